import { addWorking } from '@/domain/repair/clocks'
import { decide } from '@/domain/repair/decide'
import { countingFor, limitsFor } from '@/domain/repair/limits'
import { CATEGORIES, NEVER, type Report, URGENCIES } from '@/domain/repair/report'
import { isSamePlace, mayNudge, metresBetween, onDuty, reopenUntil, rungAbove, type Whereabouts } from '@/domain/repair/rules'
import { type Instant, instant, ms } from '@/domain/shared/time'
import { after, commandFor, makeReport, OFFICE_HOURS, reportIn, SETTINGS } from '../../support/builders/report'
import { china, daysLater, later, MORNING } from '../../support/clock'
import { expectSound } from './sound'

const system = { parties: ['system'] as const, person: null, name: '系统', settings: SETTINGS }
const reporter = { parties: ['reporter'] as const, person: 'reporter', name: '某人', settings: SETTINGS }

describe('how much time there is', () => {
  test.each(CATEGORIES.flatMap((category) => URGENCIES.map((urgency) => [category, urgency] as const)))(
    '%s, %s: an answer comes before the work ends',
    (category, urgency) => {
      const limits = limitsFor(category, urgency, SETTINGS)
      expect(limits.answer).toBeGreaterThan(0)
      expect(limits.answer).toBeLessThan(limits.resolution)
    },
  )

  test('danger is faster than anything else, and counts around the clock', () => {
    for (const category of CATEGORIES)
      expect(limitsFor(category, 'danger', SETTINGS).resolution).toBeLessThan(limitsFor(category, 'ordinary', SETTINGS).resolution)
    expect(countingFor('danger', SETTINGS)).toBe('always')
    expect(countingFor('ordinary', SETTINGS)).toBe(OFFICE_HOURS)
    expect(makeReport({ urgency: 'danger', now: china('2026-11-22 03:00') }).answer.dueAt).toBe(china('2026-11-22 03:15'))
  })

  test('an estate sets its own limits', () => {
    const settings = { ...SETTINGS, clocks: { 'leak.ordinary': { answer: 30, resolution: 60 } } }
    expect(makeReport({ settings }).answer.dueAt).toBe(later(MORNING, 30))
    expect(limitsFor('leak', 'danger', settings)).toEqual(limitsFor('leak', 'danger', SETTINGS))
  })
})

describe('a nudge', () => {
  const nudged = (first: string, second: string) => mayNudge({ nudgedAt: china(first) }, china(second))
  test('one minute before midnight and one minute after are two days', () =>
    expect(nudged('2026-11-23 23:59', '2026-11-24 00:01')).toBe(true))
  test('morning and evening are one day', () => expect(nudged('2026-11-23 00:01', '2026-11-23 23:59')).toBe(false))
  test('the day is China’s: eight in the morning is no new day', () => expect(nudged('2026-11-24 07:59', '2026-11-24 08:01')).toBe(false))
  test('the second one of a day is refused, the next day’s is not', () => {
    const once = after(makeReport(), 'nudge', 'reporter', china('2026-11-23 23:59'))
    expect(decide(once, { action: 'nudge' }, { ...reporter, now: once.updatedAt })).toMatchObject({
      ok: false,
      refusal: { code: 'tooSoon' },
    })
    expect(after(once, 'nudge', 'reporter', china('2026-11-24 00:01')).nudgedAt).toBe(china('2026-11-24 00:01'))
  })
})

describe('after the work', () => {
  const resolved = reportIn('resolved')
  const until = reopenUntil(resolved.resolvedAt ?? '')
  const justAfter = instant(ms(until) + 1)
  const reopen = (now: Instant) => decide(resolved, { action: 'reopen', words: '还在漏' }, { ...reporter, now })
  const close = (now: Instant) => decide(resolved, { action: 'autoClose' }, { ...system, now })

  test('seven days to the millisecond are left to reopen', () => {
    expect(until).toBe(daysLater(resolved.resolvedAt ?? '', 7))
    expect(reopen(until).ok).toBe(true)
    expect(reopen(justAfter)).toMatchObject({ ok: false, refusal: { code: 'tooLate' } })
  })

  test('silence closes it after the same seven days and not a millisecond before', () => {
    expect(close(instant(ms(until) - 1))).toMatchObject({ ok: false, refusal: { code: 'tooSoon' } })
    expect(close(until).ok).toBe(true)
  })

  test('reopening goes on with what was left of the time', () => {
    const again = after(resolved, 'reopen', 'reporter', daysLater(resolved.updatedAt, 1))
    const left = resolved.resolution.limit - resolved.resolution.spent
    expect(again.resolution.spent).toBe(resolved.resolution.spent)
    expect(again.dueAt).toBe(addWorking(again.updatedAt, left, OFFICE_HOURS))
    expect(again).toMatchObject({ state: 'accepted', assignee: null, work: null, rating: null, quote: null, visit: null })
  })

  test('a report that was rated is not rated twice', () => {
    const closed = after(reportIn('closed'), 'rate', 'reporter')
    const now = later(closed.updatedAt, 1)
    expect(decide(closed, commandFor('rate', closed, now), { ...reporter, now })).toMatchObject({ ok: false, refusal: { code: 'already' } })
  })
})

