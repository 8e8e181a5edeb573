import { when } from '@/client/when'
import { Row } from '@/components/row/Row'
import type { State } from '@/components/tag/Tag'
import type { PollCard } from '@/domain/poll/schema'
import { STATE_WORDS } from '@/domain/poll/words'

interface PollRowProps {
  card: PollCard
  now: string
  withEstate?: boolean
  onPress: () => void
}

/** One poll in a list. */
export function PollRow({ card, now, withEstate = false, onPress }: PollRowProps) {
  const spoke = card.spoke === 0 ? '还没有人说' : `${card.spoke} 户说了`
  const until = card.state === 'open' ? `${when(card.until, now)}截止` : null
  return (
    <Row
      icon="nudge"
      title={card.question}
      note={[withEstate && card.estate.name, spoke, until].filter(Boolean).join(' · ')}
      state={pollState(card)}
      onPress={onPress}
    />
  )
}

/** How a poll stands, for whoever reads it. */
export function pollState({ state, waits }: Pick<PollCard, 'state' | 'waits'>): State {
  if (waits) return { word: '等您家说', tone: 'late', icon: 'words' }
  if (state === 'open') return { word: STATE_WORDS.open, tone: 'active' }
  return { word: STATE_WORDS[state], tone: state === 'closed' ? 'done' : 'closed' }
}
