import { View } from '@tarojs/components'
import { type State, StateTag } from '@/components/tag/Tag'
import styles from './Facts.module.scss'

/** How the matter of the page stands, below its headline. */
export function Standing({ state }: { state: State }) {
  return (
    <View className={styles.standing}>
      <StateTag {...state} />
    </View>
  )
}
