import type { EstateSettings } from '../estate/settings'
import type { Point } from '../place/place'
import { LEVELS, type Level } from '../place/tree'
import { chinaDay, chinaMinuteOfDay, chinaWeekday, DAY, type Instant, instant, ms } from '../shared/time'
import { addWorking, type Clock, type Counting } from './clocks'
import { type Category, NEVER, type Report } from './report'

/** At most this many pictures on a report, and before and after the work (product.md § 1). */
export const MAX_PHOTOS = 9

/** After the work is done, the resident may reopen, or stay silent and let it close, for this long (product.md § 1). Milliseconds. */
export const REOPEN_WINDOW = 7 * DAY

/** Reports at one place within this time count as similar (product.md § 1). Milliseconds. */
export const SIMILAR_WINDOW = 30 * DAY

/** This many similar reports propose a joint project (product.md § 1). */
export const SIMILAR_FOR_JOINT = 3

/** Two public points closer than this are one place: about the length of a building. Metres; our choice. */
export const SIMILAR_DISTANCE = 120

/** At most one nudge (催办) per calendar day in China. */
export function mayNudge(report: Pick<Report, 'nudgedAt'>, now: Instant): boolean {
  return report.nudgedAt === null || chinaDay(report.nudgedAt) !== chinaDay(now)
}

/** The instant until which a resolved report may be reopened; it closes by silence then. */
export function reopenUntil(resolvedAt: Instant): Instant {
  return instant(ms(resolvedAt) + REOPEN_WINDOW)
}

/** Distance on the sphere in metres (haversine, mean radius 6,371 km): good to 0.5 % at this scale. */
export function metresBetween(a: Point, b: Point): number {
  const rad = Math.PI / 180
  const h =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lng - a.lng) * rad) / 2) ** 2
  return 2 * 6_371_000 * Math.asin(Math.sqrt(h))
}

/** What two reports are compared by. */
export interface Whereabouts {
  estate: string
  building: string | null
  category: Category
  lng: number | null
  lat: number | null
}

/** Same estate and category, and the same building or two points close by; where neither is known the estate decides. */
export function isSamePlace(a: Whereabouts, b: Whereabouts): boolean {
  if (a.estate !== b.estate || a.category !== b.category) return false
  if (a.building !== null && b.building !== null) return a.building === b.building
  if (a.lng !== null && a.lat !== null && b.lng !== null && b.lat !== null) {
    return metresBetween({ lng: a.lng, lat: a.lat }, { lng: b.lng, lat: b.lat }) <= SIMILAR_DISTANCE
  }
  return a.building === b.building
}

/** Has the work begun, even if it stands still for a question now? */
export function hasBegun(report: Pick<Report, 'state' | 'pausedFrom'>): boolean {
  return (report.state === 'needsInfo' ? report.pausedFrom : report.state) === 'inProgress'
}

/** The nearest deadline among the running clocks. */
export function nextDue(answer: Clock, resolution: Clock): Instant {
  const [nearest] = [answer.dueAt, resolution.dueAt].filter((at): at is Instant => at !== null).sort()
  return nearest ?? NEVER
}

/** The rung above, or null at the top: 楼栋 → 小区 → 社区 → 街道 → 区. */
export function rungAbove(rung: Level): Level | null {
  return LEVELS[LEVELS.indexOf(rung) - 1] ?? null
}

/**
 * After a climb the next rung gets half of the resolution limit again, at least one hour, before it climbs on.
 * An example, as all limits are.
 */
export function nextClimb(rung: Level, limit: number, now: Instant, counting: Counting): Instant {
  return rungAbove(rung) === null ? NEVER : addWorking(now, Math.max(60, limit / 2), counting)
}

/** Persons on duty for the estate at this instant. */
export function onDuty(settings: Pick<EstateSettings, 'duty'>, now: Instant): string[] {
  const minute = chinaMinuteOfDay(now)
  const weekday = chinaWeekday(now)
  return settings.duty
    .filter((shift) => shift.weekdays.includes(weekday) && shift.span.from <= minute && minute < shift.span.to)
    .map((shift) => shift.person)
}
