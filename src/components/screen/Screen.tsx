import { View } from '@tarojs/components'
import Taro, { useDidShow } from '@tarojs/taro'
import { type PropsWithChildren, type ReactNode, useEffect } from 'react'
import { useAppearance } from '@/platform/appearance/appearance'
import { classes } from '../attributes/classes'
import { role } from '../attributes/role'
import { PrivacySheet } from '../privacy/PrivacySheet'
import { dressFrame } from './frame'
import { looks } from './looks'
import styles from './Screen.module.scss'
import { ScreenHead } from './ScreenHead'

interface ScreenProps {
  /** In the bar above the page; a browser also shows it in its own head. */
  title: string
  /** The one main action, kept in reach of the thumb at the lower edge. */
  footer?: ReactNode
  /** Staff pages: up to 1180 wide instead of one sheet of 430; `full` for a table with the matter beside it, up to 1640. */
  wide?: boolean | 'full'
  /** No head in a browser: the page draws its own. */
  bare?: boolean
}

/** The root of every page: paper, type size, light or dark, the safe area, and the width of the sheet. */
export function Screen({ title, footer, wide = false, bare = false, children }: PropsWithChildren<ScreenProps>) {
  const appearance = useAppearance()
  useDidShow(() => {
    Taro.setNavigationBarTitle({ title })
  })
  useDidShow(() => dressFrame(appearance))
  useEffect(() => dressFrame(appearance), [appearance])
  return (
    <View className={classes(styles.desk, ...looks(appearance))}>
      <View className={classes(styles.sheet, wide && styles.wide, wide === 'full' && styles.full)} {...role('main')}>
        {process.env.TARO_ENV === 'h5' && !bare && <ScreenHead title={title} />}
        <View className={styles.body}>{children}</View>
        {footer !== undefined && <View className={styles.footer}>{footer}</View>}
        {process.env.TARO_ENV === 'weapp' && <PrivacySheet />}
      </View>
    </View>
  )
}
