/** @jest-environment node */
import { statSync } from 'node:fs'

/** Taro writes smaller pictures into the script as data, which a marker's iconPath is not documented to take. */
it('the pin is a file of its own in both builds: between 2 and 4 KB', () => {
  const { size } = statSync('src/platform/map/pin.png')
  expect(size).toBeGreaterThan(2 * 1024)
  expect(size).toBeLessThan(4 * 1024)
})
