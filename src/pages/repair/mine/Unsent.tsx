import { View } from '@tarojs/components'
import { discard, flush, useOutbox } from '@/client/outbox'
import { when } from '@/client/when'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Section } from '@/components/section/Section'
import styles from './mine.module.scss'

/** What this person wrote and the network has not taken yet, or the rules gave back. */
export function Unsent({ person }: { person: string }) {
  const waiting = useOutbox().filter((one) => one.person === person)
  if (waiting.length === 0) return null
  return (
    <Section title="还没发出去" note={`${waiting.length} 件`}>
      {waiting.map(({ requestId, title, at, refused }) => (
        <View key={requestId} className={styles.unsent}>
          {refused === null ? (
            <Banner icon="paused" title={`等网络：${title}`} words={`${when(at)}写的，有网就自动发出去`}>
              <Button label="现在再发" icon="retry" inline onPress={() => void flush(person)} />
            </Banner>
          ) : (
            <Banner tone="late" title={`被退回：${title}`} words={refused}>
              <Button label="不发了" inline onPress={() => discard(requestId)} />
            </Banner>
          )}
        </View>
      ))}
    </Section>
  )
}
