import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { Choice } from '@/components/choice/Choice'
import { Field } from '@/components/field/Field'
import { TextField } from '@/components/field/TextField'
import { Section } from '@/components/section/Section'
import type { PartProps } from './What'
import { wishedSlots } from './wished'

interface MoreProps extends PartProps {
  /** Helpers may file for somebody else. */
  asHelper: boolean
}

/** What helps but is not needed: it stays folded until somebody wants it, or something in it is wrong. */
export function More({ draft, problems, onChange, asHelper }: MoreProps) {
  const filled = draft.phone !== '' || draft.wished !== null || draft.onBehalfOf !== ''
  const wrong = problems.phone !== undefined || problems.onBehalfOf !== undefined || problems.wished !== undefined
  const [open, setOpen] = useState(filled || asHelper)
  if (!open && !wrong) return <Button label="补充电话、上门时间" kind="quiet" icon="add" onPress={() => setOpen(true)} />
  const slots = wishedSlots(new Date().toISOString())
  return (
    <Section title="再补充一点" note="都可以不填">
      {asHelper && (
        <TextField
          label="替谁报的"
          optional
          placeholder="例如：3栋李奶奶"
          help="只有经手的人看得到"
          value={draft.onBehalfOf}
          max={12}
          error={problems.onBehalfOf}
          onInput={(onBehalfOf) => onChange({ onBehalfOf })}
        />
      )}
      <TextField
        label="联系电话"
        optional
        type="number"
        placeholder="师傅找不到门时打"
        help="只有经手的人看得到"
        value={draft.phone}
        max={15}
        error={problems.phone}
        onInput={(phone) => onChange({ phone })}
      />
      <Field label="希望什么时候来" optional error={problems.wished}>
        <Choice
          label="希望什么时候来"
          options={[{ value: '', label: '都可以' }, ...slots.map(({ from, label }) => ({ value: from, label }))]}
          value={draft.wished?.from ?? ''}
          onChoose={(from) => {
            const slot = slots.find((one) => one.from === from)
            onChange({ wished: slot ? { from: slot.from, to: slot.to } : null })
          }}
        />
      </Field>
    </Section>
  )
}
