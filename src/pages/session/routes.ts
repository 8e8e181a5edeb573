/** Signing in, asked for at the first thing that needs a name, never on entry. */
export const sessionPackage = { root: 'pages/session', pages: ['signin/index'] }

export const SIGN_IN = '/pages/session/signin/index'

/** Signing in on the way to something. @param page a path without a query: the platforms disagree on who decodes one within another */
export function signInThen(page: string): string {
  return `${SIGN_IN}?then=${page}`
}
