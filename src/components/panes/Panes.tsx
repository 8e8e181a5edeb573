import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useWide } from '@/platform/appearance/useWide'
import { role } from '../attributes/role'
import styles from './Panes.module.scss'

interface PanesProps {
  list: ReactNode
  /** What is chosen in the list; absent on a narrow screen, where the page goes to the matter instead. */
  matter: ReactNode
}

/** List and matter side by side inside `<Screen wide>`; on a narrow screen the list alone. Ask useWide() before opening a matter. */
export function Panes({ list, matter }: PanesProps) {
  const wide = useWide()
  if (!wide) return <>{list}</>
  return (
    <View className={styles.panes}>
      <View className={styles.list} {...role('region', '列表')}>
        {list}
      </View>
      <View className={styles.matter} {...role('region', '详情')}>
        {matter}
      </View>
    </View>
  )
}
