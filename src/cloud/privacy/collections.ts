import type { Look } from '../../domain/privacy/look'
import type { Instant } from '../../domain/shared/time'
import type { Collection } from '../store/port'
import type { Effect } from '../store/settle'

/** One log for all capabilities: see `recordLook`. */
export const looks: Collection<Look> = {
  name: 'look',
  indexes: [
    ['whose', 'at'],
    ['tenant', 'at'],
    ['by', 'at'],
    ['matter', 'at'],
  ],
}

/** One account that was deleted; its id is the person's. It says what is still to be forgotten, and in the end only that it was done. */
export interface Erasure {
  tenant: string
  at: Instant
  /** Sealed `Facts`, as long as they are needed to find what to hide; then null. */
  facts: string | null
  /** When everything is gone through once more, for what a request was writing while the account went; then null. */
  recheckAt: Instant | null
  pending: Effect[]
  pendingSince: Instant | null
}

export const erasures: Collection<Erasure> = { name: 'erasure', indexes: [['pendingSince'], ['recheckAt'], ['at']] }
