import { Text, View } from '@tarojs/components'
import { classes } from '../attributes/classes'
import { role } from '../attributes/role'
import { type Glyph, Icon } from '../icon/Icon'
import { press } from '../press/press'
import { arrows } from './arrows'
import styles from './Choice.module.scss'

export interface Option<T extends string> {
  value: T
  label: string
  icon?: Glyph
  /** A second line, for options that need explaining. */
  note?: string
}

interface ChoiceProps<T extends string> {
  /** The question, read aloud before the options. */
  label: string
  options: readonly Option<T>[]
  value: T | undefined
  onChoose: (value: T) => void
  /** `grid` for pictures with a word or two, `list` for whole sentences. */
  form?: 'grid' | 'list'
}

/** One of several, each with a picture: what is broken, where it is. */
export function Choice<T extends string>({ label, options, value, onChoose, form = 'grid' }: ChoiceProps<T>) {
  const chosen = options.findIndex((option) => option.value === value)
  const choose = (index: number) => {
    const option = options[index]
    if (option) onChoose(option.value)
  }
  return (
    <View className={styles[form]} {...role('radiogroup', label)} {...arrows(options.length, chosen, choose)}>
      {options.map((option, index) => (
        <View
          key={option.value}
          className={classes(styles.option, index === chosen && styles.chosen)}
          {...press({
            role: 'radio',
            label: option.note ? `${option.label}，${option.note}` : option.label,
            checked: index === chosen,
            reachable: index === Math.max(chosen, 0),
          })}
          onClick={() => choose(index)}
        >
          {option.icon && <Icon name={option.icon} size="large" />}
          <View className={styles.words}>
            <Text className={styles.label}>{option.label}</Text>
            {option.note && <Text className={styles.note}>{option.note}</Text>}
          </View>
          {index === chosen && (
            <View className={styles.mark}>
              <Icon name="check" size="small" />
            </View>
          )}
        </View>
      ))}
    </View>
  )
}
