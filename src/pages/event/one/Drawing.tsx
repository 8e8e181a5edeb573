import { View } from '@tarojs/components'
import type { EventKind } from '@/domain/event/event'
import styles from './Drawing.module.scss'

/** The drawing of a kind of event, in two inks, where nobody has taken a picture. */
export function Drawing({ kind }: { kind: EventKind }) {
  return (
    <View className={`${styles.paper} ${styles[`on-${kind}`] ?? ''}`}>
      <View className={`${styles.drawing} ${styles[kind] ?? ''}`} />
    </View>
  )
}
