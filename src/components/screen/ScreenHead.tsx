import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Icon } from '../icon/Icon'
import { press } from '../press/press'
import styles from './ScreenHead.module.scss'

/** What WeChat draws by itself and a browser does not: the way back, and where one is. */
export function ScreenHead({ title }: { title: string }) {
  const canGoBack = Taro.getCurrentPages().length > 1
  return (
    <View className={styles.head}>
      {canGoBack && (
        <View className={styles.back} {...press({ role: 'button', label: '返回' })} onClick={() => Taro.navigateBack()}>
          <Icon name="back" size="large" />
        </View>
      )}
      <Text className={styles.title}>{title}</Text>
    </View>
  )
}
