import { Picker, Text, View } from '@tarojs/components'
import { Field } from '@/components/field/Field'
import { Icon } from '@/components/icon/Icon'
import { press } from '@/components/press/press'
import type { MonthFieldProps } from './MonthField'
import styles from './month.module.scss'
import { firstMonth, monthWords, thisMonth } from './months'

export function MonthField({ value, onChange, ...field }: MonthFieldProps) {
  const now = thisMonth()
  const words = value === '' ? '请选年月' : monthWords(value)
  return (
    <Field {...field}>
      <Picker mode="date" fields="month" start={firstMonth(now)} end={now} value={value} onChange={(event) => onChange(event.detail.value)}>
        <View
          className={styles.box}
          {...press({ role: 'button', label: `${field.label}，${words}${field.error ? `，${field.error}` : ''}` })}
        >
          <Text className={styles.words}>{words}</Text>
          <Icon name="calendar" />
        </View>
      </Picker>
    </Field>
  )
}
