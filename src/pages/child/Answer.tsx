import { View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import { AGREE, DISAGREE } from '@/domain/child/words'
import styles from './child.module.scss'

interface AnswerProps {
  /** False until the text is there to be read. */
  ready: boolean
  sending: boolean
  onAgree: () => void
  onDisagree: () => void
}

/** Yes and no, the one as large and as loud as the other. */
export function Answer({ ready, sending, onAgree, onDisagree }: AnswerProps) {
  return (
    <View className={styles.answer}>
      <View className={styles.half}>
        <Button label={DISAGREE} disabled={sending} onPress={onDisagree} />
      </View>
      <View className={styles.half}>
        <Button label={AGREE} loading={sending} disabled={!ready} onPress={onAgree} />
      </View>
    </View>
  )
}
