import fc from 'fast-check'
import { castAsOwner, castAsProxy, confirmPaper, enterPaper, handOver, takeBack } from '@/domain/vote/ballot'
import { CHOICES, type Choice } from '@/domain/vote/choice'
import { type CountLine, resultOf, stepsOf, tally } from '@/domain/vote/count'
import { checkRecord, type RecordLine, recount } from '@/domain/vote/record'
import { freeze } from '@/domain/vote/roll'
import { AGAIN, HEAD_RULES, type RollLine } from '@/domain/vote/vote'
import { stepNumbers, stepWords } from '@/domain/vote/words'
import { makeLine } from '../../support/builders/vote'

const line = (area: number, head: number, choice: Choice | null): CountLine => ({ area, head, choice })
const AT = '2026-11-24T01:00:00.000Z'

test('silence counts in the whole and nowhere else', () => {
  const { total, cast, consent, against, abstain } = tally([line(100, 1, null), line(50, 2, 'consent')])
  expect(total).toEqual({ parts: 2, area: 150, heads: 2 })
  expect(cast).toEqual({ parts: 1, area: 50, heads: 1 })
  expect(consent).toEqual(cast)
  expect([against.area, abstain.area]).toEqual([0, 0])
})

test('an owner of three flats is one head with the area of three', () => {
  const { cast, consent } = tally([line(100, 1, 'consent'), line(100, 1, 'consent'), line(100, 1, 'consent')])
  expect(cast).toEqual({ parts: 3, area: 300, heads: 1 })
  expect(consent.heads).toBe(1)
})

test('a head takes part with one of its flats, and then consents', () => {
  const { cast, consent } = tally([line(100, 1, 'consent'), line(100, 1, null)])
  expect(cast).toEqual({ parts: 1, area: 100, heads: 1 })
  expect(consent.heads).toBe(1)
})

test('a head whose flats say different things takes part and consents to nothing, in whatever order they come', () => {
  const lines = [line(100, 1, 'consent'), line(60, 1, 'against'), line(10, 1, 'consent'), line(10, 1, null)]
  for (const order of [lines, [...lines].reverse()]) {
    const { cast, consent, against, split } = tally(order)
    expect(cast.heads).toBe(1)
    expect([consent.heads, against.heads, split]).toEqual([0, 0, 1])
    expect([consent.area, against.area]).toEqual([110, 60])
  }
})

describe('freezing a roll', () => {
  const parts = [
    { part: 'a', area: 100, owners: ['chen'] },
    { part: 'b', area: 200, owners: ['chen'] },
    { part: 'c', area: 300, owners: ['chen', 'lin'] },
    { part: 'd', area: 400, owners: ['lin', 'chen'] },
    { part: 'e', area: 500, owners: [] },
    { part: 'f', area: null, owners: ['wu'] },
  ]

  test('who owns several parts, or owns them together with the same people, is one head', () => {
    const { facts } = freeze(parts, 'ownerOnce', 'salt')
    expect(facts).toMatchObject({ parts: 5, area: 1_500, heads: 3, withoutOwner: 1, leftOut: 1 })
  })

  test('where the estate’s rules say so each part is a head', () => {
    expect(freeze(parts, 'eachPart', 'salt').facts.heads).toBe(5)
  })

  test('numbers tell no doors: another salt gives others, and neither names the part', () => {
    const one = freeze(parts, 'ownerOnce', 'salt').lines
    const other = freeze(parts, 'ownerOnce', 'pepper').lines
    expect(one.map(({ number }) => number)).not.toEqual(other.map(({ number }) => number))
    for (const { number } of one) expect(number).toMatch(/^[0-9a-f]{12}$/)
  })

  test('its hash stands for every area and head, whatever the order', () => {
    const { lines, facts } = freeze(parts, 'ownerOnce', 'salt')
    const again = freeze([...parts].reverse(), 'ownerOnce', 'salt')
    expect(again.facts.hash).toBe(facts.hash)
    const published = lines.map(({ number, area, head }): RecordLine => ({ number, area, head, choice: null }))
    expect(recount(published, 'other').hash).toBe(facts.hash)
    const [first, ...rest] = published
    if (!first) throw new Error('A roll has lines')
    expect(recount([{ ...first, area: first.area + 1 }, ...rest], 'other').hash).not.toBe(facts.hash)
    expect(recount([{ ...first, head: 9 }, ...rest], 'other').hash).not.toBe(facts.hash)
  })
})

const roll = fc
  .array(fc.record({ area: fc.integer({ min: 1, max: 5_000_000 }), owner: fc.integer({ min: 0, max: 6 }), together: fc.boolean() }), {
    minLength: 1,
    maxLength: 25,
  })
  .map((flats) =>
    flats.map(({ area, owner, together }, index) => ({
      part: `p${index}`,
      area,
      owners: together ? [`o${owner}`, 'partner'] : [`o${owner}`],
    })),
  )

/** What people may try on one part, in whatever order. */
const deed = fc.record({
  part: fc.nat(24),
  by: fc.constantFrom('owner', 'other', 'third', 'collector', 'clerk'),
  does: fc.constantFrom('cast', 'proxy', 'handOver', 'takeBack', 'enter', 'confirm'),
  choice: fc.constantFrom(...CHOICES),
})

function frozenLines(parts: Parameters<typeof freeze>[0], rule: (typeof HEAD_RULES)[number]): RollLine[] {
  return freeze(parts, rule, 'salt').lines.map((each) => makeLine(each.part, each))
}

function countLines(lines: readonly RollLine[]): CountLine[] {
  return lines.map(({ area, head, ballot }) => ({ area, head, choice: ballot?.choice ?? null }))
}

