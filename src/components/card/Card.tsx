import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { classes } from '../attributes/classes'
import styles from './Card.module.scss'

interface CardProps {
  /** `notice` has a vermilion edge at its left, like a slip under a red pin; `rows` has no padding, its rows bring their own. */
  kind?: 'plain' | 'notice' | 'rows'
}

/** A slip of paper on the board. */
export function Card({ kind = 'plain', children }: PropsWithChildren<CardProps>) {
  return <View className={classes(styles.card, styles[kind])}>{children}</View>
}
