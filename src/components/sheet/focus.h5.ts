import { useEffect, useRef } from 'react'

const REACHABLE = '[tabindex="0"], input, textarea, a[href]'
/** In ms; shorter than the sheet takes to rise. */
const SETTLING = 80
/** app.scss puts Taro's tab bar, which lies above every page, out of the way of a sheet. */
const OPEN = 'sheet-open'

export function useFocusInside(id: string, open: boolean, onClose: () => void): void {
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    if (!open) return
    document.documentElement.classList.add(OPEN)
    const before = document.activeElement as HTMLElement | null
    const sheet = document.getElementById(id)
    // Taro's web components put their children in place after React has mounted them, which takes a focus away again.
    const settled = setTimeout(() => {
      if (!sheet || sheet.contains(document.activeElement)) return
      sheet.tabIndex = -1
      sheet.focus({ preventScroll: true })
    }, SETTLING)
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close.current()
      else if (event.key === 'Tab' && sheet) keepInside(event, sheet)
    }
    document.addEventListener('keydown', onKey)
    return () => {
      clearTimeout(settled)
      document.documentElement.classList.remove(OPEN)
      document.removeEventListener('keydown', onKey)
      before?.focus({ preventScroll: true })
    }
  }, [id, open])
}

function keepInside(event: KeyboardEvent, sheet: HTMLElement) {
  const all = Array.from(sheet.querySelectorAll<HTMLElement>(REACHABLE))
  const first = all[0]
  const last = all[all.length - 1]
  const at = document.activeElement
  const leaving = event.shiftKey ? at === first || at === sheet : at === last
  const target = event.shiftKey ? last : first
  if (!leaving || !target) return
  event.preventDefault()
  target.focus()
}
