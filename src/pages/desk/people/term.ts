import { CHINA_OFFSET, chinaDay, DAY, type Instant, instant, ms } from '@/domain/shared/time'

/** How long a role is given for: the usual ones, and a day of one's own. */
export const TERMS = ['open', 'year', 'three', 'until'] as const
export type Term = (typeof TERMS)[number]

export const TERM_WORDS: Record<Term, string> = { open: '没有期限', year: '一年', three: '三年', until: '到某一天' }

export interface TermDraft {
  term: Term
  /** 2027-06-30, when `term` is `until`. */
  until: string
  /** The first day; empty: today. */
  from: string
}

export const NO_TERM: TermDraft = { term: 'open', until: '', from: '' }

const FORM = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/

/** The beginning of a day in China as it is typed: 2027-06-30, 2027.6.30, 20270630, 2027年6月30日. Null when there is no such day. */
export function dayOf(typed: string): Instant | null {
  const [, year = '', month = '', day = ''] = FORM.exec(typed.trim()) ?? []
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const at = Date.parse(`${iso}T00:00:00.000Z`)
  // 2 月 30 日 is read as 2 March.
  return Number.isNaN(at) || instant(at).slice(0, 10) !== iso ? null : instant(at - CHINA_OFFSET)
}

/** What the door takes, or which field is wrong. The last day belongs to the term. */
export function termOf(
  { term, until, from }: TermDraft,
  now: Instant,
): { from: Instant | null; to: Instant | null } | { wrong: 'from' | 'until' } {
  const begins = from.trim() === '' ? null : dayOf(from)
  if (from.trim() !== '' && begins === null) return { wrong: 'from' }
  if (term === 'open') return { from: begins, to: null }
  if (term === 'until') {
    const last = dayOf(until)
    return last === null ? { wrong: 'until' } : { from: begins, to: instant(ms(last) + DAY) }
  }
  const start = begins ?? now
  const day = chinaDay(start)
  const year = Number(day.slice(0, 4)) + (term === 'year' ? 1 : 3)
  // 29 February ends on 1 March of a common year.
  const end = dayOf(`${year}${day.slice(4)}`) ?? dayOf(`${year}-03-01`)
  return { from: begins, to: end }
}

/** 2027年6月30日 */
export function dayWords(at: Instant): string {
  const [year, month, day] = chinaDay(at).split('-').map(Number)
  return `${year}年${month}月${day}日`
}

/** 2026年7月1日起，没有期限 · 到 2027年6月30日 */
export function termWords({ from, to }: { from: Instant; to: Instant | null }, now: Instant): string {
  const begins = from > now ? `${dayWords(from)}起` : ''
  if (to === null) return begins ? `${begins}，没有期限` : '没有期限'
  // The instant it ends is the first of the day after the last.
  const last = dayWords(instant(ms(to) - 1))
  return to <= now ? `${last}已到期` : `${begins}${begins ? '，' : ''}到${last}`
}
