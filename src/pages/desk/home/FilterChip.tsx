import { Text, View } from '@tarojs/components'
import { classes } from '@/components/attributes/classes'
import { Icon } from '@/components/icon/Icon'
import { press } from '@/components/press/press'
import styles from './FilterChip.module.scss'

interface FilterChipProps {
  word: string
  /** Read aloud instead of the word. */
  spoken?: string
  /** `down`: opens what may be chosen; `close`: takes what was chosen away. */
  icon: 'down' | 'close'
  chosen?: boolean
  onPress: () => void
}

/** One thing that a list is narrowed to. */
export function FilterChip({ word, spoken, icon, chosen = false, onPress }: FilterChipProps) {
  const spokenAs = { role: 'button' as const, ...(spoken !== undefined && { label: spoken }) }
  return (
    <View className={classes(styles.chip, chosen && styles.chosen)} {...press(spokenAs)} onClick={onPress}>
      <Text>{word}</Text>
      <View className={styles.icon}>
        <Icon name={icon} size="small" />
      </View>
    </View>
  )
}
