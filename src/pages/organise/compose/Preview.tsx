import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { Icon } from '@/components/icon/Icon'
import { Tag } from '@/components/tag/Tag'
import { Headline, Words } from '@/components/text/Text'
import { KIND_WORDS } from '@/domain/event/words'
import { KIND_GLYPH } from '@/pages/event/look'
import type { Holiday } from './days'
import type { Draft } from './draft'
import styles from './preview.module.scss'
import { audienceWords, seatsWords, whenWords, whereWords, whomWords } from './summary'
import type { Place } from './Where'

interface PreviewProps {
  draft: Draft
  holidays: readonly Holiday[]
  place: Place | undefined
}

/** What residents will see, as it is being written. */
export function Preview({ draft, holidays, place }: PreviewProps) {
  const lines = [
    ['calendar', whenWords(draft, holidays)],
    ['pin', whereWords(draft, place)],
    ['neighbours', whomWords(draft)],
    ['done', seatsWords(draft)],
    ['clock', audienceWords(draft, place?.name ?? '本地')],
    ...(draft.materials.trim() === '' ? [] : [['briefcase', `请带：${draft.materials.trim()}`] as const]),
  ] as const
  return (
    <Card>
      <View className={styles.head}>
        <Icon name={KIND_GLYPH[draft.kind]} size="huge" />
        <Tag word={KIND_WORDS[draft.kind]} />
      </View>
      <Headline>{draft.title.trim() === '' ? '（还没有名称）' : draft.title}</Headline>
      {lines.map(([icon, words]) => (
        <View key={icon} className={styles.line}>
          <Icon name={icon} />
          <Text className={styles.words}>{words}</Text>
        </View>
      ))}
      {draft.summary.trim() !== '' && (
        <View className={styles.summary}>
          <Words>{draft.summary}</Words>
        </View>
      )}
    </Card>
  )
}
