import { chinaDay, DAY, type Instant, instant, ms } from '../shared/time'
import type { Consent } from './child'
import { CONSENT_DAYS, GROWN_MONTHS } from './limits'

/** Full years, both included; null is open. 6–12 岁 ends with the month before the thirteenth birthday. */
export interface Ages {
  from: number | null
  to: number | null
}

/**
 * Age by birth month at the day in China on which an instant falls: whoever was born in that month counts as having had the birthday.
 * @param birthMonth `2019-05`
 * @returns full months, negative before birth
 */
export function ageMonths(birthMonth: string, at: Instant): number {
  return monthsOf(chinaDay(at)) - monthsOf(birthMonth)
}

/** @param day `2019-05` or `2019-05-17` */
function monthsOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
}

/** Why a child is not of these ages when it happens; null: it fits. */
export function misfit({ from, to }: Ages, birthMonth: string, at: Instant): 'tooYoung' | 'tooOld' | null {
  const months = ageMonths(birthMonth, at)
  if (months < (from ?? 0) * 12) return 'tooYoung'
  return to !== null && months >= (to + 1) * 12 ? 'tooOld' : null
}

/** Is a child of these ages when it happens? */
export function within(ages: Ages, birthMonth: string, at: Instant): boolean {
  return misfit(ages, birthMonth, at) === null
}

/** Grown up: no guardian agrees for them any more. */
export function isGrown(birthMonth: string, at: Instant): boolean {
  return ageMonths(birthMonth, at) >= GROWN_MONTHS
}

/** The calendar year in which a child comes of age. */
export function grownYearOf(birthMonth: string): number {
  return Number(birthMonth.slice(0, 4)) + GROWN_MONTHS / 12
}

/** What is wrong with a birth month, in words; null: nothing. */
export function birthMonthTrouble(birthMonth: string, now: Instant): string | null {
  if (ageMonths(birthMonth, now) < 0) return '出生年月不能晚于这个月'
  return isGrown(birthMonth, now) ? '这里只登记未满 18 岁的孩子' : null
}

/** The end of a consent given now. */
export function untilOf(now: Instant): Instant {
  return instant(ms(now) + CONSENT_DAYS * DAY)
}

/** When a consent ends or ended. */
export function endOf({ until, withdrawnAt }: Pick<Consent, 'until' | 'withdrawnAt'>): Instant {
  return withdrawnAt !== null && withdrawnAt < until ? withdrawnAt : until
}

/** Neither withdrawn nor over: what was booked under it may go on. */
export function inForce(consent: Consent | null, now: Instant): boolean {
  return consent !== null && now < endOf(consent)
}

export const CONSENT_STATES = ['holds', 'none', 'outdated', 'lapsed', 'withdrawn'] as const
export type ConsentState = (typeof CONSENT_STATES)[number]

/** @param version of the text that is asked for now; `outdated`: the guardian agreed to an earlier one */
export function consentState(consent: Consent | null, version: string, now: Instant): ConsentState {
  if (consent === null) return 'none'
  if (consent.withdrawnAt !== null && consent.withdrawnAt <= now) return 'withdrawn'
  if (now >= consent.until) return 'lapsed'
  return consent.version === version ? 'holds' : 'outdated'
}

/** May the child be booked anew? Only under the text as it stands now. */
export function consentHolds(consent: Consent | null, version: string, now: Instant): boolean {
  return consentState(consent, version, now) === 'holds'
}