describe('paid work', () => {
  const assignee = { parties: ['assignee'] as const, person: 'fixer', name: '师傅', settings: SETTINGS }
  const quoted = after(reportIn('dispatched'), 'quote', 'assignee')
  const start = (report: Report) => decide(report, { action: 'start', words: null }, { ...assignee, now: later(report.updatedAt, 1) })

  test('does not begin while the price waits, nor when it was refused', () => {
    expect(start(quoted)).toMatchObject({ ok: false, refusal: { code: 'quotePending' } })
    expect(start(after(quoted, 'refuseQuote', 'reporter'))).toMatchObject({ ok: false, refusal: { code: 'quotePending' } })
  })
  test('begins once the price is accepted', () => expect(start(after(quoted, 'acceptQuote', 'reporter')).ok).toBe(true))
  test('is not bound by the price of a fixer who handed the job on', () =>
    expect(after(after(quoted, 'acceptQuote', 'reporter'), 'transfer', 'assignee')).toMatchObject({
      quote: null,
      visit: null,
      assignee: 'otherFixer',
    }))
  test('a price named during the work holds up its end', () => {
    const during = after(reportIn('inProgress'), 'quote', 'assignee')
    const now = later(during.updatedAt, 1)
    expect(decide(during, commandFor('resolve', during, now), { ...assignee, now })).toMatchObject({
      ok: false,
      refusal: { code: 'quotePending' },
    })
  })
  test('a price is answered once', () => {
    const accepted = after(quoted, 'acceptQuote', 'reporter')
    expect(decide(accepted, { action: 'refuseQuote' }, { ...reporter, now: later(accepted.updatedAt, 1) })).toMatchObject({
      ok: false,
      refusal: { code: 'wrongState' },
    })
  })
  test.each([
    [[], ['after']],
    [['before'], []],
    [[], []],
  ])('work does not end without a picture before and one after: %j %j', (before, pictures) => {
    const working = reportIn('inProgress')
    const outcome = decide(
      working,
      { action: 'resolve', before, after: pictures, words: '换了水管' },
      { ...assignee, now: later(working.updatedAt, 1) },
    )
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'photosMissing' } })
  })
})

describe('a visit', () => {
  const dispatched = reportIn('dispatched')
  const now = later(dispatched.updatedAt, 1)
  const propose = (from: Instant, to: Instant) => decide(dispatched, { action: 'proposeVisit', slot: { from, to } }, { ...reporter, now })

  test('is never in the past, and ends after it begins', () => {
    expect(propose(later(now, -1), later(now, 60))).toMatchObject({
      ok: false,
      refusal: { code: 'invalid', fields: { slot: '请选一个将来的时间' } },
    })
    expect(propose(later(now, 60), later(now, 60))).toMatchObject({ ok: false, refusal: { code: 'invalid' } })
    expect(propose(later(now, 60), later(now, 120)).ok).toBe(true)
  })
  test('instants are compared as time, however they are written', () => {
    expect(propose(`${now.slice(0, 19)}Z`.replace(':00Z', ':01Z'), '2026-11-23T12:00:00Z').ok).toBe(true)
  })
  test('is agreed by the other side alone', () => {
    const proposed = after(dispatched, 'proposeVisit', 'assignee')
    const confirm = (parties: readonly ('assignee' | 'reporter')[]) =>
      decide(proposed, { action: 'confirmVisit' }, { ...reporter, parties, now: later(proposed.updatedAt, 1) })
    expect(confirm(['assignee'])).toMatchObject({ ok: false, refusal: { code: 'forbidden' } })
    expect(confirm(['reporter'])).toMatchObject({ ok: true, value: { visit: { confirmed: true } } })
  })
  test('moved, it has to be agreed again', () => {
    const agreed = after(after(dispatched, 'proposeVisit', 'assignee'), 'confirmVisit', 'reporter')
    expect(after(agreed, 'proposeVisit', 'reporter').visit).toMatchObject({ confirmed: false, proposedBy: 'reporter' })
    expect(decide(agreed, { action: 'confirmVisit' }, { ...reporter, now: later(agreed.updatedAt, 1) })).toMatchObject({
      ok: false,
      refusal: { code: 'already' },
    })
  })
})

