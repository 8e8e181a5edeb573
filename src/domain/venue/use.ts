import { chinaDay, DAY, type Instant, instant, ms } from '../shared/time'

/** Who uses a room for a while. */
export interface RoomUse {
  from: Instant
  /** The end itself is free for the next. */
  to: Instant
  /** `session:<id>` of an event, `slot:<id>` of somebody who booked it. */
  by: string
  /** Uses of one share stand side by side, as the four tables of a court do; null: alone. */
  share: string | null
  /** What staff see, and whoever clashes with it: of an event its title, of a person never more than that it is booked. */
  title: string
}

/** One room on one day of China, as stored: the only truth about who has it. */
export interface RoomDay {
  tenant: string
  centre: string
  room: string
  /** 2026-11-21 */
  day: string
  /** In the order of their beginning; no two overlap unless they share. */
  uses: readonly RoomUse[]
}

/** Ids of centres are ours and have no dot, a day has ten characters: no two rooms meet in one id. */
export function roomDayId(centre: string, room: string, day: string): string {
  return `${centre}.${room}.${day}`
}

/** Days of China that a span touches; one that ends at midnight does not touch the next day. */
export function daysTouched({ from, to }: Pick<RoomUse, 'from' | 'to'>): string[] {
  const days: string[] = []
  const last = chinaDay(instant(ms(to) - 1))
  for (let at = from; chinaDay(at) <= last; at = instant(ms(at) + DAY)) days.push(chinaDay(at))
  return days
}

/** The use that stands in the way: overlapping, of somebody else, and not shared. */
export function clashWith(uses: readonly RoomUse[], use: RoomUse): RoomUse | null {
  const inTheWay = (each: RoomUse) =>
    each.by !== use.by && each.from < use.to && use.from < each.to && !(each.share !== null && each.share === use.share)
  return uses.find(inTheWay) ?? null
}

/**
 * The day with this use in it. Whoever has one already at another time of the room moves it: who is known by `by` uses it once a day.
 * @returns the same list when nothing changes
 */
export function withUse(uses: readonly RoomUse[], use: RoomUse): readonly RoomUse[] {
  const before = uses.find(({ by }) => by === use.by)
  if (before && before.from === use.from && before.to === use.to && before.share === use.share && before.title === use.title) return uses
  return [...uses.filter(({ by }) => by !== use.by), use].sort((a, b) =>
    a.from < b.from ? -1 : a.from > b.from ? 1 : a.by < b.by ? -1 : 1,
  )
}

export function withoutUse(uses: readonly RoomUse[], by: string): readonly RoomUse[] {
  return uses.some((each) => each.by === by) ? uses.filter((each) => each.by !== by) : uses
}
