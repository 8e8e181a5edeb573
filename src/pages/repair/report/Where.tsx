import { useState } from 'react'
import { Card } from '@/components/card/Card'
import { Field } from '@/components/field/Field'
import { TextField } from '@/components/field/TextField'
import { Row } from '@/components/row/Row'
import { Section } from '@/components/section/Section'
import { Segments } from '@/components/segments/Segments'
import { SelectSheet } from '@/components/sheet/SelectSheet'
import type { ReportableEstate } from '@/domain/place/contract'
import type { Scope } from '@/domain/repair/report'
import type { PartProps } from './What'
import { WherePoint } from './WherePoint'

interface WhereProps extends PartProps {
  estates: readonly ReportableEstate[]
  estate: ReportableEstate | null
  building: { id: string; name: string } | null
}

const SCOPES: readonly { value: Scope; label: string }[] = [
  { value: 'home', label: '我家里' },
  { value: 'public', label: '公共地方' },
]

/** The building first: everybody knows theirs, and it needs no permission. */
export function Where({ draft, problems, onChange, estates, estate, building }: WhereProps) {
  const [choosing, setChoosing] = useState<'estate' | 'building' | null>(null)
  const atHome = draft.scope === 'home'
  const close = () => setChoosing(null)
  return (
    <Section title="在什么地方">
      <Segments label="在家里还是公共地方" options={SCOPES} value={draft.scope} onChoose={(scope) => onChange({ scope })} />
      <Field label={atHome ? '楼栋' : '在哪里附近'} error={problems.building ?? problems.estate}>
        <Card kind="rows">
          {estates.length > 1 && <Row title={estate?.name ?? '选小区'} note="小区" icon="neighbours" trailing="更换" onPress={() => setChoosing('estate')} />}
          <Row
            title={building?.name ?? (atHome ? '请选楼栋' : '整个小区')}
            note={estates.length > 1 ? '楼栋' : estate?.name}
            icon="home"
            trailing={building ? '更换' : '选楼栋'}
            onPress={() => setChoosing('building')}
          />
        </Card>
      </Field>
      {atHome ? (
        <TextField label="门牌" optional placeholder="例如：2单元 301" help="只有上门的人看得到" value={draft.room} max={20} error={problems.room} onInput={(room) => onChange({ room })} />
      ) : (
        <>
          <TextField label="具体位置" optional placeholder="例如：2单元三楼楼道" value={draft.spot} max={40} error={problems.spot} onInput={(spot) => onChange({ spot })} />
          <WherePoint draft={draft} onChange={onChange} estate={estate} />
        </>
      )}
      <SelectSheet
        open={choosing === 'estate'}
        title="选小区"
        options={estates.map(({ id, name, community }) => ({ value: id, label: name, note: community }))}
        value={estate?.id}
        onChoose={(id) => {
          onChange({ estate: id, building: null, point: null })
          close()
        }}
        onClose={close}
      />
      <SelectSheet
        open={choosing === 'building'}
        title="选楼栋"
        options={(estate?.buildings ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={building?.id}
        onChoose={(id) => {
          onChange({ building: id })
          close()
        }}
        onClose={close}
      />
    </Section>
  )
}
