import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { Screen } from '@/components/screen/Screen'
import { useWide } from '@/platform/appearance/useWide'
import { DeskNav } from './DeskNav'
import styles from './desk.module.scss'

interface DeskScreenProps {
  title: string
  footer?: ReactNode
  /** On a phone the ways to the other pages are shown on the first page alone. */
  first?: boolean
}

/** A page of the staff: as wide as there is room, with the ways to the other pages of the workbench. */
export function DeskScreen({ title, footer, first = false, children }: PropsWithChildren<DeskScreenProps>) {
  const wide = useWide()
  return (
    <Screen title={title} wide="full" {...(footer !== undefined && { footer })}>
      <View className={styles.desk}>
        {(wide || first) && <DeskNav />}
        <View className={styles.main}>{children}</View>
      </View>
    </Screen>
  )
}
