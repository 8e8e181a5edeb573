import { Field, type FieldProps } from '../field/Field'
import { NativePicker } from './NativePicker'

interface DayFieldProps extends FieldProps {
  /** `2026-12-03`; empty when none was chosen. */
  value: string
  min?: string | undefined
  max?: string | undefined
  onChange: (day: string) => void
}

/** A day of the calendar, chosen the way the phone or the browser offers. Where what lies on the days matters, `MonthGrid`. */
export function DayField({ value, min, max, onChange, ...field }: DayFieldProps) {
  const label = field.error ? `${field.label}，${field.error}` : field.label
  return (
    <Field {...field}>
      <NativePicker
        mode="date"
        value={value}
        min={min}
        max={max}
        placeholder="选日期"
        label={label}
        wrong={field.error !== undefined}
        onChange={onChange}
      />
    </Field>
  )
}
