import { Text, View } from '@tarojs/components'
import { classes } from '../attributes/classes'
import { role } from '../attributes/role'
import { arrows } from '../choice/arrows'
import { Icon } from '../icon/Icon'
import { press } from '../press/press'
import styles from './Stars.module.scss'

/** A star means a word, so that one person's three is another's three. */
export const STAR_WORDS = ['很不满意', '不满意', '一般', '满意', '很满意'] as const

interface StarsProps {
  label: string
  /** 1–5; undefined: not yet rated. */
  value: number | undefined
  /** Absent: the stars are only read. */
  onRate?: (value: number) => void
}

/** One to five stars with the word for each. */
export function Stars({ label, value = 0, onRate }: StarsProps) {
  const word = STAR_WORDS[value - 1]
  const stars = STAR_WORDS.map((starWord, index) => {
    const full = index < value
    return (
      <View
        key={starWord}
        className={classes(styles.star, full && styles.full)}
        {...(onRate
          ? press({ role: 'radio', label: starWord, checked: index + 1 === value, reachable: index === Math.max(value - 1, 0) })
          : { 'aria-hidden': HIDDEN })}
        onClick={() => onRate?.(index + 1)}
      >
        <Icon name={full ? 'starFull' : 'star'} size={onRate ? 'large' : 'body'} />
      </View>
    )
  })
  const group = onRate ? role('radiogroup', label) : role('img', `${label}：${word ?? '未评价'}`)
  return (
    <View className={classes(styles.line, onRate && styles.open)}>
      <Text className={styles.label}>{label}</Text>
      <View className={styles.stars} {...group} {...(onRate ? arrows(STAR_WORDS.length, value - 1, (index) => onRate(index + 1)) : {})}>
        {stars}
      </View>
      <Text className={styles.word}>{word ?? ''}</Text>
    </View>
  )
}

const HIDDEN = process.env.TARO_ENV === 'h5' ? 'true' : true
