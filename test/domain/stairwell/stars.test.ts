import fc from 'fast-check'
import { endOfPeriod, periodBefore, periodOf, periodWords } from '@/domain/stairwell/period'
import { quorumOf, shines, starsOf } from '@/domain/stairwell/rules'
import { CRITERIA, marked, NO_MARKS, type StarVoice } from '@/domain/stairwell/stairwell'
import { china, later, MORNING } from '../../support/clock'

const PERSONS = ['anna', 'bo', 'cai'] as const
const EMPTY: StarVoice = {
  tenant: 'yanping',
  estate: 'yijing-garden',
  building: 'yijing-3',
  period: '2026H2',
  household: 'h301',
  said: [],
  marks: NO_MARKS,
  persons: [],
  until: endOfPeriod('2026H2'),
  at: MORNING,
}
const everybody = PERSONS.map((person) => ({ person, state: 'confirmed' as const, household: 'h301' }))

describe('a star', () => {
  test('shines with more than half of those who spoke, and not with exactly half', () => {
    expect(shines({ yes: 5, spoke: 10, households: 20 })).toBe(false)
    expect(shines({ yes: 6, spoke: 10, households: 20 })).toBe(true)
    expect(shines({ yes: 5, spoke: 9, households: 20 })).toBe(true)
  })

  test('needs a third of the households to have spoken, rounded up, and never shines over an empty house', () => {
    expect([quorumOf(30), quorumOf(31), quorumOf(1), quorumOf(0)]).toEqual([10, 11, 1, 1])
    expect(shines({ yes: 9, spoke: 9, households: 30 })).toBe(false)
    expect(shines({ yes: 10, spoke: 10, households: 30 })).toBe(true)
    expect(shines({ yes: 1, spoke: 1, households: 0 })).toBe(false)
  })

  test('is never lost by one more yes, never won by one more no, and silence is neither', () => {
    const counts = fc
      .integer({ min: 1, max: 400 })
      .chain((households) =>
        fc
          .integer({ min: 0, max: households - 1 })
          .chain((spoke) => fc.integer({ min: 0, max: spoke }).map((yes) => ({ households, spoke, yes }))),
      )
    fc.assert(
      fc.property(counts, ({ households, spoke, yes }) => {
        const before = shines({ households, spoke, yes })
        if (before) expect(shines({ households, spoke: spoke + 1, yes: yes + 1 })).toBe(true)
        // One more no may bring the third that was wanting; once enough have spoken, it wins nothing.
        if (!before && spoke >= quorumOf(households)) expect(shines({ households, spoke: spoke + 1, yes })).toBe(false)
        if (shines({ households: households + 1, spoke, yes })) expect(before).toBe(true)
      }),
    )
  })

  test('says how many households are wanting; without a tally nobody has spoken', () => {
    expect(starsOf(null, 30).map(({ shines: on, wanting }) => [on, wanting])).toEqual(CRITERIA.map(() => [false, 10]))
    const [first, second] = starsOf({ yes: [8, 0, 0, 0, 0], spoke: [10, 4, 0, 0, 0] }, 30)
    expect(first).toEqual({ criterion: 'lead', shines: true, yes: 8, spoke: 10, wanting: 0 })
    expect(second).toMatchObject({ criterion: 'tidy', shines: false, wanting: 6 })
  })
})

describe('a household', () => {
  test('has one word for each criterion, the latest of any member, whatever the order and whoever answers only some', () => {
    const word = fc.record({
      person: fc.constantFrom(...PERSONS),
      marks: fc.dictionary(fc.constantFrom(...CRITERIA), fc.boolean(), { minKeys: 1 }),
    })
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 10 }), (words) => {
        const voice = words.reduce((before, { person, marks }, minute) => {
          const said = CRITERIA.flatMap((criterion) => {
            const yes = marks[criterion]
            return yes === undefined ? [] : [{ person, criterion, word: yes, at: later(MORNING, minute) }]
          })
          return marked(before, said, everybody)
        }, EMPTY)
        for (const criterion of CRITERIA) {
          const last = [...words].reverse().find(({ marks }) => marks[criterion] !== undefined)
          expect(voice.marks[criterion]).toBe(last?.marks[criterion] ?? null)
          const mine = voice.said.filter((each) => each.criterion === criterion).map(({ person }) => person)
          expect(new Set(mine).size).toBe(mine.length)
        }
      }),
    )
  })
})

describe('half a year', () => {
  test('begins and ends at midnight in China', () => {
    expect([periodOf(china('2026-06-30 23:59')), periodOf(china('2026-07-01 00:00')), periodOf(china('2026-12-31 23:59'))]).toEqual([
      '2026H1',
      '2026H2',
      '2026H2',
    ])
    expect(endOfPeriod('2026H1')).toBe(china('2026-07-01 00:00'))
    expect(endOfPeriod('2026H2')).toBe(china('2027-01-01 00:00'))
    expect([periodBefore('2026H1'), periodBefore('2026H2')]).toEqual(['2025H2', '2026H1'])
    expect(periodWords('2026H2')).toBe('2026年下半年')
  })
})
