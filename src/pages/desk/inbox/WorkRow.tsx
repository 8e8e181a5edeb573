import { Row } from '@/components/row/Row'
import type { WorkItem } from '@/domain/desk/schema'
import { dueWords, glyphOf, tagOf } from './look'

interface WorkRowProps {
  item: WorkItem
  selected: boolean
  onPress: () => void
}

/** A piece of work on a phone. Two lines of the note are shown: what presses stands first. */
export function WorkRow({ item, selected, onPress }: WorkRowProps) {
  const { title, next, place, assignee, note } = item
  return (
    <Row
      title={title}
      note={[dueWords(item), next && `下一步：${next}`, place, assignee, note].filter(Boolean).join(' · ')}
      icon={glyphOf(item)}
      state={tagOf(item)}
      selected={selected}
      onPress={onPress}
    />
  )
}
