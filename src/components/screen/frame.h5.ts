import type { Appearance } from '@/platform/appearance/appearance'
import { looks } from './looks'

const LOOKS = ['as-light', 'as-dark', 'type-large', 'type-elder']

/** Taro's tab bar is drawn beside the pages, so it takes the tokens from the document. */
export function dressFrame(appearance: Appearance): void {
  const root = document.documentElement
  root.classList.remove(...LOOKS)
  root.classList.add(...looks(appearance))
  const tabs = document.querySelector('taro-tabbar')
  tabs?.setAttribute('role', 'navigation')
  tabs?.setAttribute('aria-label', '主要页面')
  tabs?.addEventListener('click', stay)
}

/** Taro's tabs are links to `javascript:;`, which our content policy refuses aloud; Taro itself turns the page. */
function stay(event: Event) {
  event.preventDefault()
}
