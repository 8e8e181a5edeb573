import fc from 'fast-check'
import { ORDERING_ROLES, partiesOf, speaksFor } from '@/domain/menu/ability'
import { acceptProblem, bookablePeriods, orderProblems, serves, wanting } from '@/domain/menu/rules'
import { ALL_MONTHS, isInSeason, monthOf, nextPeriods, periodOf, periodWords, runsOf, seasonWords } from '@/domain/menu/season'
import { ROLES, type Role } from '@/domain/shared/actor'
import { AFTERNOON_WISH, MORNING_WISH, makeOffer, makeOrder, makeShare } from '../../support/builders/menu'
import { china, MORNING } from '../../support/clock'

const months = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 12 }).map((found) => found.sort((a, b) => a - b))

describe('seasons', () => {
  test.each([
    [[9, 10, 11, 12, 1], '9月到次年1月'],
    [[3, 4, 5, 10], '3–5月、10月'],
    [[...ALL_MONTHS], '全年'],
    [[1], '1月'],
  ])('%j is said as %s', (chosen, words) => expect(seasonWords([...chosen].sort((a, b) => a - b))).toBe(words))

  test('runs cover exactly the months, none twice', () => {
    fc.assert(
      fc.property(months, (chosen) => {
        const covered = runsOf(chosen).flatMap(([first, last]) =>
          Array.from({ length: ((last - first + 12) % 12) + 1 }, (_, n) => ((first + n - 1) % 12) + 1),
        )
        expect([...covered].sort((a, b) => a - b)).toEqual(chosen)
      }),
    )
  })

  test('the next months are of the season, rising, and start with this one when it is in season', () => {
    fc.assert(
      fc.property(months, fc.integer({ min: 1, max: 12 }), (chosen, most) => {
        const found = nextPeriods(chosen, MORNING, most)
        expect(found.every((period) => chosen.includes(monthOf(period)))).toBe(true)
        expect([...found].sort()).toEqual(found)
        expect(found).toHaveLength(Math.min(most, chosen.length))
        expect(found[0] === '2026-11').toBe(chosen.includes(11))
      }),
    )
  })

  test('a month is China’s: the last hours of it in UTC are the next one’s', () => {
    expect(periodOf('2026-11-30T16:00:00.000Z')).toBe('2026-12')
    expect(isInSeason([12], '2026-11-30T16:00:00.000Z')).toBe(true)
    expect(periodWords('2026-12', MORNING)).toBe('12月')
    expect(periodWords('2027-01', MORNING)).toBe('2027年1月')
  })

  test('what can be ordered next counts from the lead time on', () => {
    expect(bookablePeriods({ months: ALL_MONTHS, leadDays: 10 }, MORNING, 2)).toEqual(['2026-12', '2027-01'])
  })
})

describe('an order', () => {
  const offer = makeOffer({ months: [9, 10, 11, 12, 1] })
  const asked = (from: string, to: string, people = 30) =>
    orderProblems(offer, { wishes: [{ from: china(from), to: china(to) }], people }, MORNING)

  test('is fine within season, lead time and length, also with too few people', () => {
    expect(asked('2026-12-10 09:00', '2026-12-10 12:00')).toBeNull()
    expect(asked('2026-12-10 09:00', '2026-12-10 12:00', 3)).toBeNull()
    expect(wanting({ people: 12 }, offer)).toBe(8)
    expect(wanting({ people: 32 }, offer)).toBe(0)
  })

  test.each([
    ['too soon', '2026-11-29 09:00', '2026-11-29 12:00', 30, 'wishes.0', '提前 7 天'],
    ['out of season', '2027-02-10 09:00', '2027-02-10 12:00', 30, 'wishes.0', '9月到次年1月'],
    ['too short', '2026-12-10 09:00', '2026-12-10 10:00', 30, 'wishes.0', '120 分钟'],
    ['over two days', '2026-12-10 22:00', '2026-12-11 02:00', 30, 'wishes.0', '同一天'],
    ['over a year ahead', '2027-12-10 09:00', '2027-12-10 12:00', 30, 'wishes.0', '一年以内'],
    ['too many', '2026-12-10 09:00', '2026-12-10 12:00', 61, 'people', '60 人'],
  ])('is wrong when %s', (_what, from, to, people, field, words) => {
    expect(asked(from, to, people)?.[field]).toContain(words)
  })

  test('is accepted within one of its wishes, and not in the past', () => {
    const order = makeOrder(makeShare(), [MORNING_WISH, AFTERNOON_WISH])
    expect(acceptProblem(order, { from: china('2026-12-10 09:30'), to: china('2026-12-10 11:30') }, MORNING)).toBeNull()
    expect(acceptProblem(order, { from: china('2026-12-10 11:00'), to: china('2026-12-10 15:00') }, MORNING)).toContain('希望的时间')
    expect(acceptProblem(order, MORNING_WISH, MORNING_WISH.from)).toContain('已经过了')
  })

  test('reaches what is below the places that are served, and nothing beside', () => {
    expect(serves(offer, ['yanping', 'ziyun', 'yijing', 'chunhui'])).toBe(true)
    expect(serves(offer, ['yanping', 'ziyun', 'other', 'x'])).toBe(false)
  })
})

describe('who is who', () => {
  const unit = { tenant: 'yanping', path: ['yanping', 'ziyun', 'yijing'], liaisons: ['partner'] }
  const at = (role: Role, path: string[], person = 'somebody') => ({
    kind: 'person' as const,
    tenant: 'yanping',
    person,
    nickname: '',
    hats: [{ role, place: path[path.length - 1] ?? '', level: 'estate' as const, path }],
  })

  test('a liaison speaks for the unit as long as the role of a partner holds there', () => {
    expect(speaksFor(at('partner', unit.path, 'partner'), unit)).toBe(true)
    expect(speaksFor(at('partner', unit.path), unit)).toBe(false)
    expect(speaksFor(at('partner', ['yanping', 'ziyun', 'other'], 'partner'), unit)).toBe(false)
    expect(speaksFor(at('resident', unit.path, 'partner'), unit)).toBe(false)
    expect(speaksFor(at('community', unit.path), unit)).toBe(true)
    expect(speaksFor({ ...at('community', unit.path), tenant: 'zhangping' }, unit)).toBe(false)
  })

  test('of the roles at an estate only those who order for it are its desk', () => {
    const order = makeOrder()
    const path = makeShare().path as string[]
    for (const role of ROLES) {
      const parties = partiesOf(at(role, path), order, { ...unit, path: ['yanping', 'other'] })
      expect(parties.includes('desk')).toBe((ORDERING_ROLES as readonly Role[]).includes(role))
    }
  })
})
