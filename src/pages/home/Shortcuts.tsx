import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { type Glyph, Icon } from '@/components/icon/Icon'
import { press } from '@/components/press/press'
import { Section } from '@/components/section/Section'
import { centresPage, contactsPage, servicesPage } from '../around/routes'
import { HOMES } from '../household/routes'
import styles from './home.module.scss'

/** What one comes back for though nothing is broken: whom to ring, what a service costs, what is open. A visitor may look as well. */
export function Shortcuts({ estate }: { estate: string | null }) {
  const doors: readonly { icon: Glyph; word: string; url: string }[] = [
    { icon: 'phone', word: '联系人', url: contactsPage(estate) },
    { icon: 'price', word: '服务价目', url: servicesPage(estate) },
    { icon: 'landmark', word: '邻里中心', url: centresPage(estate) },
    { icon: 'home', word: '我的家', url: HOMES },
  ]
  return (
    <Section title="身边">
      <View className={styles.doors}>
        {doors.map(({ icon, word, url }) => (
          <View
            key={word}
            className={styles.door}
            hoverClass={styles.doorHeld}
            {...press({ role: 'link', label: word })}
            onClick={() => void Taro.navigateTo({ url })}
          >
            <Icon name={icon} />
            <Text className={styles.doorWord}>{word}</Text>
          </View>
        ))}
      </View>
    </Section>
  )
}
