import { when } from '@/client/when'
import type { Glyph } from '@/components/icon/Icon'
import type { State as Look } from '@/components/tag/Tag'
import type { TimelineStep } from '@/components/timeline/Timeline'
import type { Instant } from '@/domain/shared/time'
import type { Party } from '@/domain/space/machine'
import type { State } from '@/domain/space/states'
import type { SpaceView } from '@/domain/space/schema'
import type { Kind, Step } from '@/domain/space/space'
import { PARTY_WORDS, STEP_WORDS } from '@/domain/space/words'
import { STATE_WORDS } from '@/domain/space/labels'

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

const FACES: Record<Party, TimelineStep['face']> = {
  suggester: { mark: '提', role: PARTY_WORDS.suggester },
  desk: { mark: '书', role: PARTY_WORDS.desk, tone: 'main' },
  onSite: { mark: '网', role: PARTY_WORDS.onSite, tone: 'jade' },
  neighbour: { mark: '邻', role: PARTY_WORDS.neighbour },
  steward: { mark: '护', role: PARTY_WORDS.steward, tone: 'dai' },
  system: { mark: '钟', role: PARTY_WORDS.system },
}

const STAMPS: Partial<Record<Step['action'], NonNullable<TimelineStep['stamp']>>> = {
  plan: { word: '定了', tone: 'main' },
  open: { word: '开放', tone: 'jade' },
  entrust: { word: '管护', tone: 'jade' },
  decline: { word: '不做', tone: 'grey' },
  withdraw: { word: '撤回', tone: 'grey' },
  sleep: { word: '搁置', tone: 'grey' },
}

/** The timeline, newest first: roles, never persons. */
export function historyOf({ steps }: Pick<SpaceView, 'steps'>, address: (thumb: string) => string, now: Instant): TimelineStep[] {
  return steps
    .map(({ action, at, party, words, photos }, index) => ({
      id: `${index}`,
      face: FACES[party],
      who: PARTY_WORDS[party],
      what: STEP_WORDS[action],
      when: when(at, now),
      words: words ?? undefined,
      pictures: photos.map(({ full }) => address(full)),
      stamp: STAMPS[action],
    }))
    .reverse()
}
