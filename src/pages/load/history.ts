import { when } from '@/client/when'
import type { TimelineStep } from '@/components/timeline/Timeline'
import type { Instant } from '@/domain/shared/time'

/** One step as a view tells it: a role, never a person. */
interface StepTold<Action extends string, Party extends string> {
  action: Action
  at: Instant
  party: Party
  words: string | null
}

interface Manner<Action extends string, Party extends string> {
  faces: Record<Party, TimelineStep['face']>
  who: Record<Party, string>
  what: Record<Action, string>
  stamps: Partial<Record<Action, NonNullable<TimelineStep['stamp']>>>
}

/** The timeline of a matter, newest first, in the words of its capability. @param steps oldest first */
export function timelineOf<Action extends string, Party extends string>(
  steps: readonly StepTold<Action, Party>[],
  { faces, who, what, stamps }: Manner<Action, Party>,
  now: Instant,
): TimelineStep[] {
  return steps
    .map(({ action, at, party, words }, index) => ({
      id: `${index}`,
      face: faces[party],
      who: who[party],
      what: what[action],
      when: when(at, now),
      words: words ?? undefined,
      stamp: stamps[action],
    }))
    .reverse()
}
