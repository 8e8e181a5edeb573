import fc from 'fast-check'
import { type Attended, entriesOf } from '@/domain/calendar/entries'
import { chinaWeekday, DAY, instant, ms } from '@/domain/shared/time'

/** A Wednesday, 16:30 in China. */
const FIRST = '2026-12-02T08:30:00.000Z'
const HOUR_AND_HALF = 90 * 60_000

function session(day: number, own: Partial<Attended> = {}): Attended {
  const from = instant(ms(FIRST) + day * DAY)
  return {
    session: `s${day}`,
    event: 'class',
    title: '四点半学堂',
    where: '邻学社',
    notes: '',
    planned: from,
    from,
    to: instant(ms(from) + HOUR_AND_HALF),
    cancelled: false,
    sequence: 0,
    changed: '2026-11-21T00:00:00.000Z',
    weekdays: [3],
    ...own,
  }
}

test('weekly sessions that were booked are one repeating entry, without the days between that were not', () => {
  const [rule, ...others] = entriesOf([session(0), session(14), session(21)])
  expect(others).toEqual([])
  expect(rule?.repeats).toEqual({ weekdays: [3], count: 4, without: [instant(ms(FIRST) + 7 * DAY)] })
})

test('a moved session stands beside the rule, under the time of which the rule speaks', () => {
  const moved = session(7, { from: instant(ms(FIRST) + 8 * DAY), to: instant(ms(FIRST) + 8 * DAY + HOUR_AND_HALF), sequence: 1 })
  const [rule, instead] = entriesOf([session(0), moved, session(14)])
  expect(rule?.repeats?.without).toEqual([])
  expect(instead).toMatchObject({ uid: rule?.uid, instead: moved.planned, at: { from: moved.from, sequence: 1 } })
  expect(rule?.at.sequence).toBe(1)
})

test('when the first one is moved, the rule still begins as it was planned', () => {
  const moved = session(0, { from: instant(ms(FIRST) + DAY), to: instant(ms(FIRST) + DAY + HOUR_AND_HALF) })
  const [rule, instead] = entriesOf([moved, session(7)])
  expect(rule?.at.from).toBe(FIRST)
  expect(instead?.at.from).toBe(moved.from)
})

test('a cancelled session stays, as cancelled', () => {
  const [rule, instead] = entriesOf([session(0), session(7, { cancelled: true, sequence: 1 })])
  expect(rule?.at.cancelled).toBe(false)
  expect(instead).toMatchObject({ instead: instant(ms(FIRST) + 7 * DAY), at: { cancelled: true } })
})

test('single events, and one session of a series alone, are entries of their own', () => {
  const entries = entriesOf([session(0), session(3, { event: 'fair', weekdays: null, session: 'fair1' })])
  expect(new Set(entries.map(({ uid }) => uid))).toEqual(new Set(['fair1@doorstep', 's0@doorstep']))
  expect(entries.every(({ repeats, instead }) => repeats === null && instead === null)).toBe(true)
})

test('whatever was booked, rule and exceptions come to exactly those hours', () => {
  const booked = fc.uniqueArray(fc.integer({ min: 0, max: 120 }), { minLength: 1, maxLength: 20 })
  const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(booked, weekdays, fc.integer({ min: -30, max: 30 }), (days, week, shift) => {
      const sessions = days.map((day, nth) => {
        const plan = session(day, { weekdays: week })
        // Every third is moved by some hours.
        const by = nth % 3 === 2 ? shift * 3_600_000 : 0
        return { ...plan, from: instant(ms(plan.from) + by), to: instant(ms(plan.to) + by) }
      })
      expect(hoursOf(entriesOf(sessions)).sort()).toEqual(sessions.map(({ from }) => from).sort())
    }),
  )
})

/** Walks rules as RFC 5545 says: occurrences, less the left out ones, with those that stand instead. */
function hoursOf(entries: ReturnType<typeof entriesOf>): string[] {
  const instead = new Map(entries.filter(({ instead: at }) => at !== null).map((each) => [`${each.uid}/${each.instead}`, each.at.from]))
  return entries.flatMap(({ uid, at, repeats, instead: replaced }) => {
    if (replaced !== null) return []
    if (!repeats) return [at.from]
    const found: string[] = []
    for (let time = ms(at.from), count = 0; count < repeats.count; time += DAY) {
      const day = instant(time)
      if (!repeats.weekdays.includes(chinaWeekday(day))) continue
      count += 1
      if (!repeats.without.includes(day)) found.push(instead.get(`${uid}/${day}`) ?? day)
    }
    return found
  })
}
