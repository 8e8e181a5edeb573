import { View } from '@tarojs/components'
import { Note, Words } from '@/components/text/Text'
import { Trouble } from '@/components/trouble/Trouble'
import type { ChildTermsView } from '@/domain/child/schema'
import type { Loaded } from '@/pages/load/useLoaded'
import styles from './child.module.scss'
import { day } from './look'

interface TermsProps {
  terms: Loaded<ChildTermsView>
  onRetry: () => void
}

/** The text that is agreed to, as it stands at the door: whole, not behind a link. */
export function Terms({ terms, onRetry }: TermsProps) {
  if (terms.value === null) {
    if (terms.state === 'failed') return <Trouble words={terms.problem} onRetry={onRetry} small />
    return <Note>正在取说明…</Note>
  }
  const { chapters, version } = terms.value
  return (
    <View className={styles.terms}>
      {chapters.map(({ title, lines }) => (
        <View key={title} className={styles.chapter}>
          <View className={styles.chapterTitle}>{title}</View>
          {lines.map((line) => (
            <View key={line} className={styles.line}>
              <Words>{line}</Words>
            </View>
          ))}
        </View>
      ))}
      <Note>{`${day(`${version}T00:00:00.000Z`)}的版本`}</Note>
    </View>
  )
}
