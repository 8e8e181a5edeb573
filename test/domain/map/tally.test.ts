import fc from 'fast-check'
import { above, FIRST_LEVEL, LAST_LEVEL } from '@/domain/map/cell'
import { changed, changesOf, countAll, middleOf, nameOf, type Point, pointOf, sumOf, type Tally } from '@/domain/map/tally'
import { KINDS } from '@/domain/space/space'
import { STATES } from '@/domain/space/states'
import { CENTRE, makeMapSpace, makePoint } from '../../support/builders/map'

const ALL = { kinds: [], states: [] }
const near = (middle: number) => fc.integer({ min: -200_000, max: 200_000 }).map((micro) => Math.round(middle * 1e6 + micro) / 1e6)
const point: fc.Arbitrary<Point> = fc
  .record({ lng: near(CENTRE.lng), lat: near(CENTRE.lat), kind: fc.constantFrom(...KINDS), state: fc.constantFrom(...STATES) })
  .map((facts) => makePoint(facts))
/** Which of a few spaces becomes what; null: it goes from the map. */
const moves = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.option(point)), { maxLength: 40 })

function play(steps: readonly (readonly [number, Point | null])[]) {
  const points = new Map<number, Point>()
  const cells = new Map<string, Tally>()
  for (const [who, after] of steps) {
    for (const change of changesOf(points.get(who) ?? null, after)) {
      const name = nameOf(change.cell)
      const next = changed('yanping', cells.get(name) ?? null, change)
      if (next) cells.set(name, next)
      else cells.delete(name)
    }
    if (after) points.set(who, after)
    else points.delete(who)
  }
  return { points: [...points.values()], cells: [...cells.values()] }
}

describe('Counts by cell', () => {
  test('of every level come to the number of spaces, however often they moved, changed and went', () => {
    fc.assert(
      fc.property(moves, (steps) => {
        const { points, cells } = play(steps)
        for (let level = FIRST_LEVEL; level <= LAST_LEVEL; level += 1) {
          const sum = cells.filter((cell) => cell.level === level).reduce((all, { counts }) => all + sumOf(counts, ALL), 0)
          expect(sum).toBe(points.length)
        }
      }),
    )
  })

  test('of a cell are those of its four quarters, kind by kind and state by state', () => {
    fc.assert(
      fc.property(moves, (steps) => {
        const { cells } = play(steps)
        for (const parent of cells.filter(({ level }) => level < LAST_LEVEL)) {
          const quarters = cells.filter((cell) => cell.level === parent.level + 1 && nameOf(above(cell, parent.level)) === nameOf(parent))
          for (const kind of KINDS)
            for (const state of STATES) {
              const one = { kinds: [kind], states: [state] }
              expect(quarters.reduce((all, { counts }) => all + sumOf(counts, one), 0)).toBe(sumOf(parent.counts, one))
            }
          expect(quarters.reduce((all, { lng }) => all + lng, 0)).toBe(parent.lng)
          expect(quarters.reduce((all, { lat }) => all + lat, 0)).toBe(parent.lat)
        }
      }),
      { numRuns: 20 },
    )
  })

  test('are filtered by any kinds and states as a walk over the spaces would', () => {
    fc.assert(
      fc.property(moves, fc.subarray([...KINDS]), fc.subarray([...STATES]), (steps, kinds, states) => {
        const { points, cells } = play(steps)
        const top = cells.filter(({ level }) => level === FIRST_LEVEL)
        const walked = points.filter(
          ({ kind, state }) => (kinds.length === 0 || kinds.includes(kind)) && (states.length === 0 || states.includes(state)),
        )
        expect(top.reduce((all, { counts }) => all + sumOf(counts, { kinds, states }), 0)).toBe(walked.length)
      }),
    )
  })

  test('are the same whether they were kept step by step or counted from the beginning', () => {
    fc.assert(
      fc.property(moves, (steps) => {
        const { points, cells } = play(steps)
        const byName = (all: readonly Tally[]) => Object.fromEntries(all.map((cell) => [nameOf(cell), cell]))
        expect(byName([...countAll('yanping', points).values()])).toEqual(byName(cells))
      }),
      { numRuns: 30 },
    )
  })

  test('stand in the middle of what they count', () => {
    const { cells } = play([
      [0, makePoint({ lng: 118.18, lat: 26.64 })],
      [1, makePoint({ lng: 118.1802, lat: 26.6404 })],
    ])
    const both = cells.find(({ level }) => level === FIRST_LEVEL)
    expect(both && middleOf(both)).toEqual({ lng: 118.1801, lat: 26.6402 })
  })
})

describe('A space on the map', () => {
  test('is there in every state but declined', () => {
    for (const state of STATES) expect(pointOf(makeMapSpace({ state })) !== null).toBe(state !== 'declined')
  })

  test('is not there while it is looked at, nor when it is hidden', () => {
    expect(pointOf(makeMapSpace({ shown: 'checking' }))).toBeNull()
    expect(pointOf(makeMapSpace({ shown: 'hidden' }))).toBeNull()
  })

  test('says nothing of who put it there', () => {
    expect(JSON.stringify(pointOf(makeMapSpace({ by: 'zhang', byName: '3栋张阿姨' })))).not.toMatch(/zhang|张阿姨/)
  })
})
