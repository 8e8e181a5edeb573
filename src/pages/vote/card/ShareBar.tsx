import { Text, View } from '@tarojs/components'
import { classes } from '@/components/attributes/classes'
import { role } from '@/components/attributes/role'
import styles from './ShareBar.module.scss'

interface ShareBarProps {
  /** 参与的面积 */
  name: string
  part: number
  whole: number
  /** Where the line of the law stands, 0…1 of the whole. */
  line: number
  /** 还差 1,234.50 ㎡; said also by the bar. */
  words: string
  reached: boolean
}

/** A share of a whole, with the line that it has to reach and how much is missing in words. */
export function ShareBar({ name, part, whole, line, words, reached }: ShareBarProps) {
  const percent = whole === 0 ? 0 : Math.min(100, Math.floor((part / whole) * 1_000) / 10)
  return (
    <View className={styles.share}>
      <View className={styles.head}>
        <Text className={styles.name}>{name}</Text>
        <Text className={styles.percent}>{`${percent}%`}</Text>
      </View>
      <View className={styles.bar} {...role('img', `${name} ${percent}%，${words}`)}>
        <View className={classes(styles.part, reached && styles.reached)} style={{ width: `${percent}%` }} />
        <View className={styles.line} style={{ left: `${line * 100}%` }} />
      </View>
      <Text className={styles.words}>{words}</Text>
    </View>
  )
}
