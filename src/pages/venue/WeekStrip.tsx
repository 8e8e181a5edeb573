import { Text, View } from '@tarojs/components'
import { classes } from '@/components/attributes/classes'
import { role } from '@/components/attributes/role'
import { arrows } from '@/components/choice/arrows'
import { press } from '@/components/press/press'
import { dateWords, dayName } from '@/domain/venue/words'
import styles from './venue.module.scss'

interface WeekStripProps {
  /** `note` under the date; `off`: nothing to be had on that day. */
  days: readonly { day: string; note?: string; off: boolean }[]
  value: string
  now: string
  onChoose: (day: string) => void
}

/** The days ahead, side by side, as many lines as they need. */
export function WeekStrip({ days, value, now, onChoose }: WeekStripProps) {
  const chosen = days.findIndex(({ day }) => day === value)
  const choose = (index: number) => {
    const found = days[index]
    if (found) onChoose(found.day)
  }
  return (
    <View className={styles.week} {...role('radiogroup', '哪一天')} {...arrows(days.length, chosen, choose)}>
      {days.map(({ day, note, off }, index) => (
        <View
          key={day}
          className={classes(styles.weekday, index === chosen && styles.chosen, off && styles.off)}
          {...press({
            role: 'radio',
            label: `${dayName(day, now)}，${dateWords(day)}${note ? `，${note}` : ''}`,
            checked: index === chosen,
            reachable: index === Math.max(0, chosen),
          })}
          onClick={() => choose(index)}
        >
          <Text className={styles.weekdayName}>{dayName(day, now)}</Text>
          <Text className={styles.weekdayDate}>{`${Number(day.slice(5, 7))}/${Number(day.slice(8))}`}</Text>
          {note !== undefined && <Text className={styles.weekdayNote}>{note}</Text>}
        </View>
      ))}
    </View>
  )
}
