import { safeParse } from 'valibot'
import type { EventKind, ForWhom } from '@/domain/event/event'
import type { Need } from '@/domain/menu/offer'
import { type OfferView, offerContent } from '@/domain/menu/schema'
import { ALL_MONTHS } from '@/domain/menu/season'
import { fieldMessages } from '@/domain/shared/field-messages'

/** What is being written, kept on this device; numbers as they are typed. */
export interface Draft {
  kind: EventKind
  title: string
  words: string
  forWhom: ForWhom
  audience: string
  ageFrom: string
  ageTo: string
  minutes: string
  months: number[]
  perMonth: string
  min: string
  max: string
  needs: Need[]
  needsWords: string
  leadDays: string
  serves: string[]
}

/** @param place where the unit belongs: all of it is served unless told otherwise */
export function emptyDraft(place: string): Draft {
  const numbers = { ageFrom: '', ageTo: '', minutes: '90', perMonth: '2', min: '15', max: '40', leadDays: '7' }
  return {
    kind: 'lecture',
    title: '',
    words: '',
    forWhom: 'anyone',
    audience: '',
    months: [...ALL_MONTHS],
    needs: ['room', 'seats'],
    needsWords: '',
    serves: [place],
    ...numbers,
  }
}

/** An offer as the draft of its change. */
export function draftOf(offer: OfferView): Draft {
  const { kind, title, words, forWhom, audience, ages, minutes, months, perMonth, people, needs, needsWords, leadDays, serves } = offer
  const years = (full: number | null | undefined) => (full == null ? '' : `${Math.floor(full / 12)}`)
  const numbers = { minutes: `${minutes}`, perMonth: `${perMonth}`, min: `${people.min}`, max: `${people.max}`, leadDays: `${leadDays}` }
  return {
    kind,
    title,
    words,
    forWhom,
    audience,
    ageFrom: years(ages?.from),
    ageTo: years(ages?.to),
    months,
    needs,
    needsWords,
    serves: serves.map(({ id }) => id),
    ...numbers,
  }
}

/** Years become full months, both included: up to 12 is up to the day before 13. */
export function contentOf(draft: Draft) {
  const { kind, title, words, forWhom, audience, months, needs, needsWords, serves } = draft
  const number = (text: string) => (text.trim() === '' ? Number.NaN : Number(text))
  const from = draft.ageFrom.trim() === '' ? null : number(draft.ageFrom) * 12
  const to = draft.ageTo.trim() === '' ? null : number(draft.ageTo) * 12 + 11
  const ages = from === null && to === null ? null : { from, to }
  const people = { min: number(draft.min), max: number(draft.max) }
  return {
    kind,
    title,
    words,
    forWhom,
    audience,
    ages,
    minutes: number(draft.minutes),
    months,
    perMonth: number(draft.perMonth),
    people,
    needs,
    needsWords,
    leadDays: number(draft.leadDays),
    serves,
  }
}

/** What is wrong, by field, in the door’s own words; null when nothing is. */
export function problemsOf(draft: Draft): Record<string, string> | null {
  const parsed = safeParse(offerContent, contentOf(draft))
  return parsed.success ? null : fieldMessages(parsed.issues)
}
