import type { State } from '@/components/tag/Tag'
import type { EventCard } from '@/domain/event/schema'
import { STATE_WORDS } from '@/domain/event/words'
import { chinaDay, type Instant } from '@/domain/shared/time'

/** What an event wants of whoever runs it, the most pressing first. */
export const NEEDS = ['checkIn', 'publish', 'line'] as const
export type Need = (typeof NEEDS)[number]

const NEED_STATES: Record<Need, State> = {
  checkIn: { word: '今天有，记得签到', tone: 'active', icon: 'scan' },
  publish: { word: '草稿，等您发布', tone: 'late', icon: 'edit' },
  line: { word: '满了，有人在候补', tone: 'late', icon: 'paused' },
}

/** A draft to publish, a session today at whose door people come, a full one with a line. Null: nothing. */
export function needOf({ state, next }: Pick<EventCard, 'state' | 'next'>, now: Instant): Need | null {
  if (state === 'draft') return 'publish'
  if (state !== 'published' || next === null) return null
  if (chinaDay(next.from) === chinaDay(now)) return 'checkIn'
  return next.left === 0 && next.waiting > 0 ? 'line' : null
}

/** How it stands, in a word: what it needs, or how far it is. */
export function standing(card: Pick<EventCard, 'state' | 'next'>, now: Instant): State {
  const need = needOf(card, now)
  if (need !== null) return NEED_STATES[need]
  if (card.state === 'published')
    return card.next === null ? { word: '都办完了', tone: 'done' } : { word: STATE_WORDS.published, tone: 'done' }
  return { word: STATE_WORDS[card.state], tone: 'closed' }
}

/** Where it stands in the list of my events. */
export const BUCKETS = ['coming', 'drafts', 'past'] as const
export type Bucket = (typeof BUCKETS)[number]

export function bucketOf({ state, next }: Pick<EventCard, 'state' | 'next'>): Bucket {
  if (state === 'draft') return 'drafts'
  return state === 'published' && next !== null ? 'coming' : 'past'
}

/** Those that are to come, the soonest first; of the others, the last changed first, as they are given. */
export function inOrder(cards: readonly EventCard[], bucket: Bucket): EventCard[] {
  const kept = cards.filter((card) => bucketOf(card) === bucket)
  return bucket === 'coming' ? kept.sort((one, other) => ((one.next?.from ?? '') < (other.next?.from ?? '') ? -1 : 1)) : kept
}
