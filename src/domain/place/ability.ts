import { STAFF_ROLES } from '../role/invitation'
import { ANYONE, byRoles, byStaff, type Permissions, SIGNED_IN } from '../shared/permission'
import type { placeContract } from './contract'

/** Who may do what. */
export const placePermissions = {
  // What is answered depends upon the hats: `repair/ability.mayReportAt`.
  'place.reportable': SIGNED_IN,
  'place.estate': ANYONE,
  // Whose part of the tree it is: `rules.mayBrowse`.
  'place.browse': byStaff(...STAFF_ROLES),
  // The whole district is in one workbook, with names and telephones: asked at the district.
  'place.template': byRoles('admin'),
  'place.export': byRoles('admin'),
  'place.importBegin': byRoles('admin'),
  'place.importStep': byRoles('admin'),
  'place.importState': byRoles('admin'),
  'place.importLines': byRoles('admin'),
  'place.importReport': byRoles('admin'),
  'place.importPublish': byRoles('admin'),
  'place.importCancel': byRoles('admin'),
} as const satisfies Permissions<typeof placeContract>
