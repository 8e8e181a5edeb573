import { useState } from 'react'
import { Card } from '@/components/card/Card'
import { TextField } from '@/components/field/TextField'
import { Row } from '@/components/row/Row'
import { SelectSheet } from '@/components/sheet/SelectSheet'
import type { MealsView } from '@/domain/venue/schema'

export interface Elder {
  name: string
  building: string
  door: string
  phone: string
}

export const NO_ELDER: Elder = { name: '', building: '', door: '', phone: '' }

interface ElderFieldsProps {
  elder: Elder
  buildings: MealsView['buildings']
  /** What the door says is wrong, by field of the input. */
  errors: Record<string, string>
  onChange: (part: Partial<Elder>) => void
}

/** Who they are and where they live, asked once: the next time they stand in the list. */
export function ElderFields({ elder, buildings, errors, onChange }: ElderFieldsProps) {
  const [choosing, setChoosing] = useState(false)
  const building = buildings.find(({ id }) => id === elder.building)
  return (
    <>
      <TextField
        label="老人怎么称呼"
        value={elder.name}
        onInput={(name) => onChange({ name })}
        placeholder="陈奶奶"
        max={12}
        error={errors['eater.name']}
      />
      <Card kind="rows">
        <Row
          title={building?.name ?? '住在哪栋'}
          {...(errors['eater.building'] && { note: '请选楼栋' })}
          icon="home"
          trailing="选择"
          onPress={() => setChoosing(true)}
        />
      </Card>
      <TextField
        label="门牌"
        value={elder.door}
        onInput={(door) => onChange({ door })}
        placeholder="2单元301"
        max={20}
        error={errors['eater.door']}
      />
      <TextField
        label="电话"
        optional
        type="number"
        value={elder.phone}
        onInput={(phone) => onChange({ phone })}
        max={12}
        error={errors['eater.phone']}
      />
      <SelectSheet
        open={choosing}
        title="住在哪栋"
        options={buildings.map(({ id, name }) => ({ value: id, label: name }))}
        value={elder.building}
        onChoose={(id) => {
          onChange({ building: id })
          setChoosing(false)
        }}
        onClose={() => setChoosing(false)}
      />
    </>
  )
}
