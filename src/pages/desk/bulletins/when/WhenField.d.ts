import type { Instant } from '@/domain/shared/time'

export interface WhenFieldProps {
  label: string
  help?: string | undefined
  error?: string | undefined
  /** Null: no time was chosen. */
  value: Instant | null
  onChange: (value: Instant | null) => void
}

/** A day and a time in China, which may be left out. */
export function WhenField(props: WhenFieldProps): JSX.Element
