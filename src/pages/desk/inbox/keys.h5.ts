import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import type { Keys } from './keys'

export function useKeys(keys: Keys): void {
  const latest = useRef(keys)
  latest.current = keys
  // Taro keeps a page mounted under the one that covers it.
  const shown = useRef(true)
  useDidShow(() => {
    shown.current = true
  })
  useDidHide(() => {
    shown.current = false
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!shown.current || event.defaultPrevented || isElsewhere(event)) return
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault()
        latest.current.onMove(event.key === 'ArrowDown' ? 1 : -1)
      } else if (event.key === 'Enter') latest.current.onEnter()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}

/** Arrows in a text, a sheet or a group of radios mean something else, and Enter presses what has the focus. */
function isElsewhere(event: KeyboardEvent) {
  const target = event.target as HTMLElement
  if (document.querySelector('[role=dialog]')) return true
  if (target.matches('input, textarea, select, [role=slider]') || target.closest('[role=radiogroup], [role=tablist]')) return true
  return event.key === 'Enter' && target !== document.body && target.matches('[role], a, button')
}