test('whatever is cast, handed over, taken back or entered on paper, in whatever order: nothing is counted twice or above the roll', () => {
  fc.assert(
    fc.property(
      roll,
      fc.array(deed, { maxLength: 60 }),
      fc.constantFrom(...HEAD_RULES),
      fc.constantFrom(...AGAIN),
      (parts, deeds, rule, again) => {
        const lines = frozenLines(parts, rule)
        const before = tally(countLines(lines))
        for (const { part, by, does, choice } of deeds) {
          const at = part % lines.length
          const here = lines[at]
          if (!here) continue
          const doer = { by, at: AT }
          const outcome =
            does === 'cast'
              ? castAsOwner(here, choice, again, doer)
              : does === 'proxy'
                ? castAsProxy(here, choice, again, doer)
                : does === 'handOver'
                  ? handOver(here, 'other', doer)
                  : does === 'takeBack'
                    ? takeBack(here)
                    : does === 'enter'
                      ? enterPaper(here, choice, doer)
                      : confirmPaper(here, choice, doer)
          if (outcome.ok) lines[at] = outcome.value
        }
        const after = tally(countLines(lines))
        const cast = lines.filter(({ ballot }) => ballot !== null)
        expect(after.total).toEqual(before.total)
        expect(after.cast.parts).toBe(cast.length)
        expect(after.cast.area).toBe(cast.reduce((sum, { area }) => sum + area, 0))
        expect(after.consent.area + after.against.area + after.abstain.area).toBe(after.cast.area)
        expect(after.consent.parts + after.against.parts + after.abstain.parts).toBe(after.cast.parts)
        expect(after.consent.heads + after.against.heads + after.abstain.heads + after.split).toBe(after.cast.heads)
        expect(after.cast.heads).toBe(new Set(cast.map(({ head }) => head)).size)
        expect(after.cast.heads).toBeLessThanOrEqual(after.total.heads)
        expect(after.cast.area).toBeLessThanOrEqual(after.total.area)
      },
    ),
  )
})

const ballots = fc.array(
  fc.record({
    area: fc.integer({ min: 1, max: 5_000_000 }),
    head: fc.integer({ min: 1, max: 8 }),
    choice: fc.constantFrom<Choice | null>(...CHOICES, null),
  }),
  { maxLength: 40 },
)

test('the order in which ballots lie changes nothing', () => {
  fc.assert(
    fc.property(
      ballots.chain((lines) => fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length }))),
      ([lines, shuffled]) => {
        expect(tally(shuffled)).toEqual(tally(lines))
      },
    ),
  )
})

test('handing parts over, used or not, leaves the count as if the owners had cast them', () => {
  fc.assert(
    fc.property(roll, fc.array(fc.constantFrom(...CHOICES), { minLength: 25, maxLength: 25 }), (parts, choices) => {
      const lines = frozenLines(parts, 'ownerOnce')
      const counted = (through: (line: RollLine, choice: Choice) => RollLine) =>
        tally(countLines(lines.map((each, index) => through(each, choices[index] ?? 'consent'))))
      const own = counted((each, choice) => granted(castAsOwner(each, choice, 'refuse', { by: 'owner', at: AT })))
      const handed = counted((each, choice) => {
        const given = granted(handOver(each, 'other', { by: 'owner', at: AT }))
        return granted(castAsProxy(given, choice, 'refuse', { by: 'other', at: AT }))
      })
      expect(handed).toEqual(own)
      expect(handed.cast.area).toBe(handed.total.area)
    }),
  )
})

function granted<T>(outcome: { ok: true; value: T } | { ok: false }): T {
  if (!outcome.ok) throw new Error('It was refused')
  return outcome.value
}

test('a record counted anew gives what was counted, and any other line is noticed', () => {
  fc.assert(
    fc.property(ballots, fc.nat(), (given, at) => {
      const lines = given.map((each, index): RecordLine => ({ ...each, number: String(index).padStart(12, '0') }))
      const published = { matter: 'commonUse' as const, ...recount(lines, 'commonUse') }
      expect(published.counts).toEqual(tally(given))
      expect(published.result).toBe(resultOf(tally(given), 'commonUse'))
      expect(checkRecord([...lines].reverse(), published)).toBe('right')
      const changed = lines[at % Math.max(1, lines.length)]
      if (!changed) return
      const others = lines.filter((each) => each !== changed)
      expect(checkRecord([...lines, changed], published)).toBe('twice')
      expect(checkRecord(others, published)).toBe('otherRoll')
      expect(checkRecord([...others, { ...changed, area: changed.area + 1 }], published)).toBe('otherRoll')
      const said = changed.choice === 'consent' ? 'against' : 'consent'
      expect(checkRecord([...others, { ...changed, choice: said }], published)).toBe('otherCounts')
    }),
  )
})

test('the arithmetic is shown as it was done', () => {
  const counts = tally([line(2_000_000, 1, 'consent'), line(1_000_000, 2, null)])
  const [area, heads, , consent] = stepsOf(counts, 'raiseFund')
  if (!area || !heads || !consent) throw new Error('There are four steps')
  expect(stepWords(area)).toBe('参与的面积 × 3 ≥ 全部面积 × 2')
  expect(stepNumbers(area)).toBe('200.00 ㎡ × 3 = 600.00 ㎡ ≥ 300.00 ㎡ × 2 = 600.00 ㎡')
  expect([area.holds, heads.holds]).toEqual([true, false])
  expect(stepNumbers(heads)).toBe('1 × 3 = 3 < 2 × 2 = 4')
  expect(stepWords(consent)).toBe('同意的人数 × 4 ≥ 参与的人数 × 3')
})
