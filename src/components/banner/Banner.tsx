import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { classes } from '../attributes/classes'
import { type Glyph, Icon } from '../icon/Icon'
import styles from './Banner.module.scss'

interface BannerProps {
  /** `danger` is for life and limb; `late` for time; `done` for good news; `plain` for what one should know (演示数据). */
  tone?: 'plain' | 'danger' | 'late' | 'done'
  title: string
  words?: string
  icon?: Glyph
}

const GLYPH = { plain: 'info', danger: 'danger', late: 'late', done: 'done' } as const

/** A strip between other things that must not be missed; may hold PhoneRows or a button. */
export function Banner({ tone = 'plain', title, words, icon = GLYPH[tone], children }: PropsWithChildren<BannerProps>) {
  return (
    <View className={classes(styles.banner, styles[tone])}>
      <View className={styles.head}>
        <Icon name={icon} />
        <View className={styles.text}>
          <Text className={styles.title}>{title}</Text>
          {words && <Text className={styles.words}>{words}</Text>}
        </View>
      </View>
      {children && <View className={styles.inside}>{children}</View>}
    </View>
  )
}
