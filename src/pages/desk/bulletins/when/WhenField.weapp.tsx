import { Picker, Text, View } from '@tarojs/components'
import { Field } from '@/components/field/Field'
import { Icon } from '@/components/icon/Icon'
import { press } from '@/components/press/press'
import type { WhenFieldProps } from './WhenField'
import { instantOf, wallOf } from './wall'
import styles from './when.module.scss'

/** Chosen with the day alone. */
const MORNING = '09:00'

export function WhenField({ value, onChange, ...field }: WhenFieldProps) {
  const [day = '', clock = MORNING] = value === null ? [] : wallOf(value).split('T')
  return (
    <Field {...field} optional>
      <View className={styles.pair}>
        <Picker mode="date" value={day} onChange={(event) => onChange(instantOf(`${event.detail.value}T${clock}`))}>
          <View className={styles.box}>
            <Text>{day === '' ? '选日期' : day}</Text>
          </View>
        </Picker>
        {value !== null && (
          <Picker mode="time" value={clock} onChange={(event) => onChange(instantOf(`${day}T${event.detail.value}`))}>
            <View className={styles.box}>
              <Text>{clock}</Text>
            </View>
          </Picker>
        )}
        {value !== null && (
          <View className={styles.clear} {...press({ role: 'button', label: `清除${field.label}` })} onClick={() => onChange(null)}>
            <Icon name="close" />
          </View>
        )}
      </View>
    </Field>
  )
}
