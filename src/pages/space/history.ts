import { when } from '@/client/when'
import type { TimelineStep } from '@/components/timeline/Timeline'
import type { Instant } from '@/domain/shared/time'
import type { Party } from '@/domain/space/machine'
import type { SpaceView } from '@/domain/space/schema'
import type { Step } from '@/domain/space/space'
import { PARTY_WORDS, STEP_WORDS } from '@/domain/space/words'

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
