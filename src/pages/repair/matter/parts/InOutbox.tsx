import { View } from '@tarojs/components'
import { useEffect, useRef } from 'react'
import { discard, useOutbox } from '@/client/outbox'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import styles from '../matter.module.scss'

interface InOutboxProps {
  report: string
  person: string | undefined
  /** One of them has gone: what is shown above is old. */
  onGone: () => void
}

/** Steps on this report that wait on the phone, or came back. */
export function InOutbox({ report, person, onGone }: InOutboxProps) {
  const waiting = useOutbox().filter((one) => one.data.report === report && one.person === person)
  const before = useRef(waiting.length)
  const gone = useRef(onGone)
  gone.current = onGone
  useEffect(() => {
    if (waiting.length < before.current) gone.current()
    before.current = waiting.length
  }, [waiting.length])
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
