import type { Glyph } from '@/components/icon/Icon'
import type { State as Look } from '@/components/tag/Tag'
import { STATE_WORDS } from '@/domain/space/labels'
import type { Kind } from '@/domain/space/space'
import type { State } from '@/domain/space/states'

export const KIND_GLYPH: Record<Kind, Glyph> = {
  slope: 'park',
  undercroft: 'home',
  shed: 'door',
  plot: 'sprout',
  corner: 'pin',
  factory: 'landmark',
  vacant: 'window',
  facility: 'light',
}

const STATE_LOOK: Record<State, Omit<Look, 'word'>> = {
  suggested: { tone: 'plain', icon: 'words' },
  surveyed: { tone: 'active', icon: 'search' },
  deliberating: { tone: 'active', icon: 'neighbours' },
  planned: { tone: 'active', icon: 'check' },
  renovating: { tone: 'active', icon: 'wrench' },
  opened: { tone: 'done', icon: 'park' },
  maintained: { tone: 'done', icon: 'care' },
  declined: { tone: 'closed', icon: 'closed' },
  dormant: { tone: 'late', icon: 'paused' },
}

/** How a space stands, in a word with its drawing. */
export function stateOf(state: State): Look {
  return { word: STATE_WORDS[state], ...STATE_LOOK[state] }
}
