import fc from 'fast-check'
import { clockOf, minuteOf, openAt, roomOpening } from '@/domain/centre/rules'
import type { DaySpan, WorkingHours } from '@/domain/place/place'
import { isWorking } from '@/domain/repair/clocks'
import { chinaDay, DAY, type Instant, instant, MINUTE, ms } from '@/domain/shared/time'
import { OFFICE_HOURS } from '../../support/builders/place'
import { china } from '../../support/clock'

const span = (from: number, to: number): DaySpan => ({ from: from * 60, to: to * 60 })
const daily = (...spans: DaySpan[]): WorkingHours => ({ 1: spans, 2: spans, 3: spans, 4: spans, 5: spans, 6: spans, 7: spans })
const NEVER = daily()

/** The week of Monday, 23 November 2026; the office has 8–12 and 14–18 on weekdays. */
const MONDAY = '2026-11-23'
const FRIDAY = '2026-11-27'

describe('open or shut', () => {
  test.each<[string, Instant, ReturnType<typeof openAt>]>([
    ['before opening', china(`${MONDAY} 07:59`), { open: false, from: china(`${MONDAY} 08:00`), reason: null }],
    ['the first minute is open', china(`${MONDAY} 08:00`), { open: true, until: china(`${MONDAY} 12:00`) }],
    ['the last minute is open', china(`${MONDAY} 11:59`), { open: true, until: china(`${MONDAY} 12:00`) }],
    ['at closing time it is shut, until after noon', china(`${MONDAY} 12:00`), { open: false, from: china(`${MONDAY} 14:00`), reason: null }],
    ['in the evening it says tomorrow', china(`${MONDAY} 20:00`), { open: false, from: china('2026-11-24 08:00'), reason: null }],
    ['after midnight it says today', china('2026-11-24 00:30'), { open: false, from: china('2026-11-24 08:00'), reason: null }],
    ['on Friday evening it says Monday', china(`${FRIDAY} 18:00`), { open: false, from: china('2026-11-30 08:00'), reason: null }],
  ])('%s', (_, now, expected) => {
    expect(openAt(OFFICE_HOURS, [], now)).toEqual(expected)
  })

  test('spans that meet at midnight are one night', () => {
    const nights = daily(span(0, 6), span(22, 24))
    expect(openAt(nights, [], china(`${MONDAY} 23:00`))).toEqual({ open: true, until: china('2026-11-24 06:00') })
    expect(openAt(nights, [], china('2026-11-24 05:59'))).toEqual({ open: true, until: china('2026-11-24 06:00') })
    expect(openAt(nights, [], china(`${MONDAY} 12:00`))).toEqual({ open: false, from: china(`${MONDAY} 22:00`), reason: null })
  })

  test('day and night has no end, and no hours have no beginning', () => {
    expect(openAt(daily(span(0, 24)), [], china(`${MONDAY} 12:00`))).toEqual({ open: true, until: null })
    expect(openAt(NEVER, [], china(`${MONDAY} 12:00`))).toEqual({ open: false, from: null, reason: null })
  })

  test('a house that is open till midnight closes then, when the next morning begins later', () => {
    expect(openAt(daily(span(8, 24)), [], china(`${MONDAY} 23:59`))).toEqual({ open: true, until: china('2026-11-24 00:00') })
  })
})

