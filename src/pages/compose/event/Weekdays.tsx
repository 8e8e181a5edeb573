import { Text, View } from '@tarojs/components'
import { classes } from '@/components/attributes/classes'
import { role } from '@/components/attributes/role'
import { press } from '@/components/press/press'
import styles from './compose.module.scss'

const WORDS = ['一', '二', '三', '四', '五', '六', '日']

/** Which days of the week, several of them. @param chosen ISO: 1 Monday … 7 Sunday */
export function Weekdays({ chosen, onChange }: { chosen: readonly number[]; onChange: (chosen: number[]) => void }) {
  return (
    <View className={styles.weekdays} {...role('group', '星期几')}>
      {WORDS.map((word, index) => {
        const day = index + 1
        const on = chosen.includes(day)
        return (
          <View
            key={day}
            className={classes(styles.weekday, on && styles.chosen)}
            {...press({ role: 'checkbox', label: `周${word}`, checked: on })}
            onClick={() => onChange(on ? chosen.filter((each) => each !== day) : [...chosen, day].sort())}
          >
            <Text>周{word}</Text>
          </View>
        )
      })}
    </View>
  )
}
