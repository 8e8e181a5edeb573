/** @jest-environment node */
import { readFileSync, statSync } from 'node:fs'
import sharp from 'sharp'
import glyphs from '@/components/icon/glyphs.json'

const CLASSES = 'src/components/icon/glyphs.module.scss'
const SHEET = 'src/components/icon/sheet.scss'

it('every kept glyph is drawn, and nothing else is', () => {
  const named = Array.from(readFileSync(CLASSES, 'utf8').matchAll(/^\.(\w+) \{/gm), ([, name]) => name)
  expect(named).toEqual(Object.keys(glyphs))
  expect(readFileSync(SHEET, 'utf8').match(/translate\(/g)).toHaveLength(named.length)
})

it('the drawings stay small: 20 KB in all', () => {
  expect(statSync(SHEET).size).toBeLessThanOrEqual(20 * 1024)
})

it.each(['home', 'neighbours', 'map', 'me'].flatMap((name) => [name, `${name}-on`]))(
  'the tab picture %s is 81 × 81 and under 40 KB',
  async (name) => {
    const file = `src/assets/tab/${name}.png`
    const { width, height } = await sharp(readFileSync(file)).metadata()
    expect([width, height]).toEqual([81, 81])
    expect(statSync(file).size).toBeLessThanOrEqual(40 * 1024)
  },
)
