import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { classes } from '../attributes/classes'
import { type Glyph, Icon } from '../icon/Icon'
import { press } from '../press/press'
import { type State, StateTag } from '../tag/Tag'
import styles from './PhoneRow.module.scss'

interface PhoneRowProps {
  name: string
  number: string
  note?: string
  /** What they help with: a line of its own. */
  about?: string | undefined
  icon?: Glyph
  /** Whether somebody answers now. */
  state?: State | undefined
  /** Several side by side: no telephone drawn. */
  compact?: boolean
}

/** Someone to ring, with one tap. */
export function PhoneRow({ name, number, note, about, icon, state, compact = false }: PhoneRowProps) {
  // In the order of what is seen, without anything in between: whoever speaks to the phone says what they read.
  const spoken = `${name}${about ?? ''}${number}${note ?? ''}${state?.word ?? ''}，打电话`
  return (
    <View
      className={classes(styles.row, compact && styles.compact)}
      {...press({ role: 'button', label: spoken })}
      onClick={() => ring(number)}
    >
      {icon && (
        <View className={styles.who}>
          <Icon name={icon} />
        </View>
      )}
      <View className={styles.words}>
        <Text className={styles.name}>{name}</Text>
        {about && <Text className={styles.about}>{about}</Text>}
        <View className={styles.below}>
          <Text className={styles.number}>{number}</Text>
          {note && <Text className={styles.note}>{note}</Text>}
          {state && (
            <View className={styles.state}>
              <StateTag {...state} />
            </View>
          )}
        </View>
      </View>
      {!compact && (
        <View className={styles.disc}>
          <Icon name="phone" />
        </View>
      )}
    </View>
  )
}

/** Closing WeChat's question without ringing is reported as a failure, and is none. */
function ring(phoneNumber: string) {
  Taro.makePhoneCall({ phoneNumber }).catch(() => undefined)
}
