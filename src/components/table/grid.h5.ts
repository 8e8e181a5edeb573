import type { ITouchEvent } from '@tarojs/components'
import type { Direction } from './grid'

export function gridAttributes(rows: number, selected: string | null) {
  const attributes: Record<string, string | number> = { tabIndex: 0, 'aria-rowcount': rows + 1 }
  if (selected !== null) attributes['aria-activedescendant'] = rowId(selected)
  return attributes
}

export function sortAttribute(direction: Direction | null, sortable: boolean): Record<string, string> {
  if (!sortable) return {}
  return { 'aria-sort': direction === null ? 'none' : direction === 'asc' ? 'ascending' : 'descending' }
}

export function rowId(key: string): string {
  return `row-${key.replace(/[^A-Za-z0-9_-]/g, '_')}`
}

export function isRange(event: ITouchEvent): boolean {
  return (event as unknown as { shiftKey?: boolean }).shiftKey === true
}
