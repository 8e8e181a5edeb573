/** Signing in, asked for at the first thing that needs a name, never on entry. */
export const sessionPackage = { root: 'pages/session', pages: ['signin/index'] }

export const SIGN_IN = '/pages/session/signin/index'
