/** @jest-environment node */
import { tilesOf } from '@/platform/map/tiles'

const URL = 'https://tiles.example/{z}/{x}/{y}.png'

afterEach(() => jest.restoreAllMocks())

it('without a source there are no tiles, and nothing to complain about', () => {
  const said = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  expect(tilesOf('', '', '')).toBeNull()
  expect(said).not.toHaveBeenCalled()
})

it.each(['gcj02', 'wgs84'])('a source that declares %s is used as such', (datum) => {
  expect(tilesOf(URL, datum, '审图号')).toEqual({ url: URL, datum, credit: '审图号' })
})

it.each(['', 'bd09', 'WGS84'])('a source whose datum is “%s” is not used, and the one who built it is told', (datum) => {
  const said = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  expect(tilesOf(URL, datum, '')).toBeNull()
  expect(said).toHaveBeenCalledTimes(1)
})
