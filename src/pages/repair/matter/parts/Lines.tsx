import { Text, View } from '@tarojs/components'
import styles from '../matter.module.scss'

export interface Line {
  name: string
  value: string
}

/** Facts with their names, one a line. */
export function Lines({ lines }: { lines: readonly Line[] }) {
  return (
    <View className={styles.lines}>
      {lines.map(({ name, value }) => (
        <View key={name} className={styles.line}>
          <Text className={styles.name}>{name}</Text>
          <Text className={styles.value}>{value}</Text>
        </View>
      ))}
    </View>
  )
}
