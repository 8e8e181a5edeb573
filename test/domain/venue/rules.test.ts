import fc from 'fast-check'
import { roomOpening } from '@/domain/centre/rules'
import type { WorkingHours } from '@/domain/place/place'
import { chinaDay, DAY, instant, MINUTE, ms } from '@/domain/shared/time'
import { MEAL_DEFAULTS } from '@/domain/venue/limits'
import { HOLDING, HOLDING_ACTIONS, HOLDING_STATES, nextHolding } from '@/domain/venue/machine'
import { dayLater, dayStart, mealCutOff, mealDay, shutDuring, slotsOf, weekOf } from '@/domain/venue/rules'
import { cutOffWords, dayName, lengthWords, priceWords, spanWords } from '@/domain/venue/words'
import { china } from '../../support/clock'

const spans = fc
  .uniqueArray(fc.integer({ min: 0, max: 48 }), { minLength: 0, maxLength: 6 })
  .map((marks) => [...marks].sort((a, b) => a - b))
  .map((marks) =>
    Array.from({ length: Math.floor(marks.length / 2) }, (_, n) => ({ from: (marks[2 * n] ?? 0) * 30, to: (marks[2 * n + 1] ?? 0) * 30 })),
  )
const hours = fc
  .tuple(spans, spans, spans, spans, spans, spans, spans)
  .map((week): WorkingHours => Object.fromEntries(week.map((each, n) => [n + 1, each])) as unknown as WorkingHours)
const day = fc.integer({ min: 0, max: 800 }).map((n) => dayLater('2026-01-01', n))
const minutes = fc.integer({ min: 15, max: 720 })
const noRoom = { hours: null }

describe('the slots of a day', () => {
  it('all lie within the hours of the room, one after the other, each of full length', () => {
    fc.assert(
      fc.property(hours, minutes, day, (week, length, on) => {
        const house = { hours: week, closures: [] }
        const slots = slotsOf(house, noRoom, length, on)
        for (const [n, slot] of slots.entries()) {
          expect(ms(slot.to) - ms(slot.from)).toBe(length * MINUTE)
          expect(chinaDay(slot.from)).toBe(on)
          expect(roomOpening(house, noRoom, slot.from).open).toBe(true)
          expect(shutDuring(house, noRoom, slot)).toBeNull()
          if (n > 0) expect(slot.from >= (slots[n - 1]?.to ?? '')).toBe(true)
        }
      }),
    )
  })

  it('leave no room for another one at the end of any span', () => {
    fc.assert(
      fc.property(hours, minutes, day, (week, length, on) => {
        const open = week[(((new Date(`${on}T00:00:00Z`).getUTCDay() + 6) % 7) + 1) as 1].reduce(
          (sum, { from, to }) => sum + Math.floor((to - from) / length),
          0,
        )
        expect(slotsOf({ hours: week, closures: [] }, noRoom, length, on)).toHaveLength(open)
      }),
    )
  })

  it('are none on a day that is shut, and every span of it is refused for that reason', () => {
    fc.assert(
      fc.property(hours, minutes, day, (week, length, on) => {
        const shut = { hours: week, closures: [{ from: on, to: on, reason: '过年' }] }
        expect(slotsOf(shut, noRoom, length, on)).toEqual([])
        for (const slot of slotsOf({ hours: week, closures: [] }, noRoom, length, on)) expect(shutDuring(shut, noRoom, slot)).toBe('过年')
      }),
    )
  })
})

describe('the cut-off of meals', () => {
  const daily = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((n) => [n, [{ from: 660, to: 750 }]])) as unknown as WorkingHours
  const house = { hours: daily, closures: [] }

  it('divides time in two: open until it, over after it', () => {
    fc.assert(
      fc.property(
        day,
        fc.constantFrom(0 as const, 1 as const),
        fc.integer({ min: 0, max: 1_439 }),
        fc.integer({ min: -2_880, max: 2_880 }),
        (on, daysBefore, minute, off) => {
          const rules = { ...MEAL_DEFAULTS, open: true, ahead: 14, cutOff: { daysBefore, minute } }
          const cutOff = mealCutOff(rules, on)
          expect(chinaDay(cutOff)).toBe(dayLater(on, -daysBefore))
          const now = instant(ms(cutOff) + off * MINUTE)
          expect(mealDay(rules, house, noRoom, on, now).is).toBe(off > 0 ? 'over' : 'open')
        },
      ),
    )
  })

  it.each([
    ['nothing is ordered while it is not open', { open: false }, '现在不订餐'],
    ['nothing is cooked when the kitchen says none', { menus: [{ day: '2026-11-24', words: '', capacity: 0 }] }, '这天不做饭'],
  ])('%s', (_name, overrides, words) => {
    expect(mealDay({ ...MEAL_DEFAULTS, open: true, ...overrides }, house, noRoom, '2026-11-24', china('2026-11-23 09:00'))).toEqual({
      is: 'shut',
      words,
    })
  })
})

it('weeks begin on Monday, and days follow one another over the end of a year', () => {
  expect(weekOf('2026-11-29')).toBe('2026-11-23')
  expect(weekOf('2026-11-23')).toBe('2026-11-23')
  expect(dayLater('2026-12-31', 1)).toBe('2027-01-01')
  fc.assert(fc.property(day, (on) => ms(dayStart(dayLater(on, 1))) - ms(dayStart(on)) === DAY))
})

it('says times and prices as people do', () => {
  expect(spanWords({ from: china('2026-11-24 23:00'), to: china('2026-11-25 00:00') })).toBe('23:00–24:00')
  expect([priceWords(0), priceWords(850), priceWords(1200)]).toEqual(['免费', '8.5 元', '12 元'])
  expect([lengthWords(30), lengthWords(60), lengthWords(90), lengthWords(45)]).toEqual(['半小时', '1 小时', '1 小时 30 分', '45 分钟'])
  expect(cutOffWords({ daysBefore: 1, minute: 1_020 })).toBe('前一天 17:00 前')
  expect(['2026-11-23', '2026-11-24', '2026-11-26'].map((each) => dayName(each, china('2026-11-23 09:00')))).toEqual([
    '今天',
    '明天',
    '周四',
  ])
})

it('knows every state and every step, and the end has no way out', () => {
  for (const state of HOLDING_STATES)
    for (const action of HOLDING_ACTIONS) expect(nextHolding(state, action)).toBe(HOLDING[state][action] ?? null)
  expect(HOLDING_ACTIONS.map((action) => nextHolding('released', action))).toEqual([null, null, null, null])
})
