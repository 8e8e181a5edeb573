import type { Command } from '../domain/repair/decide'
import type { Category, Scope, Slot, Urgency } from '../domain/repair/report'
import { CHINA_OFFSET, chinaDay, DAY, HOUR, type Instant, instant, ms } from '../domain/shared/time'
import type { DrawingName } from './drawings'

/** 演示数据: one made-up report as a script. `play.ts` performs it by the rules of repair. */
export interface Story {
  key: string
  estate: string
  /** The k-th resident of the estate reports. */
  resident: number
  /** The helper who files for the resident: the words say for whom. */
  helper?: { role: 'stairHead' | 'gridWorker'; onBehalfOf: string }
  scope: Scope
  category: Category
  urgency?: Urgency
  words: string
  /** Building number of a public place; the home's own building otherwise. */
  building?: number
  spot?: string
  photos?: readonly DrawingName[]
  /** The resident wished for the next morning. */
  wished?: true
  /** Moderation was not sure of the words: the desk decides. */
  checking?: true
  /** Reported at least this many minutes before now; earlier when the acts need more working time. */
  ago: number
  acts: readonly Act[]
}

/** Who acts: `desk` is the estate's secretary, `community` the rung above. */
export type Doing = 'reporter' | 'desk' | 'assignee' | 'gridWorker' | 'community' | { neighbour: number }

export interface Act {
  by: Doing
  /** Minutes after the act before, in the time that the report's clocks count. */
  wait: number
  command: (props: Props) => Command
}

/** What a script may name without knowing ids. */
export interface Props {
  at: Instant
  fixer: (nth: number) => { id: string; name: string }
  photos: (names: readonly DrawingName[]) => string[]
  report: (key: string) => string
}

export const minutes = { hour: 60, day: 1_440 } as const

export const accept = (wait: number, words: string | null = null): Act => ({ by: 'desk', wait, command: () => ({ action: 'accept', words }) })
export const dispatch = (wait: number, nth: number, words: string | null = null, by: Doing = 'desk'): Act => ({ by, wait, command: ({ fixer }) => ({ action: 'dispatch', fixer: fixer(nth), words }) })
export const askInfo = (wait: number, words: string, by: Doing = 'desk'): Act => ({ by, wait, command: () => ({ action: 'askInfo', words }) })
export const supplyInfo = (wait: number, words: string, names: readonly DrawingName[] = []): Act => ({ by: 'reporter', wait, command: ({ photos }) => ({ action: 'supplyInfo', words, photos: photos(names) }) })
export const decline = (wait: number, words: string): Act => ({ by: 'desk', wait, command: () => ({ action: 'decline', words }) })
export const merge = (wait: number, key: string): Act => ({ by: 'desk', wait, command: ({ report }) => ({ action: 'merge', into: report(key) }) })
export const withdraw = (wait: number, words: string): Act => ({ by: 'reporter', wait, command: () => ({ action: 'withdraw', words }) })
export const start = (wait: number, words: string | null = null): Act => ({ by: 'assignee', wait, command: () => ({ action: 'start', words }) })
export const giveBack = (wait: number, words: string): Act => ({ by: 'assignee', wait, command: () => ({ action: 'return', words }) })
export const transfer = (wait: number, nth: number, words: string): Act => ({ by: 'assignee', wait, command: ({ fixer }) => ({ action: 'transfer', fixer: fixer(nth), words }) })
export const proposeVisit = (wait: number, by: Doing = 'assignee'): Act => ({ by, wait, command: ({ at }) => ({ action: 'proposeVisit', slot: nextMorning(at) }) })
export const confirmVisit = (wait: number, by: Doing = 'reporter'): Act => ({ by, wait, command: () => ({ action: 'confirmVisit' }) })
export const quote = (wait: number, yuan: number, words: string): Act => ({ by: 'assignee', wait, command: () => ({ action: 'quote', fen: yuan * 100, words }) })
export const acceptQuote = (wait: number): Act => ({ by: 'reporter', wait, command: () => ({ action: 'acceptQuote' }) })
export const refuseQuote = (wait: number): Act => ({ by: 'reporter', wait, command: () => ({ action: 'refuseQuote' }) })
export const resolve = (wait: number, before: DrawingName, after: DrawingName, words: string): Act => ({
  by: 'assignee',
  wait,
  command: ({ photos }) => ({ action: 'resolve', before: photos([before]), after: photos([after]), words }),
})
export const confirm = (wait: number, speed: number, quality: number, words: string | null = null): Act => ({ by: 'reporter', wait, command: () => ({ action: 'confirm', rating: { speed, quality, words } }) })
export const rate = (wait: number, speed: number, quality: number, words: string | null = null): Act => ({ by: 'reporter', wait, command: () => ({ action: 'rate', rating: { speed, quality, words } }) })
export const reopen = (wait: number, words: string): Act => ({ by: 'reporter', wait, command: () => ({ action: 'reopen', words }) })
export const nudge = (wait: number): Act => ({ by: 'reporter', wait, command: () => ({ action: 'nudge' }) })
export const join = (wait: number, neighbour: number): Act => ({ by: { neighbour }, wait, command: () => ({ action: 'join' }) })
export const note = (wait: number, words: string, by: Doing = 'desk'): Act => ({ by, wait, command: () => ({ action: 'note', words, photos: [] }) })
export const publish = (wait: number): Act => ({ by: 'desk', wait, command: () => ({ action: 'publish' }) })
export const hide = (wait: number): Act => ({ by: 'desk', wait, command: () => ({ action: 'hide' }) })

/** 9 to 11 o'clock of the next day in China. */
export function nextMorning(at: Instant): Slot {
  const midnight = ms(`${chinaDay(at)}T00:00:00.000Z`) - CHINA_OFFSET + DAY
  return { from: instant(midnight + 9 * HOUR), to: instant(midnight + 11 * HOUR) }
}
