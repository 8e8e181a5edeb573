import { spanOfTime } from '@/client/when'
import type { State as Look } from '@/components/tag/Tag'
import type { TimelineStep } from '@/components/timeline/Timeline'
import type { Action, Party, State } from '@/domain/menu/machine'
import type { OfferCard, OrderCard, OrderView } from '@/domain/menu/schema'
import { periodWords, seasonWords } from '@/domain/menu/season'
import { lengthWords, PARTY_WORDS, STATE_WORDS, STEP_WORDS } from '@/domain/menu/words'
import type { Instant } from '@/domain/shared/time'
import { timelineOf } from '@/pages/load/history'

const STATE_LOOK: Record<State, Omit<Look, 'word'>> = {
  placed: { tone: 'plain', icon: 'paused' },
  accepted: { tone: 'active' },
  arranged: { tone: 'active', icon: 'calendar' },
  done: { tone: 'done' },
  declined: { tone: 'closed' },
  withdrawn: { tone: 'closed', icon: 'undo' },
  merged: { tone: 'closed', icon: 'share' },
}

/** How an order stands, for whoever reads it. */
export function stateOf({ state, late, asked }: Pick<OrderCard, 'state' | 'late' | 'asked'>): Look {
  if (asked) return { word: '等您同意合并', tone: 'late', icon: 'words' }
  if (late) return { word: '过了答复日子', tone: 'late' }
  return { word: STATE_WORDS[state], ...STATE_LOOK[state] }
}

/** Can it be ordered now: 这个季节可点, 12月还有 2 次, 最近都点满了. */
export function seasonTag({ inSeason, left, paused, waiting }: Pick<OfferCard, 'inSeason' | 'left' | 'paused' | 'waiting'>): Look {
  if (waiting) return { word: '等社区看过', tone: 'late' }
  if (paused) return { word: '暂停', tone: 'closed' }
  if (!inSeason) return { word: '还没到季节', tone: 'plain', icon: 'calendar' }
  return left.some((month) => month.left > 0) ? { word: '这个季节可点', tone: 'done' } : { word: '最近都点满了', tone: 'late' }
}

/** 9月到次年1月 · 2 小时 · 20–60 人 */
export function factsOf({ months, minutes, people }: Pick<OfferCard, 'months' | 'minutes' | 'people'>): string {
  return [seasonWords(months), lengthWords(minutes), `${people.min}–${people.max} 人`].join(' · ')
}

/** 12月还能点 2 次 · 2027年1月已满 */
export function leftWords(left: OfferCard['left'], now: Instant): string {
  return left.map(({ month, left: free }) => `${periodWords(month, now)}${free > 0 ? `还能点 ${free} 次` : '已满'}`).join(' · ')
}

/** When it will be, or when it is wished. */
export function timeWords({ at, wishes }: Pick<OrderCard, 'at' | 'wishes'>): string {
  if (at) return spanOfTime(at.from, at.to)
  const [first] = wishes
  if (!first) return ''
  return `想在 ${spanOfTime(first.from, first.to)}${wishes.length > 1 ? ` 等 ${wishes.length} 个时间` : ''}`
}

const FACES: Record<Party, TimelineStep['face']> = {
  unit: { mark: '建', role: PARTY_WORDS.unit, tone: 'dai' },
  desk: { mark: '区', role: PARTY_WORDS.desk, tone: 'main' },
  organiser: { mark: '活', role: PARTY_WORDS.organiser, tone: 'jade' },
  overseer: { mark: '街', role: PARTY_WORDS.overseer },
  keeper: { mark: '社', role: PARTY_WORDS.keeper },
  system: { mark: '钟', role: PARTY_WORDS.system },
}

const STAMPS: Partial<Record<'place' | Action, NonNullable<TimelineStep['stamp']>>> = {
  accept: { word: '接单', tone: 'jade' },
  finish: { word: '办过', tone: 'jade' },
  decline: { word: '没接', tone: 'grey' },
  withdraw: { word: '撤回', tone: 'grey' },
  merge: { word: '合并', tone: 'grey' },
}

/** The timeline, newest first. */
export function historyOf({ steps }: Pick<OrderView, 'steps'>, now: Instant): TimelineStep[] {
  return timelineOf(steps, { faces: FACES, who: PARTY_WORDS, what: STEP_WORDS, stamps: STAMPS }, now)
}
