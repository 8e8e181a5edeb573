import { ScrollView, Text, View } from '@tarojs/components'
import { type PropsWithChildren, type ReactNode, useId } from 'react'
import { role } from '../attributes/role'
import { Icon } from '../icon/Icon'
import { press } from '../press/press'
import { useFocusInside } from './focus'
import styles from './Sheet.module.scss'

interface SheetProps {
  open: boolean
  title: string
  onClose: () => void
  /** The action of the sheet, always in sight below what scrolls. */
  footer?: ReactNode
  /** Nothing inside can be reached: the text itself is, so that the keys scroll it. */
  isText?: boolean
}

/** One decision that comes up from below; on a wide screen a slip of paper in the middle. */
export function Sheet({ open, title, onClose, footer, isText = false, children }: PropsWithChildren<SheetProps>) {
  const id = `sheet${useId().replace(/:/g, '')}`
  useFocusInside(id, open, onClose)
  if (!open) return null
  return (
    <View className={styles.layer}>
      <View className={styles.mask} onClick={onClose} catchMove />
      <View id={id} className={styles.sheet} aria-modal={MODAL} {...role('dialog', title)}>
        <View className={styles.head}>
          <Text className={styles.title}>{title}</Text>
          <View className={styles.close} {...press({ role: 'button', label: '关闭' })} onClick={onClose}>
            <Icon name="close" />
          </View>
        </View>
        <ScrollView scrollY className={styles.body}>
          <View className={styles.inner} {...(process.env.TARO_ENV === 'h5' && isText && { tabIndex: 0 })}>
            {children}
          </View>
        </ScrollView>
        {footer !== undefined && <View className={styles.footer}>{footer}</View>}
      </View>
    </View>
  )
}

/** A browser wants the string, WeChat the truth value. */
const MODAL = process.env.TARO_ENV === 'h5' ? 'true' : true
