import { useCallback, useEffect, useRef, useState } from 'react'
import type { View } from '@/platform/map/view'
import { asked } from './marks'

/** How long the map must lie still before it is asked what is there, ms. */
const STILL = 250

/** What the map shows, once it lies still; null until it has said so. */
export function useView(): [View | null, (view: View) => void] {
  const [view, setView] = useState<View | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>()
  useEffect(() => () => clearTimeout(timer.current), [])
  const move = useCallback((next: View) => {
    clearTimeout(timer.current)
    const set = () => setView({ box: asked(next.box), zoom: Math.round(next.zoom * 10) / 10 })
    timer.current = setTimeout(set, STILL)
  }, [])
  return [view, move]
}

/** The last thing that was there, while the next is on its way or did not come. */
export function useKept<T>(value: T | null): T | null {
  const kept = useRef<T | null>(null)
  if (value !== null) kept.current = value
  return kept.current
}
