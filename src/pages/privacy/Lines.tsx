import { View } from '@tarojs/components'
import { Words } from '@/components/text/Text'
import styles from './privacy.module.scss'

/** Sentences one below the other. */
export function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <View className={styles.lines}>
      {lines.map((line) => (
        <View key={line} className={styles.line}>
          <Words>{line}</Words>
        </View>
      ))}
    </View>
  )
}
