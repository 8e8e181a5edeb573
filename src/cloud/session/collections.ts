import type { SignInRequest } from '../../domain/session/request'
import type { Login, Session } from '../../domain/session/session'
import type { Instant } from '../../domain/shared/time'
import type { Collection } from '../store/port'

/** Id: the `jti` of the token. */
export const sessions: Collection<Session> = {
  name: 'session',
  indexes: [['person', 'made'], ['ends']],
}

/** Id: the keyed fingerprint of the account elsewhere, see `login.ts`. */
export const logins: Collection<Login> = { name: 'login', indexes: [['person']] }

/** Id: the keyed fingerprint of the code. */
export const signInRequests: Collection<SignInRequest> = { name: 'signInRequest', indexes: [['ends'], ['asker'], ['scanner']] }

/** Tries of something that may not be tried for ever. Id: what, and by whom. */
export interface Tries {
  count: number
  /** Exclusive; afterwards counting begins anew. */
  until: Instant
}

export const tries: Collection<Tries> = { name: 'tries', indexes: [['until']] }

/** The one-time code of the first admin. Id: the tenant. */
export interface Setup {
  /** Keyed fingerprint of the code. */
  code: string
  tries: number
  made: Instant
  /** What it made, so that the same request again gets the same answer. */
  used: { requestId: string; session: string } | null
}

export const setups: Collection<Setup> = { name: 'setup', indexes: [] }
