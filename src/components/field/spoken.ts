import type { FieldProps } from './Field'

/** The label, the help and the error as one sentence, on the element that takes the words: in a browser that is inside Taro's own. */
export function spokenLabel({ label, error }: Pick<FieldProps, 'label' | 'error'>) {
  const words = error ? `${label}，${error}` : label
  if (process.env.TARO_ENV === 'h5') return { nativeProps: { 'aria-label': words, 'aria-invalid': error ? 'true' : 'false' } }
  return { 'aria-label': words }
}
