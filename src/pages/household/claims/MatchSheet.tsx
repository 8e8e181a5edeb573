import { SelectSheet } from '@/components/sheet/SelectSheet'
import type { ClaimView } from '@/domain/household/schema'
import { useLoaded } from '@/pages/load/useLoaded'

interface MatchSheetProps {
  claim: ClaimView
  onChoose: (owner: string | null) => void
  onClose: () => void
}

const NONE = 'none'

/** Which owner of the roll the member is: who keeps the roll reads the names, and that they did is written down. */
export function MatchSheet({ claim, onChoose, onClose }: MatchSheetProps) {
  const [roll] = useLoaded('household.ownersRoll', { building: claim.building })
  const door = roll.value?.doors.find(({ household }) => household === claim.household)
  const owners = (door?.owners ?? []).map(({ id, name, matched }) => ({
    value: id,
    label: name,
    ...(matched && { note: '已经对上一个账号' }),
  }))
  const options = roll.value === null ? [] : [...owners, { value: NONE, label: '都不是', note: '只按住户登记' }]
  const nothing = roll.state === 'failed' ? roll.problem : '正在加载…'
  return (
    <SelectSheet
      open
      title={`${claim.door}的业主里，${claim.nickname}是哪一位`}
      options={options}
      nothing={nothing}
      onChoose={(value) => onChoose(value === NONE ? null : value)}
      onClose={onClose}
    />
  )
}
