import fc from 'fast-check'
import { GRID, toGrid } from '@/domain/open/snap'

/** Metres between two spots that are near each other. */
function metres(a: { lng: number; lat: number }, b: { lng: number; lat: number }): number {
  const degree = 111_133
  return Math.hypot((a.lng - b.lng) * degree * Math.cos((a.lat * Math.PI) / 180), (a.lat - b.lat) * degree)
}
const spot = fc.record({ lng: fc.double({ min: 73, max: 135, noNaN: true }), lat: fc.double({ min: 18, max: 53, noNaN: true }) })

describe('The 100 m grid', () => {
  test('leads at most half a diagonal away', () => {
    fc.assert(fc.property(spot, (at) => expect(metres(at, toGrid(at))).toBeLessThanOrEqual((GRID / 2) * Math.SQRT2 + 1)))
  })

  test('tells all of a square alike, and its middle as itself', () => {
    fc.assert(fc.property(spot, (at) => expect(toGrid(toGrid(at))).toEqual(toGrid(at))))
  })

  test('does not tell two benches of one yard apart', () => {
    const middle = toGrid({ lng: 118.18, lat: 26.64 })
    for (const [east, north] of [
      [0.0003, 0.0003],
      [-0.0003, 0.0002],
      [0.0001, -0.0004],
    ] as const)
      expect(toGrid({ lng: middle.lng + east, lat: middle.lat + north })).toEqual(middle)
  })
})
