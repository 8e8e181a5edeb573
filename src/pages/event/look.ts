import { moment, when } from '@/client/when'
import type { Glyph } from '@/components/icon/Icon'
import type { State } from '@/components/tag/Tag'
import type { EventKind } from '@/domain/event/event'
import type { EventCard } from '@/domain/event/schema'
import { chinaDay, DAY, type Instant, ms } from '@/domain/shared/time'

/** The drawing of each kind. */
export const KIND_GLYPH: Record<EventKind, Glyph> = {
  class: 'read',
  craft: 'craft',
  festival: 'festival',
  clinic: 'doctor',
  lecture: 'words',
  sport: 'sport',
  other: 'calendar',
}

/** When something begins that is still to come: 今天 16:30, 周三 16:30, 12月3日 周四 16:30. */
export function startWords(from: Instant, now: Instant = new Date().toISOString()): string {
  const days = (Date.parse(chinaDay(from)) - Date.parse(chinaDay(now))) / DAY
  return days >= 0 && days < 7 && ms(from) - ms(now) > 60_000 ? when(from, now) : moment(from)
}

/** The same of something that may be going on or over: 正在进行. */
export function spanWords({ from, to }: { from: Instant; to: Instant }, now: Instant = new Date().toISOString()): string {
  const clock = moment(to).slice(-5)
  if (from <= now && now < to) return `正在进行，到 ${clock}`
  return `${startWords(from, now)}–${clock}`
}

export type Places = Pick<NonNullable<EventCard['next']>, 'capacity' | 'left' | 'waiting' | 'drawAt'>

/** 还剩 3 个, 满了 · 候补 5, 抽签 · 已报 12. */
export function seatsWords({ left, waiting, drawAt }: Places, now: Instant = new Date().toISOString()): string {
  if (drawAt !== null && drawAt > now) return `抽签 · 已报 ${waiting}`
  if (left > 0) return `还剩 ${left} 个`
  return waiting > 0 ? `满了 · 候补 ${waiting}` : '满了 · 可候补'
}

/** How a session with places stands: a word, a colour and a drawing. */
export function seatsLook(places: Places, now: Instant = new Date().toISOString()): State {
  const word = seatsWords(places, now)
  if (places.drawAt !== null && places.drawAt > now) return { word, tone: 'active', icon: 'paused' }
  if (places.left === 0) return { word, tone: 'closed', icon: 'neighbours' }
  return places.left <= Math.max(2, places.capacity / 5) ? { word, tone: 'late', icon: 'clock' } : { word, tone: 'done', icon: 'done' }
}
