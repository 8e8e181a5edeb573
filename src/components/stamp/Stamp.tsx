import { Text, View } from '@tarojs/components'
import { classes } from '../attributes/classes'
import styles from './Stamp.module.scss'

interface StampProps {
  /** Two or four characters: 办结, 已经确认. */
  word: string
  /** Jade when a thing is done, vermilion for what was decided or is urgent, grey when it was closed without result. */
  tone?: 'jade' | 'main' | 'grey'
  size?: 'small' | 'large'
}

/** 印章: a step that counts, stamped on the paper a little askew. */
export function Stamp({ word, tone = 'jade', size = 'small' }: StampProps) {
  return (
    <View className={classes(styles.stamp, styles[tone], styles[size], word.length > 2 && styles.square)}>
      <Text className={styles.word}>{word}</Text>
    </View>
  )
}
