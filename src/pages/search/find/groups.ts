import type { FindableKind } from '@/domain/search/findable'
import type { FoundItem } from '@/domain/search/schema'

export interface Group {
  kind: FindableKind
  items: FoundItem[]
}

/** By kind; kinds and what is in them stay in the order in which they were found. */
export function byKind(items: readonly FoundItem[]): Group[] {
  const groups = new Map<FindableKind, Group>()
  for (const item of items) {
    const group = groups.get(item.kind)
    if (group) group.items.push(item)
    else groups.set(item.kind, { kind: item.kind, items: [item] })
  }
  return [...groups.values()]
}
