import type { Instant } from '../shared/time'

/**
 * Ids of the counters of seats (`domain/booking/seats`) that decide about places and meals. Ids of centres are ours and have no dot,
 * so that no two of them meet.
 */
export function slotCounter(centre: string, room: string, from: Instant): string {
  return `slot.${centre}.${room}.${from}`
}

/** @param day of China, 2026-11-21 */
export function mealCounter(centre: string, day: string): string {
  return `meal.${centre}.${day}`
}

/** Is it one of ours? What follows from them stands in our own documents, never in their pending effects. */
export function isVenueCounter(id: string): boolean {
  return id.startsWith('slot.') || id.startsWith('meal.')
}
