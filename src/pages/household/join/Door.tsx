import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Choice } from '@/components/choice/Choice'
import { Field } from '@/components/field/Field'
import { TextField } from '@/components/field/TextField'
import { Row } from '@/components/row/Row'
import { Section } from '@/components/section/Section'
import { SelectSheet } from '@/components/sheet/SelectSheet'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Trouble } from '@/components/trouble/Trouble'
import type { DoorContracts } from '@/domain/capabilities'
import { MAX_ROOM } from '@/domain/household/schema'
import type { ValueOf } from '@/domain/shared/contract'
import type { Loaded } from '@/pages/load/useLoaded'
import type { PartProps } from './Where'

interface DoorProps extends PartProps {
  doors: Loaded<ValueOf<DoorContracts['household.doors']>>
  onRetry: () => void
}

/** Step two: the unit and the door, or in one's own words when the roll has no such door. */
export function Door(props: DoorProps) {
  const { doors, draft, onRetry } = props
  const known = doors.value?.building.id === draft.building?.id ? doors.value : null
  const byHand = draft.byHand || known?.units.length === 0
  return (
    <Section title="二 哪一户">
      {known === null && doors.state !== 'failed' && <Skeleton />}
      {known === null && doors.state === 'failed' && <Trouble words={doors.problem} onRetry={onRetry} />}
      {known !== null && (byHand ? <ByHand {...props} canChoose={known.units.length > 0} /> : <FromRoll {...props} units={known.units} />)}
    </Section>
  )
}

function FromRoll({ draft, problems, onChange, units }: DoorProps & { units: ValueOf<DoorContracts['household.doors']>['units'] }) {
  const [choosing, setChoosing] = useState(false)
  const unit = units.length === 1 ? units[0] : units.find((each) => each.unit === draft.unit)
  return (
    <>
      {units.length > 1 && (
        <Field label="单元">
          <Choice
            label="单元"
            options={units.map((each) => ({ value: each.unit, label: each.unit === '' ? '不分单元' : each.unit }))}
            value={draft.unit ?? undefined}
            onChoose={(chosen) => onChange({ unit: chosen, door: null, code: '' })}
          />
        </Field>
      )}
      <Field label="门牌" error={problems.household ?? problems.room}>
        <Card kind="rows">
          <Row
            title={draft.door?.room ?? '选门牌'}
            note={draft.door ? '门牌' : unit ? '按门上的号码选' : '先选单元'}
            icon="door"
            trailing={draft.door ? '更换' : undefined}
            onPress={unit ? () => setChoosing(true) : undefined}
          />
        </Card>
      </Field>
      <Button label="名册上没有我的门牌" kind="quiet" onPress={() => onChange({ byHand: true, door: null, code: '' })} />
      <SelectSheet
        open={choosing}
        title="选门牌"
        options={(unit?.doors ?? []).map(({ household, room }) => ({ value: household, label: room }))}
        value={draft.door?.household}
        nothing="没有这个门牌？关上以后点“名册上没有我的门牌”"
        onChoose={(household) => {
          const door = unit?.doors.find((each) => each.household === household)
          if (door) onChange({ unit: unit?.unit ?? null, door, code: '' })
          setChoosing(false)
        }}
        onClose={() => setChoosing(false)}
      />
    </>
  )
}

function ByHand({ draft, problems, onChange, canChoose }: DoorProps & { canChoose: boolean }) {
  return (
    <>
      <TextField
        label="门牌"
        help="名册上还没有也不要紧：照门上的写，工作人员会对上"
        placeholder="例如：2单元 301"
        value={draft.room}
        max={MAX_ROOM}
        error={problems.room ?? problems.household}
        onInput={(room) => onChange({ room, byHand: true })}
      />
      {canChoose && <Button label="还是从名册里选" kind="quiet" onPress={() => onChange({ byHand: false })} />}
    </>
  )
}
