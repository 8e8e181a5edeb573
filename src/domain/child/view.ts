import { DAY, type Instant, instant, ms } from '../shared/time'
import type { Child, PickUp } from './child'
import { KEPT_DAYS } from './limits'
import { ageMonths, consentState, endOf, inForce } from './rules'
import type { ChildView } from './schema'
import { CHILD_TERMS_VERSION } from './words'

/** A child with every seal opened. */
export interface OpenChild extends Pick<Child, 'tenant' | 'guardian' | 'consent'> {
  id: string
  nickname: string
  /** `2019-05` */
  birthMonth: string
  allergyNote: string | null
  pickUps: readonly PickUp[]
}

/** A child as whoever leads the event sees it. */
export interface ChildOnList extends Pick<OpenChild, 'id' | 'guardian' | 'nickname' | 'allergyNote' | 'pickUps'> {
  ageMonths: number
}

/** A child as its guardian sees it. */
export function childViewOf(child: OpenChild, now: Instant): ChildView {
  const { id, nickname, birthMonth, allergyNote, pickUps, consent } = child
  const until = endOf(consent)
  return {
    id,
    nickname,
    birthMonth,
    ageMonths: ageMonths(birthMonth, now),
    allergyNote,
    pickUps: [...pickUps],
    consent: { state: consentState(consent, CHILD_TERMS_VERSION, now), version: consent.version, at: consent.at, until },
    deletedAt: inForce(consent, now) ? null : instant(ms(until) + KEPT_DAYS * DAY),
  }
}

/** What an organiser may have of a child at an instant; null when the guardian’s consent is over. */
export function childOnList(child: OpenChild, now: Instant, at: Instant): ChildOnList | null {
  if (!inForce(child.consent, now)) return null
  const { id, guardian, nickname, birthMonth, allergyNote, pickUps } = child
  return { id, guardian, nickname, ageMonths: ageMonths(birthMonth, at), allergyNote, pickUps }
}
