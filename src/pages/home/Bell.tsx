import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Icon } from '@/components/icon/Icon'
import { press } from '@/components/press/press'
import { useLoaded } from '../load/useLoaded'
import { NOTICES } from '../notices/routes'
import styles from './home.module.scss'

/** What was told to me, and how much of it I have not read: counted anew at every coming back. */
export function Bell() {
  const [{ value }] = useLoaded('notice.unread', {})
  const count = value?.count ?? 0
  const shown = count > 99 ? '99+' : String(count)
  return (
    <View
      className={styles.bell}
      {...press({ role: 'link', label: count > 0 ? `${shown} 条未读消息` : '消息' })}
      onClick={() => void Taro.navigateTo({ url: NOTICES })}
    >
      <Icon name="messages" />
      {count > 0 && <Text className={styles.unread}>{shown}</Text>}
    </View>
  )
}
