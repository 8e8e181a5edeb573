import type { State, Tone } from '@/components/tag/Tag'
import { KEPT_DAYS, WARN_DAYS } from '@/domain/child/limits'
import type { ConsentState } from '@/domain/child/rules'
import type { ChildView } from '@/domain/child/schema'
import { CONSENT_WORDS } from '@/domain/child/words'
import { chinaDay, DAY, type Instant, instant, ms } from '@/domain/shared/time'

const TONE: Record<ConsentState, Tone> = { holds: 'done', none: 'late', outdated: 'late', lapsed: 'late', withdrawn: 'closed' }

/** How a consent stands, as a tag. */
export function stateOf({ state, until }: ChildView['consent'], now: Instant): State {
  if (endsSoon({ state, until }, now)) return { word: '快到期了', tone: 'late' }
  return { word: CONSENT_WORDS[state], tone: TONE[state] }
}

/** The guardian may give it anew already. */
export function endsSoon({ state, until }: Pick<ChildView['consent'], 'state' | 'until'>, now: Instant): boolean {
  return state === 'holds' && until <= instant(ms(now) + WARN_DAYS * DAY)
}

/** What was booked may go on, and what is kept may be changed. */
export function isOn(state: ConsentState): boolean {
  return state === 'holds' || state === 'outdated'
}

/** How long it holds, or what becomes of what is left. */
export function consentNote({ consent: { state, until }, deletedAt }: ChildView): string {
  if (deletedAt !== null) return `再同意就留着；不然${day(deletedAt)}删除`
  return state === 'outdated' ? '看过新的说明、同意以后才能再报名' : `到${day(until)}为止`
}

/** 2027年11月21日 */
export function day(at: Instant): string {
  const [year, month, date] = chinaDay(at).split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** Said before a consent is withdrawn. @param upcoming bookings that would end */
export function whatFollows(nickname: string, upcoming: number): string[] {
  return [
    upcoming > 0 ? `${nickname}还没开始的 ${upcoming} 个报名会取消，名额让给排队的孩子。` : `${nickname}现在没有还没开始的报名。`,
    '过敏等要注意的事、接送人马上删除。',
    `小名和出生年月再留 ${KEPT_DAYS} 天，方便您改主意，到时自动删除。也可以现在就全部删除。`,
  ]
}
