import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import type { Bindings } from './keys'

export function useKeys(bindings: Bindings): void {
  const latest = useRef(bindings)
  latest.current = bindings
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
      const run = latest.current[event.key]
      if (!run || !shown.current || event.ctrlKey || event.metaKey || event.altKey || isElsewhere(event)) return
      event.preventDefault()
      if (isTyping(event)) (event.target as HTMLElement).blur()
      else run()
    }
    // On the way down: Taro's fields keep the event to themselves and send up one without its key.
    document.addEventListener('keydown', onKey, true)
    return () => document.removeEventListener('keydown', onKey, true)
  }, [])
}

export function focusField(id: string): void {
  document.getElementById(id)?.querySelector('input')?.focus()
}

function isTyping(event: KeyboardEvent) {
  return (event.target as HTMLElement).matches('input, textarea, select')
}

/** Keys in a text, a sheet or a group of radios mean something else, and Enter presses what has the focus. */
function isElsewhere(event: KeyboardEvent) {
  const target = event.target as HTMLElement
  if (document.querySelector('[role=dialog]')) return true
  if (isTyping(event)) return event.key !== 'Escape'
  if (target.matches('[role=slider]') || target.closest('[role=radiogroup], [role=tablist]')) return true
  return event.key === 'Enter' && target !== document.body && target.matches('[role]:not([role=grid]), a, button')
}
