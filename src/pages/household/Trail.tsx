import { when } from '@/client/when'
import { Timeline } from '@/components/timeline/Timeline'
import type { Action } from '@/domain/household/machine'
import type { ClaimView } from '@/domain/household/schema'
import { STEP_WORDS } from '@/domain/household/words'

/** What happened to a membership, the latest first: who, when and why. */
export function Trail({ trail }: { trail: ClaimView['trail'] }) {
  const steps = trail.map(({ at, action, who, reason }, index) => ({
    id: `${index}`,
    face: { mark: who.slice(0, 1), role: who },
    who,
    what: STEP_WORDS[action as Action] ?? action,
    when: when(at),
    words: reason ?? undefined,
  }))
  return <Timeline steps={steps.reverse()} />
}
