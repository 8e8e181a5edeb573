import { View } from '@tarojs/components'
import { Field } from '@/components/field/Field'
import type { WhenFieldProps } from './WhenField'
import { instantOf, wallOf } from './wall'
import styles from './when.module.scss'

export function WhenField({ value, onChange, ...field }: WhenFieldProps) {
  return (
    <Field {...field} optional>
      <View className={styles.box}>
        <input
          className={styles.native}
          type="datetime-local"
          aria-label={field.error ? `${field.label}，${field.error}` : field.label}
          value={value === null ? '' : wallOf(value)}
          onChange={(event) => onChange(instantOf(event.target.value))}
        />
      </View>
    </Field>
  )
}
