import { SelectSheet } from '@/components/sheet/SelectSheet'
import type { ClaimView } from '@/domain/household/schema'
import { useLoaded } from '@/pages/load/useLoaded'

interface AttachSheetProps {
  claim: ClaimView
  onChoose: (household: string) => void
  onClose: () => void
}

/** Which door of the roll is meant by what was written by hand. */
export function AttachSheet({ claim, onChoose, onClose }: AttachSheetProps) {
  const [doors] = useLoaded('household.doors', { building: claim.building })
  const options = (doors.value?.units ?? []).flatMap(({ unit, doors: all }) =>
    all.map(({ household, room }) => ({ value: household, label: `${unit}${room}` })),
  )
  const nothing = doors.state === 'failed' ? doors.problem : doors.value === null ? '正在加载…' : '名册上没有这个门牌，请管理员补上'
  return (
    <SelectSheet open title={`“${claim.door}”是名册上的哪一户`} options={options} nothing={nothing} onChoose={onChoose} onClose={onClose} />
  )
}
