import { safeParse } from 'valibot'
import { eventContent, when as whenSchema } from '@/domain/event/schema'
import { agesOf, contentOf, inForm, problemsOf, stepOf, whenOf } from '@/pages/compose/event/content'
import { type Draft, draftOf, emptyDraft } from '@/pages/compose/event/draft'
import { filledIn, isUntouched, TEMPLATES } from '@/pages/compose/event/templates'
import { viewsAt } from '../../support/builders/event-view'

const NOW = '2026-11-21T04:00:00.000Z'
const views = viewsAt(NOW)

/** A weekly class in a room, complete. */
const CLASS: Draft = {
  ...emptyDraft(NOW, 'yijing'),
  title: '四点半学堂',
  weekly: true,
  weekdays: [3],
  day: '2026-11-25',
  until: '2026-12-16',
  from: 990,
  to: 1080,
  room: 'centre-1/youth',
  forWhom: 'children',
  ageFrom: '6',
  ageTo: '12',
}
const wrong = (part: Partial<Draft>) => problemsOf({ ...CLASS, ...part }, true)

it('what is complete is what the door takes', () => {
  expect(problemsOf(CLASS, true)).toEqual({})
  expect(safeParse(eventContent, contentOf(CLASS, null)).success).toBe(true)
  expect(safeParse(whenSchema, whenOf(CLASS)).success).toBe(true)
})

it.each<[string, Partial<Draft>, string, string]>([
  ['no name', { title: ' ' }, 'title', '请写活动名称'],
  ['a template that is not filled in', { title: '＿＿讲座' }, 'title', '＿'],
  ['no weekday', { weekdays: [] }, 'weekdays', '星期几'],
  ['no last day', { until: '' }, 'until', '到哪天'],
  ['a last day before the first', { until: '2026-11-01' }, 'until', '晚于'],
  ['an end before the beginning', { to: 900 }, 'to', '结束要晚于开始'],
  ['no hour', { from: null }, 'from', '几点开始'],
  ['no room', { room: null }, 'room', '房间'],
  ['no words for a place elsewhere', { inRoom: false, spot: ' ' }, 'spot', '在哪里'],
  ['an age that is no number', { ageFrom: '六岁' }, 'ageFrom', '几岁'],
  ['ages the wrong way round', { ageFrom: '9', ageTo: '6' }, 'ageTo', '不能小于'],
  ['no seats', { seats: '' }, 'seats', ''],
  ['half a seat', { seats: '2.5' }, 'seats', '整数'],
  ['no seat at all', { seats: '0' }, 'seats', '至少 1'],
  ['no estate', { place: null }, 'place', '哪里'],
])('%s is said beside its field', (_name, part, field, words) => {
  expect(wrong(part)[field]).toContain(words)
})

it('a single one wants a day, and needs neither weekdays nor a last day', () => {
  expect(wrong({ weekly: false, weekdays: [], until: '' })).toEqual({})
  expect(Object.keys(wrong({ weekly: false, day: '' }))).toEqual(['day'])
})

it('times are those of the clock in China', () => {
  expect(whenOf({ ...CLASS, weekly: false })).toEqual({ once: { from: '2026-11-25T08:30:00.000Z', to: '2026-11-25T10:00:00.000Z' } })
})

it('ages in years are kept in full months: who is up to 12 has not turned 13', () => {
  expect(agesOf(CLASS)).toEqual({ from: 72, to: 155 })
  expect(agesOf({ ...CLASS, ageTo: '' })).toEqual({ from: 72, to: null })
  expect(agesOf({ ...CLASS, ageFrom: '', ageTo: '' })).toBeNull()
  expect(agesOf({ ...CLASS, forWhom: 'adults' })).toBeNull()
})

it('who is first, and for how long, is two instants', () => {
  const audience = (part: Partial<Draft>) => contentOf({ ...CLASS, ...part }, null).audience
  expect(audience({ first: 'all' })).toEqual({ from: NOW, allFrom: NOW })
  expect(audience({ first: 'first', ahead: 3 })).toEqual({ from: NOW, allFrom: '2026-11-24T04:00:00.000Z' })
  expect(audience({ first: 'only' })).toEqual({ from: NOW, allFrom: null })
  expect(audience({ opens: '2026-11-30T01:00:00.000Z' }).from).toBe('2026-11-30T01:00:00.000Z')
})

it('days that are of no chosen weekday any more are not sent as skipped', () => {
  expect(whenOf({ ...CLASS, skip: ['2026-12-02', '2026-12-03'] })).toMatchObject({ series: { skip: ['2026-12-02'] } })
})

it('an event that is opened for a change comes back as it was written', () => {
  const event = views.event({
    series: { weekdays: [3], from: 990, to: 1080, first: '2026-11-25', until: '2026-12-16', skip: ['2026-12-02'], skipHolidays: true },
    drawBefore: 2880,
  })
  const draft = draftOf(event, NOW)
  const content = contentOf(draft, draft.picture)
  expect(content).toMatchObject({
    title: event.title,
    ages: event.ages,
    audience: event.audience,
    capacity: 20,
    drawBefore: 2880,
    pickUp: true,
  })
  expect(content.where).toEqual({ centre: 'centre-1', room: 'youth' })
  expect(whenOf(draft)).toEqual({ series: event.series })
  expect(problemsOf(draft, true)).toEqual({})
  const single = views.event({ ages: { from: 0, to: null }, where: { words: '3 栋空地', centre: null, room: null } })
  expect(whenOf(draftOf(single, NOW))).toEqual({ once: { from: single.sessions[0]?.from, to: single.sessions[0]?.to } })
  expect(contentOf(draftOf(single, NOW), null).where).toEqual({ words: '3 栋空地' })
})

describe.each(TEMPLATES)('the template $label', (template) => {
  it('wants a room, a day and what ＿ stands for, and nothing else', () => {
    const draft: Draft = { ...emptyDraft(NOW, 'yijing'), ...filledIn(template, NOW) }
    expect(isUntouched(draft)).toBe(true)
    const missing = Object.keys(problemsOf(draft, true)).filter((field) => !['room', 'day', 'title', 'summary'].includes(field))
    expect(missing).toEqual([])
  })

  it('leaves nothing of another one behind', () => {
    for (const other of TEMPLATES) {
      const after = { ...emptyDraft(NOW, 'yijing'), ...filledIn(other, NOW), ...filledIn(template, NOW) }
      expect(after).toEqual({ ...emptyDraft(NOW, 'yijing'), ...filledIn(template, NOW) })
    }
  })
})

it('a weekly template begins in the coming days, on its weekday', () => {
  const school = TEMPLATES.find(({ value }) => value === 'school')
  if (!school) throw new Error('no such template')
  expect(filledIn(school, NOW)).toMatchObject({ day: '2026-11-25', until: '2027-02-10' })
})

it('what the door says of a field stands in the step that asks for it', () => {
  expect(inForm({ 'content.where.words': 'a', 'content.ages.to': 'b', 'when.series.until': 'c', 'content.capacity': 'd' })).toEqual({
    spot: 'a',
    ageTo: 'b',
    until: 'c',
    seats: 'd',
  })
})

it('each field belongs to a step', () => {
  expect(['title', 'day', 'spot', 'ageTo', 'seats', 'what-is-this'].map(stepOf)).toEqual([
    'what',
    'when',
    'where',
    'whom',
    'booking',
    'publish',
  ])
})
