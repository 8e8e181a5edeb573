import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'

export const BOX = 'search-box'
export const FOUND = 'search-found'

export function useSearchKeys(): void {
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
      if (!shown.current || event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
      const box = document.querySelector<HTMLInputElement>(`#${BOX} input`)
      const isTyping = document.activeElement === box
      const rows = Array.from(document.querySelectorAll<HTMLElement>(`#${FOUND} [role=link]`))
      const at = rows.indexOf(document.activeElement as HTMLElement)
      const next = (to: HTMLElement | null | undefined) => {
        if (!to) return
        event.preventDefault()
        to.focus()
      }
      if ((event.key === '/' && !isTyping) || (event.key === 'Escape' && at >= 0)) next(box)
      else if (event.key === 'ArrowDown') next(at >= 0 || isTyping ? rows[at + 1] : rows[0])
      else if (event.key === 'ArrowUp' && at >= 0) next(at === 0 ? box : rows[at - 1])
    }
    // On the way down: Taro's own input keeps its keys to itself.
    document.addEventListener('keydown', onKey, true)
    return () => document.removeEventListener('keydown', onKey, true)
  }, [])
}
