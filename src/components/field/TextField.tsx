import { Input, View } from '@tarojs/components'
import { classes } from '../attributes/classes'
import { Field, type FieldProps } from './Field'
import styles from './input.module.scss'
import { spokenLabel } from './spoken'

interface TextFieldProps extends FieldProps {
  value: string
  onInput: (value: string) => void
  placeholder?: string
  /** Which keyboard: WeChat's `number` has no point, `digit` has. */
  type?: 'text' | 'number' | 'digit'
  /** In characters. */
  max?: number
  disabled?: boolean
  onConfirm?: () => void
}

/** One line of words or a number. */
export function TextField({
  value,
  onInput,
  placeholder = '',
  type = 'text',
  max = 140,
  disabled = false,
  onConfirm,
  ...field
}: TextFieldProps) {
  return (
    <Field {...field}>
      <View className={classes(styles.box, field.error !== undefined && styles.wrong)}>
        <Input
          className={styles.line}
          placeholderClass={styles.placeholder}
          value={value}
          placeholder={placeholder}
          type={type}
          maxlength={max}
          disabled={disabled}
          {...spokenLabel(field)}
          onInput={(event) => onInput(event.detail.value)}
          onConfirm={() => onConfirm?.()}
        />
      </View>
    </Field>
  )
}
