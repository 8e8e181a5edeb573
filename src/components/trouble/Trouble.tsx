import { View } from '@tarojs/components'
import { role } from '../attributes/role'
import { Button } from '../button/Button'
import styles from '../empty/Empty.module.scss'
import { Scene } from '../empty/Scene'

interface TroubleProps {
  title?: string
  /** What happened and what was kept, honestly. */
  words?: string
  onRetry: () => void
  /** Between other things rather than in place of a page: without the drawing. */
  small?: boolean
}

/** It did not work, and one can try again. */
export function Trouble({ title = '没有加载出来', words = '可能是网络不稳，您写的内容都还在。', onRetry, small = false }: TroubleProps) {
  return (
    <View className={styles.empty} {...role('alert')}>
      {!small && <Scene name="lantern" />}
      <View className={styles.title}>{title}</View>
      <View className={styles.words}>{words}</View>
      <Button label="再试一次" icon="retry" inline onPress={onRetry} />
    </View>
  )
}
