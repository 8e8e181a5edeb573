import { View } from '@tarojs/components'
import { role } from '@/components/attributes/role'
import styles from './places.module.scss'

interface BarProps {
  words: string
  done: number
  /** 0: how much there is is not known yet. */
  total: number
}

/** How far something is: a bar, and the same in words. */
export function Bar({ words, done, total }: BarProps) {
  const percent = total > 0 ? Math.min(100, Math.round((done / total) * 100)) : 0
  const said = total > 0 ? `${words} ${percent}%` : `${words}…`
  return (
    <View className={styles.progress} aria-live="polite" {...role('img', said)}>
      <View className={styles.said}>{said}</View>
      <View className={styles.bar}>
        <View className={styles.filled} style={{ width: `${Math.max(percent, 3)}%` }} />
      </View>
    </View>
  )
}
