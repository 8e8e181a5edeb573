import { useState } from 'react'
import { Card } from '@/components/card/Card'
import { Field } from '@/components/field/Field'
import { Row } from '@/components/row/Row'
import { SelectSheet } from '@/components/sheet/SelectSheet'

interface OwnerFieldProps {
  label: string
  /** Each `role:…`, `person:…`, or the empty string for nobody in particular. */
  options: readonly { value: string; label: string; note?: string }[]
  value: string
  /** Said when nothing is chosen. */
  nobody: string
  error?: string | undefined
  optional?: boolean
  onChoose: (value: string) => void
}

/** Who does it: a role of the estate, or one person of its staff. */
export function OwnerField({ label, options, value, nobody, error, optional = false, onChoose }: OwnerFieldProps) {
  const [open, setOpen] = useState(false)
  const chosen = options.find((option) => option.value === value)
  return (
    <Field label={label} error={error} optional={optional}>
      <Card kind="rows">
        <Row icon="staff" title={chosen?.label ?? nobody} note={chosen?.note} onPress={() => setOpen(true)} />
      </Card>
      <SelectSheet
        open={open}
        title={label}
        options={options}
        value={value}
        onChoose={(next) => {
          onChoose(next)
          setOpen(false)
        }}
        onClose={() => setOpen(false)}
      />
    </Field>
  )
}
