import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Icon } from '@/components/icon/Icon'
import { press } from '@/components/press/press'
import { SEARCH } from '../search/routes'
import styles from './home.module.scss'

/** Looks like the field that it opens. */
export function SearchDoor() {
  return (
    <View
      className={styles.search}
      {...press({ role: 'link', label: '找一找：公告、报修、服务、电话' })}
      onClick={() => void Taro.navigateTo({ url: SEARCH })}
    >
      <Icon name="search" size="small" />
      <Text className={styles.searchWords}>公告、报修、服务、电话</Text>
    </View>
  )
}
