import type { NoticeItem } from '@/domain/notice/contract'

/** All notices about one matter, the newest first. */
export interface MatterNotices {
  matter: string
  latest: NoticeItem
  unread: number
  urgent: boolean
}

/** Notices by matter, in the order of their newest. @param items newest first */
export function byMatter(items: readonly NoticeItem[]): MatterNotices[] {
  const groups = new Map<string, MatterNotices>()
  for (const item of items) {
    const group = groups.get(item.matter)
    if (!group)
      groups.set(item.matter, { matter: item.matter, latest: item, unread: Number(item.unread), urgent: item.urgent && item.unread })
    else {
      group.unread += Number(item.unread)
      group.urgent ||= item.urgent && item.unread
    }
  }
  return [...groups.values()]
}
