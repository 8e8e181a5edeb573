/** Pages of the staff: a subpackage that residents never fetch. */
export const deskPackage = { root: 'pages/desk', pages: ['inbox/index'] }

export const INBOX = '/pages/desk/inbox/index'
