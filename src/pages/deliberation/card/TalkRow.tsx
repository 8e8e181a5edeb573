import { Row } from '@/components/row/Row'
import type { DeliberationCard } from '@/domain/deliberation/schema'
import { ABOUT_GLYPH, noteOf, stateOf } from '../look'

interface TalkRowProps {
  card: DeliberationCard
  now: string
  /** In a list of several estates each says where it is. */
  withEstate?: boolean
  selected?: boolean
  onPress: () => void
}

/** One issue in a list. */
export function TalkRow({ card, now, withEstate = false, selected = false, onPress }: TalkRowProps) {
  const note = [withEstate && card.estate.name, noteOf(card, now)].filter(Boolean).join(' · ')
  return (
    <Row
      icon={card.about === null ? 'words' : ABOUT_GLYPH[card.about.kind]}
      title={card.title}
      note={note}
      state={stateOf(card)}
      selected={selected}
      onPress={onPress}
    />
  )
}
