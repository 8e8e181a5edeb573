import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { type Instant, MINUTE } from '@/domain/shared/time'

/** The time, a minute old at most while the page is looked at: doors open and shut while one reads. */
export function useNow(): Instant {
  const [now, setNow] = useState(() => new Date().toISOString())
  const [shown, setShown] = useState(true)
  useDidShow(() => {
    setShown(true)
    setNow(new Date().toISOString())
  })
  useDidHide(() => setShown(false))
  useEffect(() => {
    if (!shown) return
    const timer = setInterval(() => setNow(new Date().toISOString()), MINUTE)
    return () => clearInterval(timer)
  }, [shown])
  return now
}
