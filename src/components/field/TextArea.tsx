import { Text, Textarea, View } from '@tarojs/components'
import { classes } from '../attributes/classes'
import { Field, type FieldProps } from './Field'
import styles from './input.module.scss'
import { spokenLabel } from './spoken'

interface TextAreaProps extends FieldProps {
  value: string
  onInput: (value: string) => void
  placeholder?: string
  /** In characters; the count is shown. */
  max: number
}

/** Several lines of words, with how many were written. */
export function TextArea({ value, onInput, placeholder = '', max, ...field }: TextAreaProps) {
  return (
    <Field {...field}>
      <View className={classes(styles.box, field.error !== undefined && styles.wrong)}>
        <Textarea
          className={styles.area}
          placeholderClass={styles.placeholder}
          value={value}
          placeholder={placeholder}
          maxlength={max}
          {...spokenLabel(field)}
          onInput={(event) => onInput(event.detail.value)}
        />
        <Text className={styles.count}>
          {value.length}/{max}
        </Text>
      </View>
    </Field>
  )
}
