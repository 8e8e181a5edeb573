import { Text, View } from '@tarojs/components'
import { classes } from '@/components/attributes/classes'
import { Icon } from '@/components/icon/Icon'
import { press } from '@/components/press/press'
import { StateTag } from '@/components/tag/Tag'
import type { EventCard } from '@/domain/event/schema'
import { seriesWords } from '@/domain/event/words'
import type { Instant } from '@/domain/shared/time'
import { KIND_GLYPH, startWords } from '@/pages/event/look'
import { standing } from '../needs'
import styles from '../organise.module.scss'
import { SeatsBar } from '../SeatsBar'

interface EventLineProps {
  card: EventCard
  now: Instant
  selected: boolean
  onPress: () => void
}

/** An event in the list of whoever runs it: its next session, how full that is, and what it needs. */
export function EventLine({ card, now, selected, onPress }: EventLineProps) {
  const { next } = card
  const state = standing(card, now)
  return (
    <View className={classes(styles.line, selected && styles.selected)} {...press({ role: 'button' })} onClick={onPress}>
      <View className={styles.top}>
        <View className={styles.icon}>
          <Icon name={KIND_GLYPH[card.kind]} size="large" />
        </View>
        <View className={styles.words}>
          <Text className={styles.title}>{card.title}</Text>
          <Text className={styles.note}>{whenLine(card, now)}</Text>
          <Text className={styles.note}>{`${card.place.name} · ${card.where}`}</Text>
          <View className={styles.state}>
            <StateTag {...state} />
          </View>
          {next !== null && card.state === 'published' && <SeatsBar {...next} applying={next.drawAt !== null && next.drawAt > now} />}
        </View>
      </View>
    </View>
  )
}

/** 今天 16:30 · 每周三 16:30–18:00，还有 9 次 */
export function whenLine({ next, series, coming }: Pick<EventCard, 'next' | 'series' | 'coming'>, now: Instant): string {
  const parts = next === null ? [] : [startWords(next.from, now)]
  if (series !== null) parts.push(coming > 1 ? `${seriesWords(series)}，还有 ${coming} 次` : seriesWords(series))
  return parts.join(' · ') || '还没定时间'
}
