import fc from 'fast-check'
import { boxAround, ringAround } from '@/domain/map/outline'

const at = (lng: number, lat: number) => ({ lng, lat })

describe('The outline of an estate', () => {
  test('goes around the outermost buildings, anticlockwise', () => {
    expect(ringAround([at(0, 0), at(2, 0), at(1, 1), at(2, 2), at(0, 2), at(1, 0)])).toEqual([at(0, 0), at(2, 0), at(2, 2), at(0, 2)])
  })

  test('is not drawn around buildings in one row', () => {
    expect(ringAround([at(0, 0), at(1, 1), at(2, 2)])).toEqual([])
    expect(ringAround([])).toEqual([])
  })

  test('leaves no building of a small estate outside', () => {
    const spots = fc.array(fc.record({ lng: fc.integer({ min: 0, max: 9 }), lat: fc.integer({ min: 0, max: 9 }) }), { maxLength: 9 })
    fc.assert(
      fc.property(spots, (all) => {
        const ring = ringAround(all)
        for (const [nth, from] of ring.entries()) {
          const to = ring[(nth + 1) % ring.length] ?? from
          for (const spot of all) {
            expect((to.lng - from.lng) * (spot.lat - from.lat) - (to.lat - from.lat) * (spot.lng - from.lng)).toBeGreaterThanOrEqual(0)
          }
        }
      }),
    )
  })

  test('has twelve corners at most', () => {
    const circle = Array.from({ length: 90 }, (_, nth) => at(Math.cos((nth * Math.PI) / 45), Math.sin((nth * Math.PI) / 45)))
    expect(ringAround(circle)).toHaveLength(12)
  })

  test('lies in the box around its buildings', () => {
    expect(boxAround([at(1, 5), at(3, 2)])).toEqual({ west: 1, south: 2, east: 3, north: 5 })
    expect(boxAround([])).toBeNull()
  })
})
