import { Text, View } from '@tarojs/components'
import { classes } from '@/components/attributes/classes'
import { role } from '@/components/attributes/role'
import { Icon } from '@/components/icon/Icon'
import type { PollView } from '@/domain/poll/schema'
import styles from './bars.module.scss'

interface BarsProps {
  options: PollView['options']
  spoke: number
  closed: boolean
}

/** One bar for each option, with the words and the number: the length says nothing that the words do not. */
export function Bars({ options, spoke, closed }: BarsProps) {
  const ties = options.filter(({ leads }) => leads).length > 1
  return (
    <View className={styles.bars}>
      {options.map(({ id, words, count, percent, leads }) => (
        <View
          key={id}
          className={styles.option}
          {...role('img', `${words}：${count ?? 0} 户，占 ${percent ?? 0}%${leads ? '，最多' : ''}`)}
        >
          <View className={styles.head}>
            <Text className={styles.words}>{words}</Text>
            {leads && closed && <Icon name="check" size="small" />}
            <Text className={styles.count}>{`${count ?? 0} 户 · ${percent ?? 0}%`}</Text>
          </View>
          <View className={styles.track}>
            <View className={classes(styles.bar, leads && styles.leads)} style={{ width: `${percent ?? 0}%` }} />
          </View>
        </View>
      ))}
      {spoke === 0 && <Text className={styles.count}>还没有人说</Text>}
      {ties && closed && <Text className={styles.count}>并列最多，还要再商量</Text>}
    </View>
  )
}
