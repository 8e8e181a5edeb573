import { Button } from '@/components/button/Button'
import { Section } from '@/components/section/Section'
import type { SpaceView } from '@/domain/space/schema'
import { ACTION_WORDS } from '@/domain/space/words'
import { Actions } from '@/pages/menu/card/Actions'
import { BACKWARD, mainStep, stepsOf } from './steps'
import { useStep } from './useStep'

/** What else this reader can do now; the main step stands at the foot of the page. */
export function Steps({ space, onMoved }: { space: SpaceView; onMoved: () => void }) {
  const { begin, sheet, doing } = useStep(space, onMoved)
  const main = mainStep(space)
  const others = stepsOf(space).filter((action) => action !== main)
  if (others.length === 0) return null
  return (
    <Section title="您还可以">
      <Actions>
        {others.map((action) => (
          <Button
            key={action}
            label={ACTION_WORDS[action]}
            kind={BACKWARD.includes(action) ? 'danger' : 'plain'}
            loading={doing === action}
            onPress={() => begin(action)}
          />
        ))}
      </Actions>
      {sheet}
    </Section>
  )
}
