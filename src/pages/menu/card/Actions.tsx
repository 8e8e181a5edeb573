import { View } from '@tarojs/components'
import { Children, isValidElement, type PropsWithChildren } from 'react'
import styles from './Actions.module.scss'

/** Buttons beside one another where there is room. */
export function Actions({ children }: PropsWithChildren) {
  const buttons = Children.toArray(children).filter(isValidElement)
  if (buttons.length === 0) return null
  return (
    <View className={styles.actions}>
      {buttons.map((button, index) => (
        <View key={button.key ?? index} className={styles.action}>
          {button}
        </View>
      ))}
    </View>
  )
}
