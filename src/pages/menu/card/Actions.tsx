import { View } from '@tarojs/components'
import { Children, type PropsWithChildren } from 'react'
import styles from './Actions.module.scss'

/** Buttons beside one another where there is room. */
export function Actions({ children }: PropsWithChildren) {
  return (
    <View className={styles.actions}>
      {Children.toArray(children).map((child, index) => (
        // The row is drawn anew as a whole; its buttons keep nothing.
        <View key={index} className={styles.action}>
          {child}
        </View>
      ))}
    </View>
  )
}
