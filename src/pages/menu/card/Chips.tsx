import { Text, View } from '@tarojs/components'
import { classes } from '@/components/attributes/classes'
import { role } from '@/components/attributes/role'
import { Icon } from '@/components/icon/Icon'
import { press } from '@/components/press/press'
import styles from './Chips.module.scss'

interface ChipsProps<T extends string | number> {
  label: string
  options: readonly { value: T; label: string }[]
  chosen: readonly T[]
  /** One alone can be chosen: another takes its place, and tapped again it is chosen no more. */
  single?: boolean
  /** Which are chosen afterwards, in the order of the options. */
  onChange: (chosen: T[]) => void
}

/** Several of many, each a word: months, what to have ready. */
export function Chips<T extends string | number>({ label, options, chosen, single = false, onChange }: ChipsProps<T>) {
  const toggle = (value: T) => {
    if (single) return onChange(chosen.includes(value) ? [] : [value])
    onChange(options.map((option) => option.value).filter((each) => (each === value ? !chosen.includes(each) : chosen.includes(each))))
  }
  return (
    <View className={styles.chips} {...role('group', label)}>
      {options.map((option) => {
        const on = chosen.includes(option.value)
        return (
          <View
            key={option.value}
            className={classes(styles.chip, on && styles.on)}
            {...press({ role: 'checkbox', label: option.label, checked: on })}
            onClick={() => toggle(option.value)}
          >
            {on && <Icon name="check" size="small" />}
            <Text>{option.label}</Text>
          </View>
        )
      })}
    </View>
  )
}
