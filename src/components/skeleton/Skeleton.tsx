import { View } from '@tarojs/components'
import { role } from '../attributes/role'
import styles from './Skeleton.module.scss'

interface SkeletonProps {
  form?: 'list' | 'detail'
  /** How many rows of a list. */
  rows?: number
}

/** The shape of what is coming, so that nothing jumps when it is there. */
export function Skeleton({ form = 'list', rows = 5 }: SkeletonProps) {
  return (
    <View className={styles.paper} {...role('status', '正在加载')}>
      {form === 'list' ? numbers(rows).map((row) => <ListRow key={row} />) : <Detail />}
    </View>
  )
}

function ListRow() {
  return (
    <View className={styles.row}>
      <View className={styles.disc} />
      <View className={styles.lines}>
        <View className={styles.line} />
        <View className={styles.short} />
      </View>
    </View>
  )
}

function Detail() {
  return (
    <View className={styles.detail}>
      <View className={styles.heading} />
      <View className={styles.line} />
      <View className={styles.line} />
      <View className={styles.short} />
      <View className={styles.picture} />
    </View>
  )
}

/** The rows are all alike and never move: their number is their name. */
function numbers(count: number) {
  return Array.from({ length: count }, (_, row) => row)
}
