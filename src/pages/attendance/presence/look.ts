import type { State } from '@/components/tag/Tag'
import { cameBy, standingOf, type Where, whereOf } from '@/domain/attendance/rules'
import type { RosterRow, RosterView } from '@/domain/attendance/schema'
import { clockOf, handedWords, MISSING_WORDS, NO_NAME, WHERE_WORDS } from '@/domain/attendance/words'
import { ageWords } from '@/domain/child/words'

const TONES = { expected: 'plain', in: 'done', out: 'closed', absent: 'late' } as const

/** How one stands, with a word, a drawing and a colour. */
export function stateOf(row: RosterRow): State {
  const where = whereIs(row)
  if (where === 'expected' && row.missing !== 'none')
    return { word: MISSING_WORDS[row.missing], tone: row.missing === 'objected' ? 'done' : 'late' }
  return { word: WHERE_WORDS[where], tone: TONES[where], ...(where === 'out' && { icon: 'home' as const }) }
}

export function whereIs({ marks }: Pick<RosterRow, 'marks'>): Where {
  return whereOf(standingOf(marks))
}

export function nameOf({ name }: Pick<RosterRow, 'name'>): string {
  return name ?? NO_NAME
}

/** 8 岁 · 16:28 到 · 18:02 奶奶接走 */
export function noteOf(row: RosterRow): string {
  return [row.ageMonths === null ? null : ageWords(row.ageMonths), timesOf(row)].filter((part) => part !== null && part !== '').join(' · ')
}

/** 16:28 到 · 18:02 奶奶接走 */
export function timesOf(row: RosterRow): string {
  const { in: came, out } = standingOf(row.marks)
  const went = row.handed ? `${handedWords(row.handed)}接走` : '走'
  return [came && `${clockOf(came.at)} 到`, out && `${clockOf(out.at)} ${went}`].filter((part) => part !== null).join(' · ')
}

/** Is there somebody to whom this child has to be given? */
export function isHandedOver({ event }: RosterView, { child }: RosterRow): boolean {
  return event.pickUp && child
}

/** 奶奶 王秀兰; a list that says 外婆 twice is read once. */
export function pickUpName({ name, relation }: { name: string; relation: string }): string {
  return name === relation ? name : `${relation} ${name}`
}

/** What stands and can be taken back, the last first. */
export function undoableOf({ marks }: RosterRow): 'in' | 'out' | 'absent' | null {
  const standing = standingOf(marks)
  if (standing.out) return 'out'
  if (cameBy(standing)) return 'in'
  return standing.absent ? 'absent' : null
}

export function keyOf({ booking, attendee }: RosterRow): string {
  return `${booking}.${attendee}`
}
