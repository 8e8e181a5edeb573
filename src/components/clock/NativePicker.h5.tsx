import { View } from '@tarojs/components'
import { classes } from '../attributes/classes'
import styles from './clock.module.scss'
import type { NativePickerProps } from './NativePicker'

export function NativePicker({ mode, value, min, max, label, wrong, onChange }: NativePickerProps) {
  return (
    <View className={classes(styles.box, wrong && styles.wrong)}>
      <input
        className={styles.native}
        type={mode}
        aria-label={label}
        aria-invalid={wrong}
        value={value}
        min={min}
        max={max}
        onChange={(event) => onChange(event.target.value)}
      />
    </View>
  )
}
