import { Image, Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { pictureAddress } from '@/client/transport/transport'
import { Icon } from '@/components/icon/Icon'
import { ALT } from '@/components/photo/PhotoGrid'
import { press } from '@/components/press/press'
import { StateTag } from '@/components/tag/Tag'
import type { EventCard as Card } from '@/domain/event/schema'
import { agesWords, KIND_WORDS, weekdaysWords } from '@/domain/event/words'
import type { Instant } from '@/domain/shared/time'
import { KIND_GLYPH, type Places, seatsLook, spanWords, startWords } from '../look'
import { eventPage } from '../routes'
import styles from './EventCard.module.scss'

/** An event in a list, as a slip with its picture or the drawing of its kind: when, where, for whom, and how many places are left. */
export function EventCard({ card, now }: { card: Card; now?: Instant | undefined }) {
  const { next, series } = card
  const what = [KIND_WORDS[card.kind], agesWords(card.ages)].filter(Boolean).join(' · ')
  const [state, open] = next ? standing(card, next, now) : [null, false]
  return (
    <View
      className={styles.card}
      hoverClass={styles.held ?? 'none'}
      {...press({ role: 'button' })}
      onClick={() => void Taro.navigateTo({ url: eventPage(card.id) })}
    >
      <View className={`${styles.picture} ${styles[card.kind]}`}>
        {card.picture ? (
          <Image className={styles.photo} src={pictureAddress(card.picture.thumb)} mode="aspectFill" lazyLoad {...ALT} />
        ) : (
          <Icon name={KIND_GLYPH[card.kind]} size="huge" />
        )}
      </View>
      <View className={styles.words}>
        <Text className={styles.title}>{card.title}</Text>
        <View className={styles.times}>
          <Text className={styles.time}>{next ? spanWords(next, now) : '已经结束'}</Text>
          {next && series && <Text className={styles.time}>{weekdaysWords(series.weekdays)}</Text>}
        </View>
        <Text className={styles.line}>{what}</Text>
        <Text className={styles.line}>{card.where}</Text>
        <View className={styles.foot}>
          {state && <StateTag {...state} />}
          {open && next && (
            <View className={styles.bar}>
              <View className={styles.taken} style={{ width: `${Math.round(100 - (100 * next.left) / next.capacity)}%` }} />
            </View>
          )}
        </View>
      </View>
    </View>
  )
}

/** How it stands, and whether its places are worth a bar. */
function standing({ state, audience }: Card, next: Places, now: Instant = new Date().toISOString()) {
  if (state === 'cancelled') return [{ word: '已取消', tone: 'closed' as const }, false] as const
  if (now < audience.from)
    return [{ word: `${startWords(audience.from, now)} 开始报名`, tone: 'plain' as const, icon: 'clock' as const }, false] as const
  return [seatsLook(next, now), next.drawAt === null || next.drawAt <= now] as const
}
