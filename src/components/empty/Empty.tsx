import { View } from '@tarojs/components'
import { Button, type ButtonProps } from '../button/Button'
import styles from './Empty.module.scss'
import { Scene, type SceneName } from './Scene'

export interface EmptyProps {
  /** `board`: nothing has been put up yet; `tea`: all is done, sit down. */
  scene?: Exclude<SceneName, 'lantern'>
  title: string
  /** What one can do now. */
  words?: string
  action?: Pick<ButtonProps, 'label' | 'onPress' | 'icon'>
}

/** A list with nothing in it says what to do. */
export function Empty({ scene = 'board', title, words, action }: EmptyProps) {
  return (
    <View className={styles.empty}>
      <Scene name={scene} />
      <View className={styles.title}>{title}</View>
      {words && <View className={styles.words}>{words}</View>}
      {action && <Button {...action} inline />}
    </View>
  )
}
