import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { hasNews, LOOK_EVERY } from './news'
import type { Work } from './useWork'

/** Looks for news while the page is in sight. The list under the reader's finger does not move: they are told, and decide. */
export function useNews(work: Work): boolean {
  // What was in sight when news came: once something else is, it is no news any more.
  const [newSince, setNewSince] = useState<object | null>(null)
  const [visible, setVisible] = useState(true)
  useDidShow(() => setVisible(true))
  useDidHide(() => setVisible(false))
  const current = useRef(work)
  current.current = work

  useEffect(() => {
    if (!visible) return
    const timer = setInterval(async () => {
      const shown = current.current
      if (shown.state !== 'ready') return
      // Being told of no network every half minute helps nobody; the next look will do.
      const fresh = await shown.peek()
      if (fresh && current.current.seen === shown.seen && hasNews(shown, fresh)) setNewSince(shown.seen)
    }, LOOK_EVERY)
    return () => clearInterval(timer)
  }, [visible])
  return newSince === work.seen
}
