import { safeParse } from 'valibot'
import { orderProblems } from '@/domain/menu/rules'
import { type OfferView, orderInput } from '@/domain/menu/schema'
import { fieldMessages } from '@/domain/shared/field-messages'
import { CHINA_OFFSET, type Instant, instant, MINUTE } from '@/domain/shared/time'

/** A day and a part of it that would suit. */
export interface Wish {
  /** 2026-12-10; empty when none was chosen. */
  day: string
  part: Part
}

export const PARTS = ['morning', 'afternoon', 'evening', 'all'] as const
export type Part = (typeof PARTS)[number]

/** Minutes since midnight in China. */
export const PART_SPANS: Record<Part, readonly [from: number, to: number]> = {
  morning: [8 * 60, 12 * 60],
  afternoon: [14 * 60, 18 * 60],
  evening: [18 * 60, 21 * 60 + 30],
  all: [8 * 60, 20 * 60],
}
export const PART_WORDS: Record<Part, string> = { morning: '上午', afternoon: '下午', evening: '晚上', all: '全天' }

export interface Draft {
  estate: string | null
  wishes: Wish[]
  people: string
  note: string
  /** Null: whoever orders. */
  contact: string | null
}

export const NEW_WISH: Wish = { day: '', part: 'morning' }
export const EMPTY: Draft = { estate: null, wishes: [NEW_WISH], people: '', note: '', contact: null }

/** What goes to the door. */
export function inputOf(offer: string, estate: string, { wishes, people, note, contact }: Draft) {
  return { offer, estate, wishes: wishes.map(spanOf), people: Number(people), note, contact }
}

/** An empty day gives no time at all, which the schema refuses. */
function spanOf({ day, part }: Wish): { from: Instant; to: Instant } {
  const midnight = Date.parse(`${day}T00:00:00.000Z`) - CHINA_OFFSET
  const [from, to] = PART_SPANS[part]
  if (Number.isNaN(midnight)) return { from: '', to: '' }
  return { from: instant(midnight + from * MINUTE), to: instant(midnight + to * MINUTE) }
}

/** What is wrong, by field, in the door’s own words; null when nothing is. */
export function problemsOf(offer: OfferView, estate: string | null, draft: Draft, now: Instant): Record<string, string> | null {
  const wrong: Record<string, string> = {}
  if (estate === null) wrong.estate = '请选为哪个小区点'
  if (draft.people.trim() === '') wrong.people = '请填大概多少人'
  draft.wishes.forEach(({ day }, index) => {
    if (day === '') wrong[`wishes.${index}`] = '请选哪一天'
  })
  if (Object.keys(wrong).length > 0) return wrong
  const parsed = safeParse(orderInput, inputOf(offer.id, estate ?? '', draft))
  if (!parsed.success) return fieldMessages(parsed.issues)
  return orderProblems(offer, parsed.output, now)
}
