import { ageMonths, type ConsentState } from '../child/rules'
import { CONSENT_WORDS } from '../child/words'
import type { EventContent, Session } from '../event/event'
import { agesWords } from '../event/words'
import type { Actor } from '../shared/actor'
import { refuse } from '../shared/refusal'
import { type Instant, instant, MINUTE, ms } from '../shared/time'
import { type BookingState, isLive } from './booking'
import { momentWords } from './words'

/** What decides whether bookings are taken now. */
export interface Asking {
  now: Instant
  session: Pick<Session, 'state' | 'from'>
  event: Pick<EventContent, 'audience'>
  /** Lives at the event's place. */
  resident: boolean
}

type Closed = ReturnType<typeof refuse<'wrongState' | 'tooLate' | 'tooSoon' | 'notEligible'>>

/** Why nobody like this can book now; null: the session takes bookings. */
export function closedTo({ now, session, event, resident }: Asking): Closed | null {
  if (session.state === 'cancelled') return refuse('wrongState', '这一场取消了')
  if (session.state !== 'published') return refuse('wrongState', '这一场不能报名')
  if (now >= session.from) return refuse('tooLate', '已经开始了，不能再报名')
  const { from, allFrom } = event.audience
  if (now < from) return refuse('tooSoon', `${momentWords(from)} 开始报名`)
  if (resident || (allFrom !== null && now >= allFrom)) return null
  if (allFrom === null) return refuse('notEligible', '这个活动只给住在这里的居民')
  return refuse('tooSoon', `住在这里的居民先报，${momentWords(allFrom)} 起大家都可以报`)
}

/** Does this person live at the place? Whoever works there is no resident of it. */
export function livesAt(actor: Actor, place: string): boolean {
  return actor.kind === 'person' && actor.hats.some(({ role, path }) => role === 'resident' && path.includes(place))
}

/** Somebody who could come, as far as the rules ask. */
export type Comer = { child: false } | { child: true; birthMonth: string; consent: ConsentState }

type Trouble = { code: 'notEligible' | 'consentMissing'; words: string }

/** Why this one cannot come; null: they can. Ages bind children alone, and count at the day of the session. */
export function troubleOf(
  comer: Comer,
  session: Pick<Session, 'from'>,
  { forWhom, ages }: Pick<EventContent, 'forWhom' | 'ages'>,
): Trouble | null {
  if (!comer.child) return forWhom === 'children' ? { code: 'notEligible', words: '这是给孩子的活动' } : null
  if (forWhom === 'adults') return { code: 'notEligible', words: '这是给大人的活动' }
  const months = ageMonths(comer.birthMonth, session.from)
  const fits = (ages?.from ?? 0) <= months && months <= (ages?.to ?? months)
  if (!fits) return { code: 'notEligible', words: `那天的年龄不合适，要 ${agesWords(ages)}` }
  return comer.consent === 'holds' ? null : { code: 'consentMissing', words: `先替孩子签同意：${CONSENT_WORDS[comer.consent]}` }
}

/** The last instant at which it can be cancelled freely. */
export function cancelUntil(session: Pick<Session, 'from'>, event: Pick<EventContent, 'cancelBefore'>): Instant {
  return instant(ms(session.from) - event.cancelBefore * MINUTE)
}

export type BookingStep = 'cancel' | 'accept' | 'decline'

/** What the booker may do now; the page shows these buttons, the handler refuses the rest. */
export function stepsOf(booking: { state: BookingState; from: Instant }, offerUntil: Instant | null, now: Instant): BookingStep[] {
  if (!isLive(booking.state) || now >= booking.from) return []
  if (booking.state !== 'offered') return ['cancel']
  return offerUntil !== null && now <= offerUntil ? ['accept', 'decline'] : []
}
