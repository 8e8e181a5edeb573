import { Text, View } from '@tarojs/components'
import { when } from '@/client/when'
import { type Glyph, Icon } from '@/components/icon/Icon'
import { press } from '@/components/press/press'
import type { FindableKind } from '@/domain/search/findable'
import type { FoundItem } from '@/domain/search/schema'
import styles from './find.module.scss'
import { piecesOf } from './marked'

export const GLYPH: Record<FindableKind, Glyph> = {
  place: 'pin',
  bulletin: 'nudge',
  event: 'calendar',
  report: 'wrench',
  space: 'park',
  talk: 'words',
  room: 'landmark',
  service: 'price',
  contact: 'phone',
}

/** One thing found, with what was looked for marked: in a colour, heavier, and on a ground of its own. */
export function FoundRow({ item, onPress }: { item: FoundItem; onPress: () => void }) {
  const foot = [item.note, item.at !== null && when(item.at)].filter(Boolean).join(' · ')
  return (
    <View className={styles.row} hoverClass={styles.held ?? 'none'} {...press({ role: 'link' })} onClick={onPress}>
      <View className={styles.disc}>
        <Icon name={GLYPH[item.kind]} />
      </View>
      <View className={styles.words}>
        <Marked text={item.title} hits={item.titleHits} face={styles.title} />
        {item.kind !== 'place' && item.snippet !== item.title && (
          <Marked text={item.snippet} hits={item.snippetHits} face={styles.snippet} />
        )}
        {foot !== '' && <Text className={styles.foot}>{foot}</Text>}
      </View>
      <Icon name="next" size="small" />
    </View>
  )
}

function Marked({ text, hits, face }: { text: string; hits: FoundItem['titleHits']; face: string | undefined }) {
  return (
    <View className={face}>
      {piecesOf(text, hits).map((piece, index) => (
        // Pieces never move: their number is their name.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Text key={index} className={piece.hit ? styles.hit : ''}>
          {piece.text}
        </Text>
      ))}
    </View>
  )
}
