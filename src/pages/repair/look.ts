import type { Glyph } from '@/components/icon/Icon'
import type { State as Look, Tone } from '@/components/tag/Tag'
import { isOpen, type State } from '@/domain/repair/machine'
import type { Category } from '@/domain/repair/report'
import type { Card } from '@/domain/repair/schema'
import { STATE_SHORT } from '@/domain/repair/words'

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

/** A state with its drawing and its colour, in its short words. */
export const STATE_LOOK: Record<State, { word: string; tone: Tone; icon: Glyph }> = {
  submitted: { word: STATE_SHORT.submitted, tone: 'plain', icon: 'clock' },
  accepted: { word: STATE_SHORT.accepted, tone: 'active', icon: 'check' },
  dispatched: { word: STATE_SHORT.dispatched, tone: 'active', icon: 'staff' },
  inProgress: { word: STATE_SHORT.inProgress, tone: 'active', icon: 'wrench' },
  resolved: { word: STATE_SHORT.resolved, tone: 'done', icon: 'check' },
  closed: { word: STATE_SHORT.closed, tone: 'done', icon: 'done' },
  needsInfo: { word: STATE_SHORT.needsInfo, tone: 'late', icon: 'paused' },
  declined: { word: STATE_SHORT.declined, tone: 'closed', icon: 'closed' },
  merged: { word: STATE_SHORT.merged, tone: 'closed', icon: 'undo' },
  withdrawn: { word: STATE_SHORT.withdrawn, tone: 'closed', icon: 'undo' },
}

/** How a report stands in one tag: danger before lateness, lateness before the state's own colour; the word is always the state's. */
export function stateTag({ state, urgency, late }: Pick<Card, 'state' | 'urgency' | 'late'>): Required<Look> {
  const look = STATE_LOOK[state]
  if (isOpen(state) && urgency === 'danger') return { word: `急·${look.word}`, tone: 'danger', icon: 'danger' }
  if (late) return { ...look, tone: 'late', icon: 'late' }
  return look
}
