import type { UseView } from '@/domain/venue/schema'

/** Who has a room, from when to when. */
export type Use = UseView['rooms'][number]['uses'][number]
