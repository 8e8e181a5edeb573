import type { Press } from './press'

export function press({ role, label, checked, selected, expanded, disabled }: Press) {
  const attributes: Record<string, string | number | boolean> = { 'aria-role': role }
  if (label !== undefined) attributes['aria-label'] = label
  if (checked !== undefined) attributes['aria-checked'] = checked
  if (selected !== undefined) attributes['aria-selected'] = selected
  if (expanded !== undefined) attributes['aria-expanded'] = expanded
  if (disabled !== undefined) attributes['aria-disabled'] = disabled
  return attributes
}
