import type { Press } from './press'

export function press({ role, label, checked, selected, expanded, disabled, reachable = true }: Press) {
  const attributes: Record<string, string | number | boolean> = { role, tabIndex: reachable ? 0 : -1 }
  if (label !== undefined) attributes['aria-label'] = label
  // The web components of Taro turn only strings into attributes.
  if (checked !== undefined) attributes['aria-checked'] = String(checked)
  if (selected !== undefined) attributes['aria-selected'] = String(selected)
  if (expanded !== undefined) attributes['aria-expanded'] = String(expanded)
  if (disabled !== undefined) attributes['aria-disabled'] = String(disabled)
  return attributes
}

/** One listener for all pages: a key handler on every node would cost more than it brings. */
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' && event.key !== ' ') return
  const target = event.target as HTMLElement
  if (!target.matches('[role][tabindex]') || target.matches('input, textarea, a, button, [role=slider], [role=grid]')) return
  event.preventDefault()
  target.click()
})
