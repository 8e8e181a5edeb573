import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { role } from '../attributes/role'
import styles from './Text.module.scss'

/** The large words at the top of a page, in the Song face. */
export function Headline({ children }: PropsWithChildren) {
  return (
    <View className={styles.headline} {...role('heading')} {...LEVEL}>
      {children}
    </View>
  )
}

/** A paragraph. */
export function Words({ children }: PropsWithChildren) {
  return <View className={styles.words}>{children}</View>
}

/** Less important words, smaller and lighter. */
export function Note({ children }: PropsWithChildren) {
  return <View className={styles.note}>{children}</View>
}

/** A number that is looked at: counts at a glance, with its unit or name below. */
export function Figure({ value, name }: { value: string | number; name: string }) {
  return (
    <View className={styles.figure}>
      <Text className={styles.value}>{value}</Text>
      <Text className={styles.name}>{name}</Text>
    </View>
  )
}

const LEVEL = process.env.TARO_ENV === 'h5' ? { 'aria-level': '1' } : {}
