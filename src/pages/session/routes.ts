/** Signing in, asked for at the first thing that needs a name, never on entry. */
export const sessionPackage = {
  root: 'pages/session',
  pages: ['signin/index', 'qr/index', 'scan/index', 'confirm/index', 'list/index', 'name/index', 'setup/index', 'bind/index'],
}

export const SIGN_IN = '/pages/session/signin/index'

/** Letting a computer in with the phone: scan or type its code. */
export const SCAN = '/pages/session/scan/index'

/** The devices on which I am signed in. */
export const DEVICES = '/pages/session/list/index'

/** What neighbours call me. */
export const NAME = '/pages/session/name/index'

/** The first admin of a new installation. */
export const SETUP = '/pages/session/setup/index'

/** A WeChat for who came in without one. */
export const BIND = '/pages/session/bind/index'

/** In the demonstration: how staff come in on a computer. */
export const TRY_QR = '/pages/session/qr/index'

/** Signing in on the way to something. @param page a path without a query: the platforms disagree on who decodes one within another */
export function signInThen(page: string): string {
  return `${SIGN_IN}?then=${page}`
}

/** @param code as it was scanned or typed; letters and digits only */
export function confirmOf(code: string): string {
  return `/pages/session/confirm/index?code=${code}`
}
