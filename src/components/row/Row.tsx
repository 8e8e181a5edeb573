import { Text, View } from '@tarojs/components'
import { type Glyph, iconClass } from '../icon/Icon'
import { type State, TONE_GLYPH, tagClass } from '../tag/Tag'
import styles from './Row.module.scss'

export interface RowProps {
  title: string
  /** A second line: where, when, who. */
  note?: string | undefined
  icon?: Glyph | undefined
  /** How it stands, before the note: at the right edge it would leave the title half a line on a phone. */
  state?: State | undefined
  /** Words at the right edge: a value, a count. */
  trailing?: string | undefined
  selected?: boolean
  onPress?: (() => void) | undefined
}

const H5 = process.env.TARO_ENV === 'h5'

/**
 * A line of a list. Taro compiles it into a template of its own (compileMode), which is cheap but sees only tags:
 * no components inside, no spread props, conditions as `&&`. test/components/row.test.tsx keeps it in step with StateTag.
 */
export function Row({ title, note, icon, state, trailing, selected = false, onPress }: RowProps) {
  const role = onPress ? 'button' : undefined
  return (
    <View
      compileMode
      className={rowClass(selected, onPress !== undefined)}
      hoverClass={onPress ? styles.held : 'none'}
      role={H5 ? role : undefined}
      aria-role={H5 ? undefined : role}
      tabIndex={H5 && onPress ? 0 : undefined}
      onClick={onPress}
    >
      {icon && (
        <View className={styles.disc}>
          <View className={iconClass(icon)} />
        </View>
      )}
      <View className={styles.words}>
        <Text className={styles.title}>{title}</Text>
        <View className={styles.below}>
          <View className={styles.flow}>
            {state && (
              <View className={`${styles.state} ${tagClass(state.tone)}`}>
                <View className={iconClass(state.icon ?? TONE_GLYPH[state.tone ?? 'plain'], 'small')} />
                <Text className={styles.word}>{state.word}</Text>
              </View>
            )}
            {note && <Text className={styles.note}>{note}</Text>}
          </View>
        </View>
      </View>
      {trailing && <Text className={styles.trailing}>{trailing}</Text>}
      {onPress && <View className={`${styles.next} ${iconClass('next', 'small')}`} />}
    </View>
  )
}

function rowClass(selected: boolean, tappable: boolean) {
  return `${styles.row}${selected ? ` ${styles.selected}` : ''}${tappable ? ` ${styles.tappable}` : ''}`
}
