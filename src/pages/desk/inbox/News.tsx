import { View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import styles from './inbox.module.scss'

/** Something has come; the list does not move by itself. */
export function News({ isNew, onLook }: { isNew: boolean; onLook: () => void }) {
  if (!isNew) return null
  return (
    <View className={styles.news} aria-live="polite">
      <Button label="有新的事，点这里看" kind="quiet" icon="messages" onPress={onLook} />
    </View>
  )
}
