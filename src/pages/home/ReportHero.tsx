import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Icon } from '@/components/icon/Icon'
import { press } from '@/components/press/press'
import { REPORT } from '../repair/routes'
import { signInThen } from '../session/routes'
import styles from './home.module.scss'

/** The one large button of the product. A visitor is asked for a name only now. */
export function ReportHero({ isKnown }: { isKnown: boolean }) {
  return (
    <View
      className={styles.hero}
      hoverClass={styles.heroHeld}
      {...press({ role: 'button' })}
      onClick={() => void Taro.navigateTo({ url: isKnown ? REPORT : signInThen(REPORT) })}
    >
      <View className={styles.heroDisc}>
        <Icon name="wrench" size="huge" />
      </View>
      <View className={styles.heroWords}>
        <Text className={styles.heroTitle}>我要报修</Text>
        <Text className={styles.heroNote}>拍张照片就能报</Text>
      </View>
      <Icon name="next" />
    </View>
  )
}
