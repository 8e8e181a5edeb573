/** Pages of households: a subpackage, fetched when it is first needed. */
export const householdPackage = {
  root: 'pages/household',
  pages: ['join/index', 'mine/index', 'claims/index', 'codes/index', 'owners/index'],
}

/** Says where one lives; takes the query of a slip, see `domain/household/code`. */
export const JOIN = '/pages/household/join/index'

/** 我的家: where I live, and with whom. */
export const HOMES = '/pages/household/mine/index'

/** Claims that wait for staff to confirm. */
export const CLAIMS = '/pages/household/claims/index'

/** Slips with codes, to be printed. */
export const CODES = '/pages/household/codes/index'

/** The roll of owners, with its sums. */
export const OWNERS = '/pages/household/owners/index'
