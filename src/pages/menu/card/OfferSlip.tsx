import { Text, View } from '@tarojs/components'
import { classes } from '@/components/attributes/classes'
import { Icon } from '@/components/icon/Icon'
import { press } from '@/components/press/press'
import { StateTag } from '@/components/tag/Tag'
import { KIND_WORDS } from '@/domain/event/words'
import type { OfferCard } from '@/domain/menu/schema'
import { KIND_GLYPH } from '@/pages/event/look'
import { factsOf, leftWords, seasonTag } from '../look'
import styles from './OfferSlip.module.scss'

interface OfferSlipProps {
  card: OfferCard
  now: string
  onPress: () => void
}

/** One dish of the menu: what it is, from whom, in which season, and how much of it is left. */
export function OfferSlip({ card, now, onPress }: OfferSlipProps) {
  const tag = seasonTag(card)
  const facts = factsOf(card)
  const left = card.inSeason && !card.paused ? leftWords(card.left, now) : ''
  return (
    <View
      className={classes(styles.slip, (!card.inSeason || card.paused) && styles.pale)}
      hoverClass={styles.held ?? 'none'}
      {...press({ role: 'button' })}
      onClick={onPress}
    >
      <View className={styles.disc}>
        <Icon name={KIND_GLYPH[card.kind]} />
      </View>
      <View className={styles.words}>
        <View className={styles.head}>
          <Text className={styles.title}>{card.title}</Text>
          <StateTag {...tag} />
        </View>
        <Text className={styles.unit}>{`${card.unit.name} · ${KIND_WORDS[card.kind]}`}</Text>
        <Text className={styles.facts}>{facts}</Text>
        {left !== '' && <Text className={styles.facts}>{left}</Text>}
      </View>
    </View>
  )
}
