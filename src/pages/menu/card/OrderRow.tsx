import { Row } from '@/components/row/Row'
import type { Side } from '@/domain/menu/contract'
import type { OrderCard } from '@/domain/menu/schema'
import { KIND_GLYPH } from '@/pages/event/look'
import { stateOf, timeWords } from '../look'

interface OrderRowProps {
  card: OrderCard
  /** From which side it is looked at: who the other one is stands in the row. */
  side: Side
  selected?: boolean
  onPress: () => void
}

/** One order in a list. */
export function OrderRow({ card, side, selected = false, onPress }: OrderRowProps) {
  const estates = card.estates.map(({ name }) => name).join('、')
  const people = `${card.people} 人${card.wanting > 0 ? `（还差 ${card.wanting}）` : ''}`
  const note = [estates, people, timeWords(card), side === 'estate' && card.unit.name].filter(Boolean).join(' · ')
  return <Row icon={KIND_GLYPH[card.kind]} title={card.title} note={note} state={stateOf(card)} selected={selected} onPress={onPress} />
}