describe('closures', () => {
  const holidays = [{ from: '2026-11-24', to: '2026-11-25', reason: '停电检修' }]

  test('shut the whole day, say why, and end with the first day after them', () => {
    expect(openAt(OFFICE_HOURS, holidays, china('2026-11-24 10:00'))).toEqual({ open: false, from: china('2026-11-26 08:00'), reason: '停电检修' })
    expect(openAt(OFFICE_HOURS, holidays, china('2026-11-25 23:59'))).toMatchObject({ open: false, reason: '停电检修' })
  })

  test('are skipped the evening before, without a reason: that evening would be shut anyway', () => {
    expect(openAt(OFFICE_HOURS, holidays, china(`${MONDAY} 19:00`))).toEqual({ open: false, from: china('2026-11-26 08:00'), reason: null })
  })

  test('begin at midnight in China, even for a night that would have gone on', () => {
    const nights = daily(span(0, 6), span(22, 24))
    expect(openAt(nights, holidays, china(`${MONDAY} 23:00`))).toEqual({ open: true, until: china('2026-11-24 00:00') })
  })

  test('end day and night where they begin', () => {
    expect(openAt(daily(span(0, 24)), holidays, china(`${MONDAY} 12:00`))).toEqual({ open: true, until: china('2026-11-24 00:00') })
  })

  test('of the house shut its rooms, whatever their own hours', () => {
    const house = { hours: OFFICE_HOURS, closures: holidays }
    const early = { hours: daily(span(6, 9)) }
    expect(roomOpening(house, early, china(`${MONDAY} 07:00`))).toEqual({ open: true, until: china(`${MONDAY} 09:00`) })
    expect(roomOpening(house, { hours: null }, china(`${MONDAY} 07:00`))).toMatchObject({ open: false, from: china(`${MONDAY} 08:00`) })
    expect(roomOpening(house, early, china('2026-11-24 07:00'))).toMatchObject({ open: false, reason: '停电检修' })
  })
})

describe('for any week, any closures and any moment', () => {
  const moment = fc.integer({ min: Date.parse('2024-01-01T00:00:00Z'), max: Date.parse('2028-12-31T00:00:00Z') }).map((at) => instant(Math.floor(at / MINUTE) * MINUTE))
  const edges = fc.uniqueArray(fc.integer({ min: 0, max: 1_440 }), { maxLength: 4 })
  const day = edges.map((points) => {
    const sorted = [...points].sort((a, b) => a - b)
    return Array.from({ length: Math.floor(sorted.length / 2) }, (_, nth) => ({ from: sorted[nth * 2] ?? 0, to: sorted[nth * 2 + 1] ?? 0 }))
  })
  const week = fc.tuple(day, day, day, day, day, day, day).map(([a, b, c, d, e, f, g]): WorkingHours => ({ 1: a, 2: b, 3: c, 4: d, 5: e, 6: f, 7: g }))
  const closing = fc.tuple(fc.integer({ min: -3, max: 10 }), fc.integer({ min: 0, max: 3 }))
  const closedAround = (now: Instant, list: readonly [number, number][]) =>
    list.map(([start, days]) => ({ from: chinaDay(instant(ms(now) + start * DAY)), to: chinaDay(instant(ms(now) + (start + days) * DAY)), reason: '关门' }))
  const isOpen = (hours: WorkingHours, closures: ReturnType<typeof closedAround>, at: Instant) =>
    isWorking(at, hours) && !closures.some(({ from, to }) => from <= chinaDay(at) && chinaDay(at) <= to)

  test('what it says holds now, and stops holding exactly when it says', () => {
    fc.assert(
      fc.property(moment, week, fc.array(closing, { maxLength: 3 }), (now, hours, list) => {
        const closures = closedAround(now, list)
        const opening = openAt(hours, closures, now)
        expect(opening.open).toBe(isOpen(hours, closures, now))
        const change = opening.open ? opening.until : opening.from
        if (change === null) return
        expect(change > now).toBe(true)
        expect(isOpen(hours, closures, change)).toBe(!opening.open)
        expect(isOpen(hours, closures, instant(ms(change) - MINUTE))).toBe(opening.open)
      }),
    )
  })

  test('nothing changes in between: a quarter of the way is as now', () => {
    fc.assert(
      fc.property(moment, week, fc.array(closing, { maxLength: 3 }), fc.double({ min: 0, max: 0.999, noNaN: true }), (now, hours, list, part) => {
        const closures = closedAround(now, list)
        const opening = openAt(hours, closures, now)
        const change = opening.open ? opening.until : opening.from
        if (change === null) return
        const between = instant(Math.floor(ms(now) + (ms(change) - ms(now)) * part))
        expect(isOpen(hours, closures, between)).toBe(opening.open)
      }),
    )
  })

  test('a time of day is written and read as the same minute', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1_440 }), (minute) => expect(minuteOf(clockOf(minute))).toBe(minute)))
    for (const wrong of ['', '8', '25:00', '24:01', '8:60', '8:3', '八点']) expect(minuteOf(wrong)).toBeNull()
    expect(minuteOf('08：30')).toBe(510)
  })
})
