import { useState } from 'react'
import { Card } from '@/components/card/Card'
import { Field } from '@/components/field/Field'
import { Row } from '@/components/row/Row'
import { Section } from '@/components/section/Section'
import { SelectSheet } from '@/components/sheet/SelectSheet'
import { useLoaded } from '@/pages/load/useLoaded'
import type { Draft, Problems } from './draft'
import { EstateSheet } from './EstateSheet'

export interface PartProps {
  draft: Draft
  problems: Problems
  onChange: (part: Partial<Draft>) => void
}

/** Step one: the estate, found by name, and the building. */
export function Where({ draft, problems, onChange }: PartProps) {
  const [choosing, setChoosing] = useState<'estate' | 'building' | null>(null)
  const { estate, building } = draft
  // The buildings of an estate that was chosen on another day.
  const [known] = useLoaded('household.estates', estate === null ? null : { search: estate.name })
  const buildings = known.value?.estates.find(({ id }) => id === estate?.id)?.buildings ?? []
  const close = () => setChoosing(null)
  return (
    <Section title="一 住在哪里">
      <Field label="小区和楼栋" error={problems.building}>
        <Card kind="rows">
          <Row
            title={estate?.name ?? '选小区'}
            note={estate ? '小区' : '输入名字里的几个字就能找到'}
            icon="neighbours"
            trailing={estate ? '更换' : undefined}
            onPress={() => setChoosing('estate')}
          />
          {estate && (
            <Row
              title={building?.name ?? '选楼栋'}
              note="楼栋"
              icon="facility"
              trailing={building ? '更换' : undefined}
              onPress={() => setChoosing('building')}
            />
          )}
        </Card>
      </Field>
      <EstateSheet
        open={choosing === 'estate'}
        value={estate?.id}
        onChoose={({ id, name }) => {
          onChange({ estate: { id, name }, building: null, unit: null, door: null, code: '' })
          setChoosing('building')
        }}
        onClose={close}
      />
      <SelectSheet
        open={choosing === 'building'}
        title="选楼栋"
        options={buildings.map(({ id, name }) => ({ value: id, label: name }))}
        value={building?.id}
        nothing={known.state === 'failed' ? '没有取到楼栋，请关上再试' : known.value === null ? '正在加载…' : '没有找到，换个词试试'}
        onChoose={(id) => {
          const chosen = buildings.find((each) => each.id === id)
          if (chosen) onChange({ building: chosen, unit: null, door: null, code: '' })
          close()
        }}
        onClose={close}
      />
    </Section>
  )
}
