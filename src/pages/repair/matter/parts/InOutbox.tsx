import { View } from '@tarojs/components'
import { discard, useOutbox } from '@/client/outbox'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import styles from '../matter.module.scss'

/** Steps on this report that wait on the phone, or came back. */
export function InOutbox({ report, person }: { report: string; person: string | undefined }) {
  const waiting = useOutbox().filter((one) => one.data.report === report && one.person === person)
  return (
    <>
      {waiting.map(({ requestId, title, refused }) => (
        <View key={requestId} className={styles.waiting}>
          {refused === null ? (
            <Banner icon="paused" title={`等网络：${title}`} words="有网就自动发出去，只发一次" />
          ) : (
            <Banner tone="late" title={`没有发成：${title}`} words={refused}>
              <Button label="知道了" inline onPress={() => discard(requestId)} />
            </Banner>
          )}
        </View>
      ))}
    </>
  )
}
