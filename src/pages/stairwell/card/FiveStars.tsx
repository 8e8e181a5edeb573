import { Text, View } from '@tarojs/components'
import { classes } from '@/components/attributes/classes'
import { role } from '@/components/attributes/role'
import { Icon } from '@/components/icon/Icon'
import type { StarView } from '@/domain/stairwell/schema'
import { CRITERION_WORDS } from '@/domain/stairwell/words'
import styles from './stars.module.scss'

/** Five stars, each with its word: a star that shines is full, vermilion and said so. */
export function FiveStars({ stars }: { stars: readonly StarView[] }) {
  const shining = stars.filter(({ shines }) => shines)
  const sentence = `${shining.length} 颗星${shining.length > 0 ? `：${shining.map(({ criterion }) => CRITERION_WORDS[criterion]).join('、')}` : ''}`
  return (
    <View className={styles.row} {...role('img', sentence)}>
      {stars.map(({ criterion, shines }) => (
        <View key={criterion} className={classes(styles.star, shines && styles.on)}>
          <Icon name={shines ? 'starFull' : 'star'} size="large" />
          <Text className={styles.word}>{CRITERION_WORDS[criterion]}</Text>
        </View>
      ))}
    </View>
  )
}
