import { DayField } from '@/components/clock/DayField'
import { TimeField } from '@/components/clock/TimeField'
import type { Moment } from './time'

interface MomentFieldsProps {
  value: Moment
  error?: string | undefined
  min?: string
  max?: string
  onChange: (value: Moment) => void
}

/** Which day, and what time. */
export function MomentFields({ value, error, min, max, onChange }: MomentFieldsProps) {
  const noDay = error !== undefined && value.day === ''
  return (
    <>
      <DayField
        label="哪一天"
        value={value.day}
        min={min}
        max={max}
        error={noDay ? '请选哪一天' : undefined}
        onChange={(day) => onChange({ ...value, day })}
      />
      <TimeField
        label="几点开始"
        value={value.minute}
        error={error === undefined || noDay ? undefined : value.minute === null ? '请选几点' : error}
        onChange={(minute) => onChange({ ...value, minute })}
      />
    </>
  )
}
