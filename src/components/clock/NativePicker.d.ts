export interface NativePickerProps {
  mode: 'date' | 'time'
  /** `2026-12-03` or `16:30`; empty when nothing was chosen. */
  value: string
  /** Within which it is chosen, in the form of the value. */
  min?: string | undefined
  max?: string | undefined
  /** Shown while nothing is chosen. */
  placeholder: string
  /** Read aloud. */
  label: string
  wrong: boolean
  onChange: (value: string) => void
}

/** The platform’s own way to choose a day or a time: wheels on WeChat, the browser’s field elsewhere. */
export function NativePicker(props: NativePickerProps): JSX.Element
