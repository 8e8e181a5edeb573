import { Image, Text, View } from '@tarojs/components'
import { pictureAddress } from '@/client/transport/transport'
import { when } from '@/client/when'
import { classes } from '@/components/attributes/classes'
import { ALT } from '@/components/photo/PhotoGrid'
import { press } from '@/components/press/press'
import { StateTag } from '@/components/tag/Tag'
import type { BulletinCard } from '@/domain/bulletin/schema'
import type { Instant } from '@/domain/shared/time'
import { byWords, readersWords, tagOf } from '../look'
import styles from './BulletinRow.module.scss'

interface BulletinRowProps {
  card: BulletinCard
  /** The words' beginning and the picture are left out. */
  short?: boolean
  selected?: boolean
  now?: Instant | undefined
  onPress: () => void
}

/** A bulletin in a list: a dot and a word while it is unread, its kind, what it says, from whom and when. */
export function BulletinRow({ card, short = false, selected = false, now, onPress }: BulletinRowProps) {
  const foot = [byWords(card.by), when(card.at, now), card.correctedAt !== null && '已更正', readersWords(card)].filter(Boolean).join(' · ')
  return (
    <View
      className={classes(styles.row, card.unread && styles.unread, selected && styles.selected)}
      hoverClass={styles.held ?? 'none'}
      {...press({
        role: 'button',
        // What is seen, in its order: whoever speaks to the phone says what they read.
        label: `${card.unread ? '未读，' : ''}${tagOf(card).word}${card.title}${short ? '' : card.lead}${foot}`,
      })}
      onClick={onPress}
    >
      <View className={styles.words}>
        <View className={styles.head}>
          {card.unread && <View className={styles.dot} />}
          <View className={styles.tag}>
            <StateTag {...tagOf(card)} />
          </View>
          <Text className={styles.title}>{card.title}</Text>
        </View>
        {!short && <Text className={styles.lead}>{card.lead}</Text>}
        <Text className={styles.foot}>{foot}</Text>
      </View>
      {!short && card.thumb !== null && (
        <Image className={styles.thumb} src={pictureAddress(card.thumb)} mode="aspectFill" lazyLoad {...ALT} />
      )}
    </View>
  )
}
