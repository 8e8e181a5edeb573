import { layGround } from '@/platform/map/ground.h5'
import { offset } from '@/platform/map/spot'

const placed: [number, number][] = []
jest.mock('leaflet', () => {
  const actual = jest.requireActual<typeof import('leaflet')>('leaflet')
  return {
    ...actual,
    icon: () => actual.divIcon({ className: 'pin' }),
    marker: (at: [number, number], options: object) => {
      placed.push(at)
      return actual.marker(at, options)
    },
  }
})

/** One place in both datums: test data of the eviltransform project. */
const GCJ02 = { lng: 116.38404722455657, lat: 39.91334545536069 }
const WGS84 = { lng: 116.377817, lat: 39.911954 }

it.each([
  ['wgs84', WGS84],
  ['gcj02', GCJ02],
] as const)('on tiles in %s a pin is drawn within 1 m of where those tiles have the place', (datum, where) => {
  placed.length = 0
  const told: boolean[] = []
  const element = document.createElement('div')
  const ground = layGround(element, {
    pins: [{ id: 'one', ...GCJ02, label: '', main: true }],
    tiles: { url: '/{z}/{x}/{y}.png', datum, credit: '审图号 GS(2026)1' },
    pans: false,
    onTiles: (shown) => told.push(shown),
  })
  const [lat = 0, lng = 0] = placed[0] ?? []
  const { east, north } = offset(where, { lng, lat })
  expect(Math.hypot(east, north)).toBeLessThan(1)
  expect(element.textContent).toContain('审图号 GS(2026)1')

  // Until a picture has come, the ground stays paper; when one has, it goes.
  const tile = element.querySelector<HTMLImageElement>('img.leaflet-tile')
  expect(element.querySelectorAll('.paper').length).toBe(1)
  tile?.dispatchEvent(new Event('load'))
  expect(told).toEqual([true])
  expect(element.querySelectorAll('.paper').length).toBe(0)
  ground.remove()
})

it('a source that cannot be reached leaves plain ground', () => {
  const told: boolean[] = []
  const element = document.createElement('div')
  const ground = layGround(element, {
    pins: [{ id: 'one', ...GCJ02, label: '', main: true }],
    tiles: { url: '/{z}/{x}/{y}.png', datum: 'gcj02', credit: '' },
    pans: false,
    onTiles: (shown) => told.push(shown),
  })
  for (const tile of element.querySelectorAll('img.leaflet-tile')) tile.dispatchEvent(new Event('error'))
  expect(told[0]).toBe(false)
  expect(element.querySelectorAll('.paper').length).toBe(1)
  ground.remove()
})
