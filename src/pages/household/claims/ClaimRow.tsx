import { Row } from '@/components/row/Row'
import type { ClaimView } from '@/domain/household/schema'
import { RELATION_WORDS } from '@/domain/household/words'
import { stateOf } from '../look'

interface ClaimRowProps {
  claim: ClaimView
  selected: boolean
  onPress: () => void
}

/** A line of the list on a wide screen. */
export function ClaimRow({ claim, selected, onPress }: ClaimRowProps) {
  const { nickname, relation, place, door, state, late } = claim
  return (
    <Row
      title={`${place} ${door}`}
      note={`${nickname} · ${RELATION_WORDS[relation]}`}
      icon={relation === 'tenant' ? 'door' : 'home'}
      state={stateOf(state, late)}
      selected={selected}
      onPress={onPress}
    />
  )
}
