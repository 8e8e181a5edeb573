import { moment, when } from '@/client/when'
import type { Glyph } from '@/components/icon/Icon'
import type { State as Look } from '@/components/tag/Tag'
import type { TimelineStep } from '@/components/timeline/Timeline'
import type { AboutKind } from '@/domain/deliberation/about'
import type { Action, Party, State } from '@/domain/deliberation/machine'
import type { DeliberationCard, DeliberationView } from '@/domain/deliberation/schema'
import { PARTY_WORDS, STATE_WORDS, STEP_WORDS } from '@/domain/deliberation/words'
import type { Instant } from '@/domain/shared/time'
import { timelineOf } from '@/pages/load/history'

const STATE_LOOK: Record<State, Omit<Look, 'word'>> = {
  raised: { tone: 'plain', icon: 'paused' },
  scheduled: { tone: 'active', icon: 'calendar' },
  held: { tone: 'active', icon: 'words' },
  agreed: { tone: 'active' },
  done: { tone: 'done' },
  declined: { tone: 'closed' },
  dropped: { tone: 'closed', icon: 'undo' },
}

/** How an issue stands, for whoever reads it. */
export function stateOf({ state, late, waiting }: Pick<DeliberationCard, 'state' | 'late' | 'waiting'>): Look {
  if (waiting) return { word: '等人看过', tone: 'late', icon: 'paused' }
  return late ? { word: LATE_WORDS[state] ?? STATE_WORDS[state], tone: 'late' } : { word: STATE_WORDS[state], ...STATE_LOOK[state] }
}

/** What the desk is late with. */
const LATE_WORDS: Partial<Record<State, string>> = { raised: '该答复了', scheduled: '该记谈过没有', held: '该写纪要了' }

/** The second line of a row: when and where, or how much of what was agreed is done. */
export function noteOf({ state, at, place, agreed, createdAt }: DeliberationCard, now: Instant): string {
  if (state === 'scheduled' && at !== null) return [moment(at), place].filter(Boolean).join(' · ')
  if (agreed.all > 0) return `议定 ${agreed.all} 件，办好 ${agreed.done} 件`
  return at === null ? `${when(createdAt, now)}提的` : `${moment(at)}谈的`
}

export const ABOUT_GLYPH: Record<AboutKind, Glyph> = {
  repair: 'wrench',
  space: 'sprout',
  deliberation: 'words',
  poll: 'nudge',
  vote: 'ticket',
}

/** 12月1日 @param day 2026-12-01 */
export function dayWords(day: string): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`
}

const FACES: Record<Party, TimelineStep['face']> = {
  raiser: { mark: '提', role: PARTY_WORDS.raiser },
  desk: { mark: '书', role: PARTY_WORDS.desk, tone: 'main' },
  recorder: { mark: '记', role: PARTY_WORDS.recorder, tone: 'dai' },
  neighbour: { mark: '居', role: PARTY_WORDS.neighbour },
  staff: { mark: '工', role: PARTY_WORDS.staff },
  system: { mark: '钟', role: PARTY_WORDS.system },
}

const STAMPS: Partial<Record<'raise' | Action, NonNullable<TimelineStep['stamp']>>> = {
  publish: { word: '公布', tone: 'main' },
  finish: { word: '办完', tone: 'jade' },
  decline: { word: '没安排', tone: 'grey' },
  cancel: { word: '取消', tone: 'grey' },
}

/** The timeline, newest first. */
export function historyOf({ steps }: Pick<DeliberationView, 'steps'>, now: Instant): TimelineStep[] {
  return timelineOf(steps, { faces: FACES, who: PARTY_WORDS, what: STEP_WORDS, stamps: STAMPS }, now)
}
