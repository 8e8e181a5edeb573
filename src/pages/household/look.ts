import type { State } from '@/components/tag/Tag'
import type { MembershipState } from '@/domain/household/household'
import { STATE_WORDS } from '@/domain/household/words'

const TONE: Record<MembershipState, State> = {
  claimed: { word: STATE_WORDS.claimed, tone: 'active', icon: 'paused' },
  confirmed: { word: STATE_WORDS.confirmed, tone: 'done' },
  refused: { word: STATE_WORDS.refused, tone: 'closed' },
  left: { word: STATE_WORDS.left, tone: 'closed' },
  undone: { word: STATE_WORDS.undone, tone: 'closed' },
}

/** A state as a word, a drawing and a colour. @param late nobody answered in time */
export function stateOf(state: MembershipState, late = false): State {
  return late ? { word: '等了 7 天', tone: 'late' } : TONE[state]
}
