import { Text, View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useSession } from '@/client/session'
import { classes } from '@/components/attributes/classes'
import { role } from '@/components/attributes/role'
import { Icon } from '@/components/icon/Icon'
import { press } from '@/components/press/press'
import { mayAnywhere } from '../staff'
import styles from './desk.module.scss'
import { ENTRIES, type Entry } from './entries'

/** Where the workbench leads: a column on a desktop, a row on anything narrower. Only what the reader's hats have use for. */
export function DeskNav() {
  const me = useSession()?.me
  const here = useRouter().path
  const entries = me ? ENTRIES.filter(({ rule }) => mayAnywhere(me, rule)) : []
  if (entries.length < 2) return null
  return (
    <View className={styles.nav} {...role('navigation', '工作台')}>
      {entries.map((entry) => (
        <Way key={entry.route} entry={entry} isHere={here.includes(entry.route)} />
      ))}
    </View>
  )
}

function Way({ entry: { word, icon, route }, isHere }: { entry: Entry; isHere: boolean }) {
  return (
    <View
      className={classes(styles.way, isHere && styles.here)}
      {...press({ role: 'link' })}
      {...(isHere && { 'aria-current': 'page' })}
      onClick={() => {
        // Side by side, not one upon the other: WeChat keeps ten pages at most.
        if (!isHere) void Taro.redirectTo({ url: route })
      }}
    >
      <Icon name={icon} />
      <Text className={styles.word}>{word}</Text>
    </View>
  )
}