describe('the ladder', () => {
  test('is climbed rung by rung to the district, and there it ends', () => {
    let report = makeReport({ accountable: { rung: 'building', place: 'yijing-3', person: 'stairHead', name: '3栋楼栋长' } })
    const rungs: string[] = [report.rung]
    while (report.climbAt !== NEVER) {
      const early = decide(report, { action: 'climb' }, { ...system, now: instant(ms(report.climbAt) - 1) })
      expect(early).toMatchObject({ ok: false, refusal: { code: 'tooSoon' } })
      report = after(report, 'climb', 'system', report.climbAt)
      expectSound(report)
      rungs.push(report.rung)
    }
    expect(rungs).toEqual(['building', 'estate', 'community', 'street', 'district'])
    expect(decide(report, { action: 'climb' }, { ...system, now: daysLater(report.updatedAt, 100) })).toMatchObject({
      ok: false,
      refusal: { code: 'tooSoon' },
    })
    expect(report.accountable).toMatchObject({ rung: 'building', person: 'stairHead' })
  })

  test('what the district itself received first has nowhere to climb', () => {
    const report = makeReport({ accountable: { rung: 'district', place: 'yanping', person: null, name: '延平区' } })
    expect(report.climbAt).toBe(NEVER)
    expectSound(report)
  })

  test('an answer takes the ladder away until the work itself is late', () => {
    const climbed = after(makeReport(), 'climb', 'system', makeReport().climbAt)
    const answered = after(climbed, 'accept', 'desk')
    expect(answered.climbAt).toBe(answered.resolution.dueAt)
    expect(answered.rung).toBe('community')
  })

  test('nothing climbs while it waits for the resident', () => expect(reportIn('needsInfo').climbAt).toBe(NEVER))

  test('a report that was late before the question is late after it, and climbs on in time', () => {
    const late = after(reportIn('dispatched'), 'climb', 'system', reportIn('dispatched').climbAt)
    const back = after(after(late, 'askInfo', 'assignee'), 'supplyInfo', 'reporter')
    expectSound(back)
    expect(back.climbAt > back.updatedAt).toBe(true)
    expect(back.climbAt).not.toBe(NEVER)
  })

  test.each([
    ['building', 'estate'],
    ['estate', 'community'],
    ['community', 'street'],
    ['street', 'district'],
    ['district', null],
  ] as const)('above %s is %s', (rung, above) => expect(rungAbove(rung)).toBe(above))
})

describe('the same place', () => {
  const here: Whereabouts = { estate: 'yijing-garden', building: 'yijing-3', category: 'leak', lng: null, lat: null }
  const at = (lng: number, lat: number): Whereabouts => ({ ...here, building: null, lng, lat })
  const cases: [why: string, a: Whereabouts, b: Whereabouts, same: boolean][] = [
    ['one building', here, here, true],
    ['two buildings', here, { ...here, building: 'yijing-5' }, false],
    ['two kinds of trouble', here, { ...here, category: 'lighting' }, false],
    ['two estates', here, { ...here, estate: 'chunhui' }, false],
    ['two points 100 m apart', at(118.18, 26.64), at(118.181, 26.64), true],
    ['two points 130 m apart', at(118.18, 26.64), at(118.1813, 26.64), false],
    ['a building and no building, no points', here, { ...here, building: null }, false],
    ['a building with a point and a point beside it', { ...here, lng: 118.18, lat: 26.64 }, at(118.1801, 26.64), true],
    ['the estate as a whole', { ...here, building: null }, { ...here, building: null }, true],
    ['two buildings, however near', { ...here, lng: 118.18, lat: 26.64 }, { ...at(118.18, 26.64), building: 'yijing-5' }, false],
  ]
  test.each(cases)('%s', (_why, a, b, same) => {
    expect(isSamePlace(a, b)).toBe(same)
    expect(isSamePlace(b, a)).toBe(same)
  })
  test('metres are metres: a minute of latitude is a nautical mile', () =>
    expect(metresBetween({ lng: 118, lat: 26 }, { lng: 118, lat: 26 + 1 / 60 })).toBeCloseTo(1_853, -1))
})

test('on duty is who has a shift now, its end excluded', () => {
  const duty = [
    { person: 'a', weekdays: [1, 2], span: { from: 480, to: 720 } },
    { person: 'b', weekdays: [1], span: { from: 700, to: 800 } },
  ]
  expect(onDuty({ duty }, china('2026-11-23 11:50'))).toEqual(['a', 'b'])
  expect(onDuty({ duty }, china('2026-11-23 12:00'))).toEqual(['b'])
  expect(onDuty({ duty }, china('2026-11-24 11:50'))).toEqual(['a'])
  expect(onDuty({ duty }, china('2026-11-25 09:00'))).toEqual([])
})
