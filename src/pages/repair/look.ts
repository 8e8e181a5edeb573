import type { Glyph } from '@/components/icon/Icon'
import type { State as Look, Tone } from '@/components/tag/Tag'
import { type Action, isOpen, type State } from '@/domain/repair/machine'
import type { Category } from '@/domain/repair/report'
import type { Card } from '@/domain/repair/schema'

/** The drawing of each kind of trouble. */
export const CATEGORY_GLYPH: Record<Category, Glyph> = {
  leak: 'water',
  lighting: 'light',
  access: 'door',
  lift: 'lift',
  drains: 'pipe',
  facility: 'facility',
  sanitation: 'rubbish',
  parking: 'car',
  noise: 'noise',
  other: 'more',
}

/** A state where there is room for three characters: a row, a filter. The full sentence is `STATE_WORDS`. */
export const STATE_LOOK: Record<State, { word: string; tone: Tone; icon: Glyph }> = {
  submitted: { word: '待受理', tone: 'plain', icon: 'clock' },
  accepted: { word: '已受理', tone: 'active', icon: 'check' },
  dispatched: { word: '已安排', tone: 'active', icon: 'staff' },
  inProgress: { word: '维修中', tone: 'active', icon: 'wrench' },
  resolved: { word: '待确认', tone: 'done', icon: 'check' },
  closed: { word: '已办结', tone: 'done', icon: 'done' },
  needsInfo: { word: '待补充', tone: 'late', icon: 'paused' },
  declined: { word: '未受理', tone: 'closed', icon: 'closed' },
  merged: { word: '已并入', tone: 'closed', icon: 'undo' },
  withdrawn: { word: '已撤回', tone: 'closed', icon: 'undo' },
}

/** How a report stands in one tag: danger before lateness, lateness before the state's own colour; the word is always the state's. */
export function stateTag({ state, urgency, late }: Pick<Card, 'state' | 'urgency' | 'late'>): Required<Look> {
  const look = STATE_LOOK[state]
  if (isOpen(state) && urgency === 'danger') return { word: `急·${look.word}`, tone: 'danger', icon: 'danger' }
  if (late) return { ...look, tone: 'late', icon: 'late' }
  return look
}

/** Whether an action moves the matter towards its end and may be the vermilion one; the others are offered quietly. */
const FORWARD: Record<Action, boolean> = {
  accept: true,
  dispatch: true,
  askInfo: false,
  supplyInfo: true,
  decline: false,
  merge: false,
  withdraw: false,
  start: true,
  return: false,
  transfer: false,
  proposeVisit: false,
  confirmVisit: true,
  quote: false,
  acceptQuote: true,
  refuseQuote: false,
  resolve: true,
  confirm: true,
  rate: true,
  reopen: false,
  nudge: false,
  join: true,
  note: false,
  publish: false,
  hide: false,
  climb: false,
  autoClose: false,
}

/** @see FORWARD */
export function leadsForward(action: Action): boolean {
  return FORWARD[action]
}
