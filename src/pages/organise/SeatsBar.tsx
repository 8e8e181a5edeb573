import { Text, View } from '@tarojs/components'
import { role } from '@/components/attributes/role'
import styles from './organise.module.scss'

interface SeatsBarProps {
  capacity: number
  /** Neither held nor offered. */
  left: number
  /** Offered to somebody who has not answered yet. */
  offered?: number
  /** Parties in line, or that applied. */
  waiting: number
  /** The draw is still to come: nobody has a seat yet. */
  applying?: boolean
}

/** How full a session is: a bar, and the numbers. */
export function SeatsBar({ capacity, left, offered = 0, waiting, applying = false }: SeatsBarProps) {
  const words = seatsLine({ capacity, left, offered, waiting, applying })
  const held = capacity - left - offered
  const share = (seats: number) => ({ width: `${capacity === 0 ? 0 : (Math.max(0, seats) / capacity) * 100}%` })
  return (
    <View className={styles.seats}>
      <View className={styles.bar} {...role('img', words)}>
        <View className={styles.held} style={share(held)} />
        {offered > 0 && <View className={styles.offered} style={share(offered)} />}
      </View>
      <Text className={styles.seatsWords}>{words}</Text>
    </View>
  )
}

/** 已报 12/20 · 问着 1 · 候补 3 */
export function seatsLine({ capacity, left, offered = 0, waiting, applying = false }: SeatsBarProps): string {
  if (applying) return `${waiting} 份申请，抽 ${capacity} 个名额`
  const parts = [`已报 ${capacity - left - offered}/${capacity}`]
  if (offered > 0) parts.push(`等答复 ${offered}`)
  if (waiting > 0) parts.push(`候补 ${waiting}`)
  return parts.join(' · ')
}
