import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { Icon } from '../icon/Icon'
import styles from './Field.module.scss'

export interface FieldProps {
  label: string
  /** What helps before anything is wrong. */
  help?: string | undefined
  /** What is wrong and how to mend it. */
  error?: string | undefined
  optional?: boolean
  /** The placeholder says it: the label is read aloud alone. */
  quiet?: boolean
}

/** A question on a form, with its help and its error beside it. */
export function Field({ label, help, error, optional = false, quiet = false, children }: PropsWithChildren<FieldProps>) {
  return (
    <View className={styles.field}>
      {!quiet && (
        <View className={styles.label}>
          <Text>{label}</Text>
          {optional && <Text className={styles.optional}>选填</Text>}
        </View>
      )}
      {help && <View className={styles.help}>{help}</View>}
      {children}
      {error && (
        <View className={styles.error} aria-live="polite">
          <Icon name="alert" size="small" />
          <Text className={styles.errorWords}>{error}</Text>
        </View>
      )}
    </View>
  )
}
