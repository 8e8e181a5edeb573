/** Pages of the staff: a subpackage that residents never fetch. A capability adds its own. */
export const deskPackage = { root: 'pages/desk', pages: ['inbox/index'] }

/** What waits to be done: the first page of the workbench. */
export const INBOX = '/pages/desk/inbox/index'
