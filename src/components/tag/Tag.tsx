import { Text, View } from '@tarojs/components'
import { type Glyph, Icon } from '../icon/Icon'
import styles from './Tag.module.scss'

/** How a matter stands: nothing special, under way, over its time, done, closed without result, in danger. */
export type Tone = 'plain' | 'active' | 'late' | 'done' | 'closed' | 'danger'

/** What stands with a tone when nothing better is named: a colour never speaks alone. */
export const TONE_GLYPH: Record<Tone, Glyph> = {
  plain: 'info',
  active: 'active',
  late: 'late',
  done: 'done',
  closed: 'closed',
  danger: 'danger',
}

export interface State {
  word: string
  tone?: Tone
  icon?: Glyph
}

/** A state in a word, with its drawing and its colour. */
export function StateTag({ word, tone = 'plain', icon = TONE_GLYPH[tone] }: State) {
  return (
    <View className={tagClass(tone)}>
      <Icon name={icon} size="small" />
      <Text className={styles.word}>{word}</Text>
    </View>
  )
}

/** For a View inside a `compileMode` template; see iconClass. */
export function tagClass(tone: Tone = 'plain'): string {
  return `${styles.tag} ${styles[tone]}`
}

/** A plain label without a state: a category, a role. */
export function Tag({ word }: { word: string }) {
  return (
    <View className={tagClass()}>
      <Text>{word}</Text>
    </View>
  )
}
