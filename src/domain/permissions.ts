import { bulletinPermissions } from './bulletin/ability'
import type { DoorContracts } from './capabilities'
import { centrePermissions } from './centre/ability'
import { eventPermissions } from './event/ability'
import { attendancePermissions } from './attendance/ability'
import { bookingPermissions } from './booking/ability'
import { childPermissions } from './child/ability'
import { calendarPermissions } from './calendar/ability'
import { venuePermissions } from './venue/ability'
import { menuPermissions } from './menu/ability'
import { deliberationPermissions } from './deliberation/ability'
import { deskPermissions } from './desk/ability'
import { estatePermissions } from './estate/ability'
import { householdPermissions } from './household/ability'
import { mapPermissions } from './map/ability'
import { openPermissions } from './open/ability'
import { noticePermissions } from './notice/ability'
import { placePermissions } from './place/ability'
import { pollPermissions } from './poll/ability'
import { privacyPermissions } from './privacy/ability'
import { repairPermissions } from './repair/ability'
import { rolePermissions } from './role/ability'
import { searchPermissions } from './search/ability'
import { adoptionPermissions } from './adoption/ability'
import { spacePermissions } from './space/ability'
import { stairwellPermissions } from './stairwell/ability'
import { sessionPermissions } from './session/ability'
import type { Permissions } from './shared/permission'
import { votePermissions } from './vote/ability'

/** Who may do what, for every action of the door. `docs/permissions.md` is written from it; a missing action is a compile error. */
export const permissions: Permissions<DoorContracts> = {
  ...sessionPermissions,
  ...placePermissions,
  ...householdPermissions,
  ...rolePermissions,
  ...privacyPermissions,
  ...noticePermissions,
  ...estatePermissions,
  ...centrePermissions,
  ...bulletinPermissions,
  ...searchPermissions,
  ...eventPermissions,
  ...bookingPermissions,
  ...attendancePermissions,
  ...childPermissions,
  ...calendarPermissions,
  ...venuePermissions,
  ...menuPermissions,
  ...mapPermissions,
  ...openPermissions,
  ...deliberationPermissions,
  ...pollPermissions,
  ...stairwellPermissions,
  ...deskPermissions,
  ...repairPermissions,
  ...votePermissions,
  ...spacePermissions,
  ...adoptionPermissions,
}
