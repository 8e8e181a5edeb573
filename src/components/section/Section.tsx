import { Text, View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { role } from '../attributes/role'
import styles from './Section.module.scss'

interface SectionProps {
  title: string
  /** A few words beside the title: a count, a date. */
  note?: string
  /** At the end of the line, for example a quiet button. */
  trailing?: ReactNode
}

/** A heading with its short vermilion stroke, and what stands under it. */
export function Section({ title, note, trailing, children }: PropsWithChildren<SectionProps>) {
  return (
    <View className={styles.section}>
      <View className={styles.head}>
        <Text className={styles.title} {...role('heading')} {...LEVEL}>
          {title}
        </Text>
        {note && <Text className={styles.note}>{note}</Text>}
        <View className={styles.rule} />
        {trailing && <View className={styles.trailing}>{trailing}</View>}
      </View>
      {children}
    </View>
  )
}

const LEVEL = process.env.TARO_ENV === 'h5' ? { 'aria-level': '2' } : {}
