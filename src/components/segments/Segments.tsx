import { Text, View } from '@tarojs/components'
import { classes } from '../attributes/classes'
import { role } from '../attributes/role'
import { arrows } from '../choice/arrows'
import { press } from '../press/press'
import styles from './Segments.module.scss'

interface SegmentsProps<T extends string> {
  label: string
  options: readonly { value: T; label: string; count?: number }[]
  value: T
  onChoose: (value: T) => void
  /** `chips` for more than five: they go on in a second line. */
  form?: 'tabs' | 'chips'
}

/** Two to five views of the same thing, side by side. */
export function Segments<T extends string>({ label, options, value, onChoose, form = 'tabs' }: SegmentsProps<T>) {
  const chosen = options.findIndex((option) => option.value === value)
  const choose = (index: number) => {
    const option = options[index]
    if (option) onChoose(option.value)
  }
  return (
    <View className={styles[form]} {...role('tablist', label)} {...arrows(options.length, chosen, choose)}>
      {options.map((option, index) => (
        <View
          key={option.value}
          className={classes(styles.segment, index === chosen && styles.chosen)}
          {...press({ role: 'tab', selected: index === chosen, reachable: index === chosen })}
          onClick={() => choose(index)}
        >
          <Text>{option.label}</Text>
          {option.count !== undefined && <Text className={styles.count}>{option.count}</Text>}
        </View>
      ))}
    </View>
  )
}
