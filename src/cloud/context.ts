import type { Actor } from '../domain/shared/actor'
import type { ActionContract, Contracts, ParsedOf, RefusalOf, ValueOf } from '../domain/shared/contract'
import type { Outcome, RefusalCode } from '../domain/shared/refusal'
import type { Instant } from '../domain/shared/time'
import type { Files } from './services/files'
import type { Identity } from './services/identity'
import type { Moderation } from './services/moderation'
import type { Secrets } from './services/secrets'
import type { Wechat } from './services/wechat'
import type { Personas } from './session/personas'
import type { Store, Transaction } from './store/port'

/** Structured log. Fields hold ids and numbers, never words of people: `entry/log.ts` drops what is not on its list. */
export interface Log {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

/** What lives outside the store: each is a port with a local side and, on CloudBase, a WeChat side. */
export interface Services {
  identity: Identity
  secrets: Secrets
  files: Files
  moderation: Moderation
  /** Null where WeChat is not set up: then nobody can sign in by it. */
  wechat: Wechat | null
  /** Who answers for personal data, as PRIVACY_OFFICER says. */
  officer?: string
  /** Made-up people to sign in as; null outside demonstration mode. */
  personas: Personas | null
}

/** Everything one handler may use during one request. */
export interface Context {
  actor: Actor
  store: Store
  /** When this request came in; a handler knows no other clock. */
  now: Instant
  /** Of a write; null for reads and for the timer. */
  requestId: string | null
  /** A fresh id for a document. */
  newId(): string
  services: Services
  log: Log
  /**
   * Runs `work` in one transaction together with the record of this request, so that the same request has the effect of one:
   * asked again it gives the kept answer and runs nothing. A refusal keeps nothing and undoes what `work` wrote.
   * Give the whole answer from it; what is done outside it is not protected.
   */
  once<T, C extends RefusalCode>(work: (tx: Transaction) => Promise<Outcome<T, C>>): Promise<Outcome<T, C | 'conflict' | 'reusedRequest'>>
}

export type Handler<A extends ActionContract> = (context: Context, input: ParsedOf<A>) => Promise<Outcome<ValueOf<A>, RefusalOf<A>>>

/** One handler for each contract; a missing one is a compile error that names it. */
export type Handlers<C extends Contracts> = { [K in keyof C]: Handler<C[K]> }
