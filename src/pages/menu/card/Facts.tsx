import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import styles from './Facts.module.scss'

/** What is what, line by line; a line without a value is left out. */
export function Facts({ facts }: { facts: readonly (readonly [name: string, value: string | null])[] }) {
  return (
    <View className={styles.facts}>
      <Card>
        {facts.map(([name, value]) =>
          value === null || value === '' ? null : (
            <View key={name} className={styles.line}>
              <Text className={styles.name}>{name}</Text>
              <Text className={styles.value}>{value}</Text>
            </View>
          ),
        )}
      </Card>
    </View>
  )
}
