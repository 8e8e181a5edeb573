import fc from 'fast-check'
import { above, type Box, cellAt, cellsIn, cellsOf, FIRST_LEVEL, LAST_LEVEL, MOST_CELLS, spanFor, spanOf } from '@/domain/map/cell'

const degrees = (min: number, max: number) => fc.integer({ min: min * 1e6, max: max * 1e6 }).map((micro) => micro / 1e6)
const spot = fc.record({ lng: degrees(-180, 180), lat: degrees(-90, 90) })
const box: fc.Arbitrary<Box> = fc.tuple(spot, spot).map(([a, b]) => ({
  west: Math.min(a.lng, b.lng),
  east: Math.max(a.lng, b.lng),
  south: Math.min(a.lat, b.lat),
  north: Math.max(a.lat, b.lat),
}))

describe('Cells of the map', () => {
  test('are numbered as tiles are: Nanping at level 10 is tile 848, 433', () => {
    expect(cellAt({ lng: 118.18, lat: 26.64 }, 10)).toEqual({ level: 10, x: 848, y: 433 })
  })

  test('lie in one another: a spot’s cell of a level is the quarter of its cell of the level above', () => {
    fc.assert(
      fc.property(spot, (at) => {
        const cells = cellsOf(at)
        expect(cells.map(({ level }) => level)).toEqual(Array.from({ length: LAST_LEVEL - FIRST_LEVEL + 1 }, (_, nth) => FIRST_LEVEL + nth))
        for (const [nth, cell] of cells.entries()) {
          expect(cell).toEqual(cellAt(at, cell.level))
          if (nth > 0) expect(above(cell, cell.level - 1)).toEqual(cells[nth - 1])
        }
      }),
    )
  })

  test('of a view hold every spot that is in the view', () => {
    fc.assert(
      fc.property(box, degrees(0, 1), degrees(0, 1), fc.integer({ min: 0, max: 24 }), (view, east, north, zoom) => {
        const inside = { lng: view.west + (view.east - view.west) * east, lat: view.south + (view.north - view.south) * north }
        const span = spanFor(view, zoom)
        const { x, y } = cellAt(inside, span.level)
        expect(x >= span.west && x <= span.east && y >= span.north && y <= span.south).toBe(true)
      }),
    )
  })

  test(`of a view are never more than ${MOST_CELLS}, whatever box and zoom are claimed`, () => {
    fc.assert(
      fc.property(box, fc.double({ min: 0, max: 24, noNaN: true }), (view, zoom) =>
        expect(cellsIn(spanFor(view, zoom))).toBeLessThanOrEqual(MOST_CELLS),
      ),
    )
    expect(cellsIn(spanFor({ west: -180, south: -90, east: 180, north: 90 }, 24))).toBeLessThanOrEqual(MOST_CELLS)
  })

  test('are 64 px wide on a phone, two levels finer than its tiles', () => {
    const phone = { west: 118.1, south: 26.5, east: 118.1 + (360 * 375) / 256 / 2 ** 12, north: 26.6 }
    const span = spanFor(phone, 12.4)
    expect(span.level).toBe(14)
    expect(span).toEqual(spanOf(phone, 14))
  })
})
