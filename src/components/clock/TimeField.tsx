import { Field, type FieldProps } from '../field/Field'
import { NativePicker } from './NativePicker'

interface TimeFieldProps extends FieldProps {
  /** Minutes since midnight; null when none was chosen. */
  value: number | null
  onChange: (minutes: number | null) => void
}

/** A time of the day, chosen the way the phone or the browser offers. */
export function TimeField({ value, onChange, ...field }: TimeFieldProps) {
  const label = field.error ? `${field.label}，${field.error}` : field.label
  return (
    <Field {...field}>
      <NativePicker
        mode="time"
        value={value === null ? '' : clockWords(value)}
        placeholder="选时间"
        label={label}
        wrong={field.error !== undefined}
        onChange={(text) => onChange(minutesOf(text))}
      />
    </Field>
  )
}

/** 16:30 @param minutes since midnight */
function clockWords(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

function minutesOf(text: string): number | null {
  const [hours, minutes] = text.split(':').map(Number)
  return hours === undefined || minutes === undefined || Number.isNaN(hours + minutes) ? null : hours * 60 + minutes
}
