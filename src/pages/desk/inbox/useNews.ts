import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { ask } from '@/client/send'
import type { InboxBucket } from '@/domain/repair/contract'
import { hasNews, LOOK_EVERY, type Seen } from './news'

/**
 * Looks for news while the page is in sight. The list under the reader's finger does not move: they are told, and decide.
 * @param seen what is shown, the same object until it changes; null: not loaded yet
 */
export function useNews(bucket: InboxBucket, seen: Seen | null): boolean {
  // What was in sight when news came: once something else is, it is no news any more.
  const [newSince, setNewSince] = useState<Seen | null>(null)
  const [visible, setVisible] = useState(true)
  useDidShow(() => setVisible(true))
  useDidHide(() => setVisible(false))
  const current = useRef({ bucket, seen })
  current.current = { bucket, seen }

  useEffect(() => {
    if (!visible) return
    const timer = setInterval(async () => {
      const asked = current.current
      if (asked.seen === null) return
      const answer = await ask('repair.inbox', { bucket: asked.bucket })
      // Being told of no network every half minute helps nobody; the next look will do.
      if (answer.ok && current.current.seen === asked.seen && hasNews(asked.seen, answer.value)) setNewSince(asked.seen)
    }, LOOK_EVERY)
    return () => clearInterval(timer)
  }, [visible])
  return seen !== null && newSince === seen
}
