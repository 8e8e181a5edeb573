/** What is kept about people, for themselves to see: a subpackage. */
export const privacyPackage = { root: 'pages/privacy', pages: ['terms/index', 'mine/index', 'looks/index', 'log/index'] }

/** What is kept, what for, how long and who sees it; for everybody. */
export const TERMS = '/pages/privacy/terms/index'

/** My data: see, take along, delete. */
export const MY_DATA = '/pages/privacy/mine/index'

/** Who looked at my telephone and address. */
export const MY_LOOKS = '/pages/privacy/looks/index'

/** The same of the whole district, for the admin. */
export const LOOK_LOG = '/pages/privacy/log/index'
