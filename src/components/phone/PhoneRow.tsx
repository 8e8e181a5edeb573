import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Icon } from '../icon/Icon'
import { press } from '../press/press'
import styles from './PhoneRow.module.scss'

interface PhoneRowProps {
  name: string
  number: string
  note?: string
}

/** Someone to ring, with one tap. */
export function PhoneRow({ name, number, note }: PhoneRowProps) {
  return (
    <View
      className={styles.row}
      {...press({ role: 'button', label: `${name}${number}${note ?? ''}，打电话` })}
      onClick={() => ring(number)}
    >
      <View className={styles.words}>
        <Text className={styles.name}>{name}</Text>
        <Text className={styles.number}>{number}</Text>
        {note && <Text className={styles.note}>{note}</Text>}
      </View>
      <View className={styles.disc}>
        <Icon name="phone" />
      </View>
    </View>
  )
}

/** Closing WeChat's question without ringing is reported as a failure, and is none. */
function ring(phoneNumber: string) {
  Taro.makePhoneCall({ phoneNumber }).catch(() => undefined)
}
