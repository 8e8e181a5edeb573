import fc from 'fast-check'
import * as v from 'valibot'
import { attendeeKey, attendeeKeyField, attendeeLabel, childKey, parseAttendee, selfKey } from '@/domain/child/attendee'
import type { Consent } from '@/domain/child/child'
import { CONSENT_DAYS, GROWN_MONTHS } from '@/domain/child/limits'
import {
  ageMonths,
  birthMonthTrouble,
  consentHolds,
  consentState,
  grownYearOf,
  inForce,
  isGrown,
  misfit,
  untilOf,
  within,
} from '@/domain/child/rules'
import { childTerms } from '@/domain/child/terms'
import { agesWords, ageWords, CHILD_TERMS_VERSION } from '@/domain/child/words'
import { instant, ms } from '@/domain/shared/time'
import { china, daysLater, later, MORNING } from '../../support/clock'

/** 2008-01 … 2027-12 */
const month = fc
  .record({ year: fc.integer({ min: 2008, max: 2027 }), month: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, month: of }) => `${year}-${String(of).padStart(2, '0')}`)
const at = fc.date({ min: new Date('2024-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }).map((date) => date.toISOString())
const years = fc.integer({ min: 0, max: 17 })

/** The first moment of a month in China, some months on. */
function monthsOn(birthMonth: string, months: number) {
  const [year = 0, of = 1] = birthMonth.split('-').map(Number)
  const index = year * 12 + of - 1 + months
  return china(`${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01 00:00`)
}

describe('age', () => {
  test('counts by birth month: the first day of the month makes one a year older', () => {
    expect(ageMonths('2019-05', china('2026-04-30 23:59'))).toBe(83)
    expect(ageMonths('2019-05', china('2026-05-01 00:00'))).toBe(84)
  })

  test('is that of the day in China, not of the day in UTC', () => {
    expect(ageMonths('2026-11', '2026-11-30T15:59:59.999Z')).toBe(0)
    expect(ageMonths('2026-11', '2026-11-30T16:00:00.000Z')).toBe(1)
  })

  test('rises by one with each month, and never falls', () => {
    fc.assert(
      fc.property(month, fc.integer({ min: -30, max: 250 }), (born, months) => {
        const turn = monthsOn(born, months)
        expect(ageMonths(born, turn)).toBe(months)
        expect(ageMonths(born, instant(ms(turn) - 1))).toBe(months - 1)
      }),
    )
  })

  test('in words: months for the smallest, then years', () => {
    expect([0, 8, 12, 27, 36, 91].map(ageWords)).toEqual(['0 个月', '8 个月', '1 岁', '2 岁 3 个月', '3 岁', '7 岁'])
  })
})

describe('ages of an event', () => {
  const sixToTwelve = { from: 6, to: 12 }

  test('from the month of the sixth birthday to the month before the thirteenth', () => {
    const session = china('2026-12-02 16:30')
    expect(misfit(sixToTwelve, '2020-12', session)).toBeNull()
    expect(misfit(sixToTwelve, '2021-01', session)).toBe('tooYoung')
    expect(misfit(sixToTwelve, '2014-01', session)).toBeNull()
    expect(misfit(sixToTwelve, '2013-12', session)).toBe('tooOld')
  })

  test('a child who is too young today may fit on the day of the session', () => {
    expect(within(sixToTwelve, '2020-12', MORNING)).toBe(false)
    expect(within(sixToTwelve, '2020-12', china('2026-12-02 16:30'))).toBe(true)
  })

  test('of any two neighbouring ranges every born child fits exactly one', () => {
    fc.assert(
      fc.property(month, at, years, (born, when, cut) => {
        fc.pre(ageMonths(born, when) >= 0)
        expect([within({ from: null, to: cut }, born, when), within({ from: cut + 1, to: null }, born, when)].filter(Boolean)).toHaveLength(
          1,
        )
      }),
    )
  })

  test('a wider range keeps whoever fitted', () => {
    fc.assert(
      fc.property(month, at, years, years, (born, when, from, to) => {
        if (!within({ from, to }, born, when)) return
        expect(within({ from: Math.max(0, from - 1), to: to + 1 }, born, when)).toBe(true)
        expect(within({ from: null, to: null }, born, when)).toBe(true)
      }),
    )
  })

  test('nobody fits before birth', () => {
    expect(misfit({ from: null, to: null }, '2027-01', MORNING)).toBe('tooYoung')
  })

  test('in words', () => {
    const all = [
      { from: 6, to: 12 },
      { from: 3, to: 3 },
      { from: 6, to: null },
      { from: null, to: 5 },
      { from: null, to: null },
    ]
    expect(all.map(agesWords)).toEqual(['6–12 岁', '3 岁', '6 岁以上', '5 岁以下（含 5 岁）', '不限年龄'])
  })
})

describe('a birth month', () => {
  test('is this month or earlier, of somebody under age', () => {
    expect(birthMonthTrouble('2026-11', MORNING)).toBeNull()
    expect(birthMonthTrouble('2026-12', MORNING)).toContain('不能晚于')
    expect(birthMonthTrouble('2008-12', MORNING)).toBeNull()
    expect(birthMonthTrouble('2008-11', MORNING)).toContain('未满 18 岁')
  })

  test('the year of coming of age is the one in which it happens', () => {
    fc.assert(
      fc.property(month, (born) => {
        const grown = monthsOn(born, GROWN_MONTHS)
        expect([isGrown(born, grown), isGrown(born, instant(ms(grown) - 1))]).toEqual([true, false])
        expect(Number(instant(ms(grown) + 8 * 3_600_000).slice(0, 4))).toBe(grownYearOf(born))
      }),
    )
  })
})

describe('a consent', () => {
  const given = (more: Partial<Consent> = {}): Consent => ({
    record: 'r',
    version: CHILD_TERMS_VERSION,
    at: MORNING,
    until: untilOf(MORNING),
    withdrawnAt: null,
    ...more,
  })
  const state = (consent: Consent | null, now: string) => consentState(consent, CHILD_TERMS_VERSION, now)

  test('holds for a year, and not a moment longer', () => {
    const end = daysLater(MORNING, CONSENT_DAYS)
    expect(state(given(), MORNING)).toBe('holds')
    expect(state(given(), instant(ms(end) - 1))).toBe('holds')
    expect(state(given(), end)).toBe('lapsed')
  })

  test('ends at once when it is withdrawn, whatever its year says', () => {
    const withdrawn = given({ withdrawnAt: later(MORNING, 5) })
    expect([state(withdrawn, later(MORNING, 4)), state(withdrawn, later(MORNING, 5))]).toEqual(['holds', 'withdrawn'])
  })

  test('to an earlier text lets go on what was booked, and nothing new', () => {
    const old = given({ version: '2020-01-01' })
    expect([state(old, MORNING), inForce(old, MORNING), consentHolds(old, CHILD_TERMS_VERSION, MORNING)]).toEqual(['outdated', true, false])
  })

  test('that was never given holds nothing', () => {
    expect([state(null, MORNING), inForce(null, MORNING)]).toEqual(['none', false])
  })

  test('whoever may be booked is in force; what is not in force never comes back by waiting', () => {
    const consent = fc.record({ withdrawn: fc.option(fc.nat(600), { nil: null }), current: fc.boolean() })
    fc.assert(
      fc.property(consent, fc.nat(700), fc.nat(700), ({ withdrawn, current }, day, more) => {
        const it = given({
          withdrawnAt: withdrawn === null ? null : daysLater(MORNING, withdrawn),
          version: current ? CHILD_TERMS_VERSION : '2020-01-01',
        })
        const now = daysLater(MORNING, day)
        if (consentHolds(it, CHILD_TERMS_VERSION, now)) expect(inForce(it, now)).toBe(true)
        if (!inForce(it, now)) expect(inForce(it, daysLater(now, more))).toBe(false)
      }),
    )
  })

  test('its text says everything that the regulation on children’s data asks for, and who answers', () => {
    const text = childTerms('示例区数据办')
      .flatMap(({ title, lines }) => [title, ...lines])
      .join('\n')
    for (const word of [
      '用来做什么',
      '存在哪里',
      '留多久',
      '加密',
      '不同意也可以',
      '撤回同意',
      '删除',
      '网信部门',
      '负责人：示例区数据办',
      '一年',
      '3 年',
    ])
      expect(text).toContain(word)
  })
})

describe('an attendee', () => {
  const id = fc.stringMatching(/^[A-Za-z0-9._-]{1,40}$/)

  test('is read back from its key', () => {
    fc.assert(
      fc.property(id, fc.constantFrom('self' as const, 'child' as const), (of, kind) => {
        const attendee = kind === 'self' ? { kind, person: of } : { kind, child: of }
        expect(parseAttendee(attendeeKey(attendee))).toEqual(attendee)
      }),
    )
  })

  test('a child never has the key of a person', () => {
    fc.assert(fc.property(id, id, (one, other) => expect(childKey(one)).not.toBe(selfKey(other))))
  })

  test('whatever else is no attendee', () => {
    for (const wrong of ['', 'child', 'child.', 'self.', 'kid.1', 'self.a b', 'child.豆豆', 'xself.1', 'selfish'])
      expect([parseAttendee(wrong), v.is(attendeeKeyField, wrong)]).toEqual([null, false])
  })

  test('is called by nickname where one is given, and never by an id', () => {
    const names = new Map([['c1', '豆豆']])
    expect([attendeeLabel('child.c1', names), attendeeLabel('child.c2', names), attendeeLabel('self.p1', names, '张阿姨')]).toEqual([
      '豆豆',
      '孩子',
      '张阿姨',
    ])
  })
})
