import { Picker, Text, View } from '@tarojs/components'
import { classes } from '../attributes/classes'
import { press } from '../press/press'
import styles from './clock.module.scss'
import type { NativePickerProps } from './NativePicker'

export function NativePicker({ mode, value, min, max, placeholder, label, wrong, onChange }: NativePickerProps) {
  const shown = value === '' ? placeholder : value
  const face = (
    <View className={classes(styles.box, wrong && styles.wrong)} {...press({ role: 'button', label: `${label}，${shown}` })}>
      <Text>{shown}</Text>
    </View>
  )
  const bounds = { ...(min !== undefined && { start: min }), ...(max !== undefined && { end: max }) }
  if (mode === 'time') {
    return (
      <Picker mode="time" value={value} {...bounds} onChange={({ detail }) => onChange(detail.value)}>
        {face}
      </Picker>
    )
  }
  return (
    <Picker mode="date" value={value} {...bounds} onChange={({ detail }) => onChange(detail.value)}>
      {face}
    </Picker>
  )
}
