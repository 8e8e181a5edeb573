import { safeParse } from 'valibot'
import { eventContent, when as whenSchema } from '@/domain/event/schema'
import { fieldMessages } from '@/domain/shared/field-messages'
import { atMinute, DAY, instant, ms } from '@/domain/shared/time'
import { candidates } from './days'
import type { Draft } from './draft'

/** Where in the form something is asked. */
export const STEPS = ['what', 'when', 'where', 'whom', 'booking', 'publish'] as const
export type Step = (typeof STEPS)[number]

export type Problems = Readonly<Record<string, string>>

/** When it is, as the door takes it; null while it is not complete. */
export function whenOf(draft: Draft) {
  const { day, until, weekdays, from, to, skip, skipHolidays } = draft
  if (day === '' || from === null || to === null || from >= to) return null
  if (!draft.weekly) return { once: { from: atMinute(day, from), to: atMinute(day, to) } }
  if (until < day || weekdays.length === 0) return null
  const may = new Set(candidates(draft))
  // Days of another weekday were skipped before the weekdays were changed.
  return { series: { weekdays: [...weekdays], from, to, first: day, until, skip: skip.filter((each) => may.has(each)), skipHolidays } }
}

/** Where it is, as the door takes it. */
export function whereOf({ inRoom, room, spot }: Pick<Draft, 'inRoom' | 'room' | 'spot'>) {
  if (!inRoom) return { words: spot.trim() }
  const [centre = '', id = ''] = (room ?? '').split('/')
  return { centre, room: id }
}

/** Full months, both included: who is “up to 12” has not turned 13. */
export function agesOf({ forWhom, ageFrom, ageTo }: Pick<Draft, 'forWhom' | 'ageFrom' | 'ageTo'>) {
  if (forWhom === 'adults' || (ageFrom.trim() === '' && ageTo.trim() === '')) return null
  const from = ageFrom.trim() === '' ? null : Math.round(Number(ageFrom) * 12)
  const to = ageTo.trim() === '' ? null : Math.round(Number(ageTo) * 12) + 11
  return { from, to }
}

/** @param picture id of the picture, uploaded by now */
export function contentOf(draft: Draft, picture: string | null) {
  const { title, kind, summary, materials, forWhom, pickUp, seats, cancelBefore, offerFor, draw, drawBefore } = draft
  const from = draft.opens ?? draft.begunAt
  const allFrom = { all: from, first: instant(ms(from) + draft.ahead * DAY), only: null }[draft.first]
  return {
    title,
    kind,
    summary,
    picture,
    where: whereOf(draft),
    forWhom,
    ages: agesOf(draft),
    materials,
    audience: { from, allFrom },
    cancelBefore,
    offerFor,
    drawBefore: draw ? drawBefore : null,
    pickUp: pickUp && forWhom !== 'adults',
    capacity: Number(seats.trim() === '' ? Number.NaN : seats),
  }
}

/** In which step each field of the form stands. */
const STEP_OF: Record<string, Step> = {
  title: 'what',
  kind: 'what',
  summary: 'what',
  materials: 'what',
  picture: 'what',
  day: 'when',
  until: 'when',
  weekdays: 'when',
  from: 'when',
  to: 'when',
  skip: 'when',
  place: 'where',
  room: 'where',
  spot: 'where',
  forWhom: 'whom',
  ageFrom: 'whom',
  ageTo: 'whom',
  seats: 'booking',
  opens: 'booking',
  cancelBefore: 'booking',
  offerFor: 'booking',
  drawBefore: 'booking',
}

export function stepOf(field: string): Step {
  return STEP_OF[field] ?? 'publish'
}

/** How the door calls a field, and how the form does. */
const FIELD_OF: readonly (readonly [door: string, form: string])[] = [
  ['where.words', 'spot'],
  ['where', 'room'],
  ['ages.from', 'ageFrom'],
  ['ages', 'ageTo'],
  ['audience', 'opens'],
  ['capacity', 'seats'],
  ['once', 'to'],
  ['series.first', 'day'],
  ['series.until', 'until'],
  ['series.weekdays', 'weekdays'],
  ['series.skip', 'skip'],
  ['series', 'to'],
]

/** Words beside the field of the form that the door’s field is asked by. @param fields as the door or its schema names them */
export function inForm(fields: Problems): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [path, words] of Object.entries(fields)) {
    const bare = path.replace(/^(content|when)\./, '')
    const known = FIELD_OF.find(([door]) => bare === door || bare.startsWith(`${door}.`))
    found[known?.[1] ?? bare] ??= words
  }
  return found
}

/** What is wrong, field by field, in the words of the door’s own schema. @param timed false: what is published keeps its times */
export function problemsOf(draft: Draft, timed: boolean): Record<string, string> {
  const parsed = safeParse(eventContent, contentOf(draft, draft.picture))
  const wrong = parsed.success ? {} : inForm(fieldMessages(parsed.issues))
  if (draft.title.includes('＿')) wrong.title ??= '模板里还有没填的“＿”'
  if (draft.summary.includes('＿')) wrong.summary ??= '模板里还有没填的“＿”'
  if (draft.place === null) wrong.place = '请选是哪里的活动'
  if (draft.inRoom && draft.room === null) wrong.room = '请选一个房间，或者选“别的地方”'
  else if (!draft.inRoom && draft.spot.trim() === '') wrong.spot = '请写在哪里'
  if (draft.forWhom !== 'adults') Object.assign(wrong, wrongAges(draft))
  return timed ? { ...wrong, ...wrongTimes(draft) } : wrong
}

function wrongAges({ ageFrom, ageTo }: Draft): Record<string, string> {
  const wrong: Record<string, string> = {}
  const [from, to] = [ageFrom, ageTo].map((typed) => (typed.trim() === '' ? null : Number(typed)))
  if (from != null && !(from >= 0 && from < 120)) wrong.ageFrom = '请填几岁，例如 6'
  if (to != null && !(to >= 0 && to < 120)) wrong.ageTo = '请填几岁，例如 12'
  else if (from != null && to != null && to < from) wrong.ageTo = '不能小于前面的岁数'
  return wrong
}

function wrongTimes(draft: Draft): Record<string, string> {
  const { weekly, day, until, weekdays, from, to } = draft
  const wrong: Record<string, string> = {}
  if (day === '') wrong.day = weekly ? '请选第一次是哪天' : '请在日历上点一天'
  if (from === null) wrong.from = '请选几点开始'
  if (to === null) wrong.to = '请选几点结束'
  else if (from !== null && to <= from) wrong.to = '结束要晚于开始'
  if (!weekly) return wrong
  if (weekdays.length === 0) wrong.weekdays = '请选星期几'
  if (until === '') wrong.until = '请选到哪天为止'
  else if (until < day) wrong.until = '要晚于第一次'
  if (Object.keys(wrong).length > 0) return wrong
  const when = whenOf(draft)
  const parsed = safeParse(whenSchema, when)
  return parsed.success ? wrong : { ...wrong, ...inForm(fieldMessages(parsed.issues)) }
}
