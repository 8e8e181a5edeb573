import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { classes } from '../attributes/classes'
import { role } from '../attributes/role'
import { TextField } from '../field/TextField'
import { Icon } from '../icon/Icon'
import { press } from '../press/press'
import styles from './SelectSheet.module.scss'
import { Sheet } from './Sheet'

interface SelectSheetProps {
  open: boolean
  title: string
  options: readonly { value: string; label: string; note?: string }[]
  value?: string | undefined
  onChoose: (value: string) => void
  onClose: () => void
  /** Shown when nothing fits what was typed. */
  nothing?: string
}

/** From here a list is too long to look through. */
const SEARCH_FROM = 8

/** One of many in a sheet, with a search above: the building, the fixer. */
export function SelectSheet({ open, title, options, value, onChoose, onClose, nothing = '没有找到，换个词试试' }: SelectSheetProps) {
  const [words, setWords] = useState('')
  const fitting = options.filter((option) => `${option.label}${option.note ?? ''}`.includes(words.trim()))
  return (
    <Sheet open={open} title={title} onClose={onClose}>
      {options.length >= SEARCH_FROM && (
        <View className={styles.search}>
          <TextField label="搜索" value={words} onInput={setWords} placeholder="输入几个字" />
        </View>
      )}
      <View className={styles.list} {...role('radiogroup', title)}>
        {fitting.map((option) => (
          <View
            key={option.value}
            className={classes(styles.option, option.value === value && styles.chosen)}
            {...press({ role: 'radio', checked: option.value === value })}
            onClick={() => onChoose(option.value)}
          >
            <View className={styles.words}>
              <Text className={styles.label}>{option.label}</Text>
              {option.note && <Text className={styles.note}>{option.note}</Text>}
            </View>
            {option.value === value && <Icon name="check" />}
          </View>
        ))}
      </View>
      {fitting.length === 0 && <View className={styles.nothing}>{nothing}</View>}
    </Sheet>
  )
}
