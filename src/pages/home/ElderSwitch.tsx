import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/icon/Icon'
import { press } from '@/components/press/press'
import { setElder, useAppearance } from '@/platform/appearance/appearance'
import { Bell } from './Bell'
import styles from './home.module.scss'

/** Where one is, what was told to me, and the way to larger letters: seen on the first page, as the rules for elders ask. */
export function ElderSwitch({ place, isKnown }: { place: string | null; isKnown: boolean }) {
  const { elder } = useAppearance()
  return (
    <View className={styles.top}>
      <View className={styles.place}>
        <Icon name="pin" size="small" />
        <Text className={styles.placeName}>{place ?? '还没有登录'}</Text>
      </View>
      {isKnown && <Bell />}
      <View
        className={styles.elder}
        {...press({ role: 'button', label: elder ? '正常字号，退出关怀模式' : '大字版，进入关怀模式' })}
        onClick={() => setElder(!elder)}
      >
        <Text>{elder ? '正常字号' : '大字版'}</Text>
      </View>
    </View>
  )
}
