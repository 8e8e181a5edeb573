/** A role that somebody was invited to. */
export const rolePackage = { root: 'pages/role', pages: ['accept/index'] }

/** Typing or scanning the code. */
export const ACCEPT = '/pages/role/accept/index'

/** What the QR code of an invitation opens. */
export function acceptPage(code: string): string {
  return `${ACCEPT}?code=${code}`
}
