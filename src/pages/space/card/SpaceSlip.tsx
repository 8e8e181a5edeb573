import { Image, Text, View } from '@tarojs/components'
import { when } from '@/client/when'
import { Icon } from '@/components/icon/Icon'
import { ALT } from '@/components/photo/PhotoGrid'
import { press } from '@/components/press/press'
import { StateTag } from '@/components/tag/Tag'
import { KIND_WORDS } from '@/domain/space/labels'
import type { SpaceCard } from '@/domain/space/schema'
import { KIND_GLYPH, stateOf } from '../look'
import { smallOf } from '../pictures'
import styles from './SpaceSlip.module.scss'

interface SpaceSlipProps {
  card: SpaceCard
  now: string
  onPress: () => void
}

/** One space in a list: how it looks now, where it is, and how far it has come. */
export function SpaceSlip({ card, now, onPress }: SpaceSlipProps) {
  const facts = [card.ideas > 0 && `${card.ideas} 个点子`, card.steward !== null && `${card.steward}管护`, when(card.movedAt, now)]
  return (
    <View className={styles.slip} hoverClass={styles.held ?? 'none'} {...press({ role: 'button' })} onClick={onPress}>
      {card.thumb === null ? (
        <View className={styles.none}>
          <Icon name={KIND_GLYPH[card.kind]} />
        </View>
      ) : (
        <Image className={styles.picture} src={smallOf(card.thumb)} mode="aspectFill" lazyLoad {...ALT} />
      )}
      <View className={styles.words}>
        <View className={styles.head}>
          <Text className={styles.title}>{card.name}</Text>
          <StateTag {...stateOf(card.state)} />
        </View>
        <Text className={styles.line}>{`${KIND_WORDS[card.kind]} · ${card.place}`}</Text>
        <Text className={styles.line}>{facts.filter(Boolean).join(' · ')}</Text>
      </View>
    </View>
  )
}
