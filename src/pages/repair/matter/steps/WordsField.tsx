import { Text, View } from '@tarojs/components'
import { TextArea } from '@/components/field/TextArea'
import { press } from '@/components/press/press'
import { MAX_REMARK } from '@/domain/repair/schema'
import { WORDINGS, type WordedStep } from './phrases'
import { usePhrases } from './usePhrases'
import styles from './steps.module.scss'

interface WordsFieldProps {
  step: WordedStep
  /** Whose phrases stand with those of the product. */
  estate: string
  value: string
  onInput: (value: string) => void
  error: string | undefined
}

/** Words with ready phrases above: one tap is enough, typing is possible. */
export function WordsField({ step, estate, value, onInput, error }: WordsFieldProps) {
  const { label, placeholder } = WORDINGS[step]
  const phrases = usePhrases(step, estate)
  return (
    <>
      <View className={styles.phrases}>
        {phrases.map((phrase) => (
          <View
            key={phrase}
            className={styles.phrase}
            {...press({ role: 'button', label: `填入：${phrase}` })}
            onClick={() => onInput(withPhrase(value, phrase))}
          >
            <Text>{phrase}</Text>
          </View>
        ))}
      </View>
      <TextArea label={label} placeholder={placeholder} value={value} onInput={onInput} max={MAX_REMARK} error={error} />
    </>
  )
}

/** A phrase follows what was typed; the same one is not said twice. */
function withPhrase(value: string, phrase: string) {
  if (value.includes(phrase)) return value
  const joined = value.trim() === '' ? phrase : `${value.trim()}，${phrase}`
  return joined.slice(0, MAX_REMARK)
}
