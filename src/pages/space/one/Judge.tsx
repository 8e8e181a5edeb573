import { Button } from '@/components/button/Button'
import type { IdeaView, SpaceView } from '@/domain/space/schema'
import { useDoing } from '../card/useDoing'

interface JudgeProps {
  space: Pick<SpaceView, 'parties'>
  kind: 'idea' | 'comment' | 'care'
  id: string
  showing: IdeaView['showing']
  onMoved: () => void
}

/** The desk lets something be seen, or takes it off. */
export function Judge({ space, kind, id, showing, onMoved }: JudgeProps) {
  const { doing, act } = useDoing(onMoved)
  if (!space.parties.includes('desk')) return null
  const shown = showing === 'shown'
  return (
    <Button
      label={shown ? '收起来' : '让邻居看到'}
      kind="quiet"
      inline
      loading={doing === 'judge'}
      onPress={() => void act('judge', 'space.judge', { kind, id, shown: !shown }, shown ? '收起来了' : '邻居看得到了')}
    />
  )
}
