import { Button } from '@/components/button/Button'
import type { SpaceView } from '@/domain/space/schema'
import { ACTION_WORDS } from '@/domain/space/words'
import { mainStep } from './steps'
import { useStep } from './useStep'

/** The one thing that this reader is waited for. */
export function MainStep({ space, onMoved }: { space: SpaceView; onMoved: () => void }) {
  const { begin, sheet, doing } = useStep(space, onMoved)
  const main = mainStep(space)
  if (main === null) return null
  return (
    <>
      <Button label={ACTION_WORDS[main]} kind="main" loading={doing === main} onPress={() => begin(main)} />
      {sheet}
    </>
  )
}
