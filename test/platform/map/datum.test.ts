/** @jest-environment node */
import { offTiles, onTiles } from '@/platform/map/datum'
import { moved, offset, type Spot } from '@/platform/map/spot'

/** The same places in both datums, as the test data of the eviltransform project has them, and 500 m are what is between. */
const PLACES: [name: string, wgs84: Spot, gcj02: Spot][] = [
  ['Shanghai', { lng: 121.5272106, lat: 31.1774276 }, { lng: 121.531541859215, lat: 31.17530398364597 }],
  ['Shenzhen', { lng: 113.912316, lat: 22.543847 }, { lng: 113.9171764808363, lat: 22.540796131694766 }],
  ['Beijing', { lng: 116.377817, lat: 39.911954 }, { lng: 116.38404722455657, lat: 39.91334545536069 }],
]

const metres = (one: Spot, other: Spot) => {
  const { east, north } = offset(one, other)
  return Math.hypot(east, north)
}

describe.each(PLACES)('A pin in %s', (_, wgs84, gcj02) => {
  it('stood some 500 m aside on WGS-84 tiles, and now stands within 1 m of where it is', () => {
    expect(metres(gcj02, wgs84)).toBeGreaterThan(400)
    expect(metres(onTiles(gcj02, 'wgs84'), wgs84)).toBeLessThan(1)
  })

  it('that was set on WGS-84 tiles is kept in GCJ-02', () => {
    expect(metres(offTiles(wgs84, 'wgs84'), gcj02)).toBeLessThan(1)
  })

  it('stays where it is on tiles of our own datum', () => {
    expect(onTiles(gcj02, 'gcj02')).toEqual(gcj02)
    expect(offTiles(gcj02, 'gcj02')).toEqual(gcj02)
  })

  it('comes back from WGS-84 tiles to where it was', () => {
    expect(metres(offTiles(onTiles(gcj02, 'wgs84'), 'wgs84'), gcj02)).toBeLessThan(0.1)
  })
})

it('five metres are five metres, in every direction', () => {
  const here = { lng: 118.1636, lat: 26.6356 }
  for (const [east, north] of [
    [5, 0],
    [-5, 0],
    [0, 5],
    [0, -5],
  ] as const) {
    const way = offset(here, moved(here, east, north))
    expect(Math.abs(way.east - east)).toBeLessThan(0.1)
    expect(Math.abs(way.north - north)).toBeLessThan(0.1)
  }
})
