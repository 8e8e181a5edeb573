import { Text, View } from '@tarojs/components'
import { classes } from '../attributes/classes'
import { press } from '../press/press'
import styles from './SwitchRow.module.scss'

interface SwitchRowProps {
  label: string
  note?: string
  on: boolean
  onChange: (on: boolean) => void
}

/** A line that can be on or off; the whole line is the switch, and it says so in a word. */
export function SwitchRow({ label, note, on, onChange }: SwitchRowProps) {
  return (
    <View
      className={styles.row}
      {...press({ role: 'switch', label: note ? `${label}，${note}` : label, checked: on })}
      onClick={() => onChange(!on)}
    >
      <View className={styles.words}>
        <Text className={styles.label}>{label}</Text>
        {note && <Text className={styles.note}>{note}</Text>}
      </View>
      <View className={classes(styles.track, on && styles.on)}>
        <Text className={styles.word}>{on ? '开' : '关'}</Text>
        <View className={styles.knob} />
      </View>
    </View>
  )
}
