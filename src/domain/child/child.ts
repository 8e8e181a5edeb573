import type { Instant } from '../shared/time'

/** What a guardian has agreed to for one child, and until when. */
export interface Consent {
  /** Id of its line in the ledger of consents. */
  record: string
  /** Of the text that was read. */
  version: string
  at: Instant
  /** Exclusive. */
  until: Instant
  withdrawnAt: Instant | null
}

/** Somebody who may fetch the child. */
export interface PickUp {
  name: string
  /** 奶奶, 邻居 */
  relation: string
  phone: string | null
}

/**
 * A child as stored: the least that a class needs (PIPL 6, 28). Whatever tells of the child is sealed, the birth month too. The guardian
 * holds the account; a child has none.
 */
export interface Child {
  tenant: string
  /** Person id. */
  guardian: string
  /** Sealed. */
  nickname: string
  /** Sealed, `2019-05`. */
  birthMonth: string
  /** The calendar year in which the child comes of age: all that the timer may know without opening anything. */
  grownYear: number
  /** Sealed; null: nothing was told. */
  allergyNote: string | null
  /** Sealed list of `PickUp` as JSON, so that not even their number is seen; null: nobody. */
  pickUps: string | null
  /** The latest one; earlier ones are in the ledger. */
  consent: Consent
  /** When it ends or ended: a field of its own because the timer looks for it. Derived: `endOf(consent)`. */
  consentEnds: Instant
  at: Instant
}

/** Why a child can no longer come. */
export type Gone = 'withdrawn' | 'lapsed' | 'removed'

/** One line of the ledger of consents: ids and times alone, kept as proof. */
export interface ConsentRecord {
  tenant: string
  child: string
  guardian: string
  version: string
  at: Instant
  until: Instant
  withdrawnAt: Instant | null
  /** When it stopped to count: withdrawn, lapsed, given anew, or the child was removed. */
  endedAt: Instant | null
  /** `endedAt === null`: a field of its own because queries compare with constants. */
  running: boolean
  /** The guardian was reminded that it ends. */
  warned: boolean
  /** What still follows from its end: those who hold a place for the child have to let it go. */
  pending: readonly { key: Gone }[]
  pendingSince: Instant | null
}
