export interface MonthFieldProps {
  label: string
  help?: string | undefined
  error?: string | undefined
  /** `2019-05`; empty: none was chosen. */
  value: string
  onChange: (value: string) => void
}

/** A month of the last eighteen years. */
export function MonthField(props: MonthFieldProps): JSX.Element
