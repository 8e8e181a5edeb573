import type { Instant } from '../shared/time'
import type { Ending, HoldingState } from './machine'

/** Who may book: neighbours of the centre's community, or whoever is signed in. */
export const FOR_WHOM = ['community', 'all'] as const
export type ForWhom = (typeof FOR_WHOM)[number]

/** How a room or court is booked, as its keepers set it. */
export interface SlotRules {
  /** Residents may book it. */
  open: boolean
  /** Length of a slot, minutes. */
  minutes: number
  /** Days ahead, today not counted. */
  ahead: number
  /** Slots that a household, or a person without one here, may hold in a week from Monday. */
  perWeek: number
  forWhom: ForWhom
  /** Courts or tables side by side: as many parties at once. */
  places: number
  /** Minutes before the slot until which one may cancel. */
  cancelBefore: number
}

/** As stored, one for each room; its id is `<centre>.<room>`. */
export interface SlotSettings extends SlotRules {
  tenant: string
  centre: string
  room: string
  community: string
  changedAt: Instant
  changedBy: string | null
}

/** What slots and meals have in common: somebody holds something that is counted. */
export interface Holding {
  tenant: string
  centre: string
  community: string
  /** Who asked for it, and who alone sees and cancels it. */
  person: string
  state: HoldingState
  /** Null while it is held. */
  why: Ending | null
  /** What whoever asked is told about it: the reason of staff, or why the house is shut. */
  reason: string | null
  at: Instant
  /** When its state last changed. */
  since: Instant
  /** Since when something about it is unfinished; null: nothing is. */
  busySince: Instant | null
  /** When the slot or the day of the meal is over: by it the timer finds what is over its term. */
  ends: Instant
}

/** A slot of a room that somebody booked. */
export interface SlotBooking extends Holding {
  room: string
  from: Instant
  to: Instant
  /** Whose week it counts against: `h.<household>` or `p.<person>`. */
  quota: string
}
