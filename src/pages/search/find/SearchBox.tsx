import { Input, View } from '@tarojs/components'
import { spokenLabel } from '@/components/field/spoken'
import { Icon } from '@/components/icon/Icon'
import { press } from '@/components/press/press'
import { MAX_QUESTION } from '@/domain/search/schema'
import styles from './find.module.scss'
import { BOX } from './keys'

interface SearchBoxProps {
  value: string
  /** The keyboard comes up by itself: nothing was typed in before. */
  focus: boolean
  onInput: (value: string) => void
  /** The search key of the keyboard. */
  onConfirm: () => void
}

/** The one line to type in, with a way to empty it. */
export function SearchBox({ value, focus, onInput, onConfirm }: SearchBoxProps) {
  return (
    <View id={BOX} className={styles.box}>
      <Icon name="search" />
      <Input
        className={styles.input}
        placeholderClass={styles.placeholder}
        value={value}
        placeholder="停水、电梯、义诊……两个字就能搜"
        maxlength={MAX_QUESTION}
        focus={focus}
        confirmType="search"
        {...spokenLabel({ label: '搜索' })}
        onInput={(event) => onInput(event.detail.value)}
        onConfirm={onConfirm}
      />
      {value !== '' && (
        <View className={styles.clear} {...press({ role: 'button', label: '清空' })} onClick={() => onInput('')}>
          <Icon name="close" />
        </View>
      )}
    </View>
  )
}
