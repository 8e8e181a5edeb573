import { CHINA_OFFSET, type Instant, instant, ms } from '@/domain/shared/time'

/** An instant by the wall clock of China: 2026-11-22T09:00. */
export function wallOf(at: Instant): string {
  return instant(ms(at) + CHINA_OFFSET).slice(0, 16)
}

/** @returns null for what is no date and time */
export function instantOf(wall: string): Instant | null {
  const at = Date.parse(`${wall}:00.000Z`)
  return Number.isNaN(at) ? null : instant(at - CHINA_OFFSET)
}
