import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Icon } from '../icon/Icon'
import { press } from '../press/press'
import styles from './ScreenHead.module.scss'

/** Taro keeps the app's configuration on the instance; its types leave that out. */
interface Configured {
  config?: { tabBar?: { list: readonly { pagePath: string }[] } }
}

/** What WeChat draws by itself and a browser does not: the way back, or in for who came by a link, and where one is. */
export function ScreenHead({ title }: { title: string }) {
  const canGoBack = Taro.getCurrentPages().length > 1
  const { router, app } = Taro.getCurrentInstance()
  const tabs = ((app as Configured | null)?.config?.tabBar?.list ?? []).map(({ pagePath }) => absolute(pagePath))
  const isTab = tabs.includes(absolute(router?.path ?? ''))
  return (
    <View className={styles.head}>
      {canGoBack && (
        <View className={styles.back} {...press({ role: 'button', label: '返回' })} onClick={() => Taro.navigateBack()}>
          <Icon name="back" size="large" />
        </View>
      )}
      {!canGoBack && !isTab && tabs[0] && (
        <View className={styles.back} {...press({ role: 'button', label: '首页' })} onClick={() => Taro.switchTab({ url: tabs[0] ?? '' })}>
          <Icon name="home" size="large" />
        </View>
      )}
      <Text className={styles.title}>{title}</Text>
    </View>
  )
}

/** Taro writes the paths of pages with a slash before them, with what they were opened with behind them, or neither. */
function absolute(path: string) {
  return `/${path.replace(/^\//, '').split('?')[0]}`
}
