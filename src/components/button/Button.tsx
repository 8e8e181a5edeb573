import type { ButtonProps as TaroButtonProps } from '@tarojs/components'
import { Button as TaroButton, Text, View } from '@tarojs/components'
import { classes } from '../attributes/classes'
import { type Glyph, Icon } from '../icon/Icon'
import { press } from '../press/press'
import styles from './Button.module.scss'

export interface ButtonProps {
  /** The words on it: a verb that says what will happen. */
  label: string
  /** `main` is the one vermilion action of a page. */
  kind?: 'main' | 'plain' | 'quiet' | 'danger'
  icon?: Glyph
  /** As wide as its words instead of the whole line. */
  inline?: boolean
  loading?: boolean
  disabled?: boolean
  /** Why it cannot be pressed now, in words; shown under it. */
  reason?: string | undefined
  /** What is read aloud when the words on it are not enough. */
  spoken?: string
  onPress?: () => void
  /** WeChat wants to know which button of `agreePrivacyAuthorization` was tapped. */
  id?: string
  /** WeChat's own abilities: `share`, `agreePrivacyAuthorization`. They need WeChat's button. */
  openType?: 'share' | 'agreePrivacyAuthorization'
  onAgreePrivacy?: () => void
}

/** A tap does one thing once: while `loading` or `disabled` it does nothing. */
export function Button(props: ButtonProps) {
  const { label, kind = 'plain', icon, inline = false, loading = false, disabled = false, reason, spoken, onPress } = props
  const off = disabled || loading
  const face = classes(styles.button, styles[kind], inline && styles.inline, off && styles.off)
  const words = (
    <>
      {loading ? <View className={styles.spinner} /> : icon && <Icon name={icon} />}
      <Text className={styles.label}>{label}</Text>
    </>
  )
  if (props.openType && process.env.TARO_ENV === 'weapp') {
    return (
      <TaroButton className={face} hoverClass={styles.held ?? ''} disabled={off} {...nativeAbility(props)}>
        {words}
      </TaroButton>
    )
  }
  return (
    <>
      <View
        className={face}
        hoverClass={off ? 'none' : styles.held}
        {...press({ role: 'button', label: spoken ?? (loading ? `${label}，请稍候` : label), disabled: off })}
        onClick={() => {
          if (!off) onPress?.()
        }}
      >
        {words}
      </View>
      {disabled && reason && <View className={styles.reason}>{reason}</View>}
    </>
  )
}

function nativeAbility({ id, openType, onAgreePrivacy, onPress }: ButtonProps): TaroButtonProps {
  const ability: TaroButtonProps = {}
  if (id) ability.id = id
  if (openType) ability.openType = openType
  if (onAgreePrivacy) ability.onAgreePrivacyAuthorization = onAgreePrivacy
  if (onPress) ability.onClick = onPress
  return ability
}
