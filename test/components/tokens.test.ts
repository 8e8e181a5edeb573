/** @jest-environment node */
import path from 'node:path'
import { compile } from 'sass'

const css = compile(path.resolve('src/app.scss')).css

/** The colours of one look, as the built style sheet has them. */
function colours(selector: string): Record<string, string> {
  const start = css.indexOf(`${selector} {`)
  const block = css.slice(start, css.indexOf('}', start))
  return Object.fromEntries(Array.from(block.matchAll(/--c-([\w-]+):\s*(#[0-9a-f]{6})/g), ([, name, value]) => [name, value]))
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(hex: string) {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string) {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const PAPERS = ['paper', 'card', 'sunk', 'desk']
const TONES = ['jade', 'amber', 'dai', 'grey']
const TEXT: [text: string, under: string][] = [
  ...['ink', 'ink-2', 'ink-3'].flatMap((text) => PAPERS.map((under): [string, string] => [text, under])),
  ...['main-ink', ...TONES].flatMap((text) => ['paper', 'card', 'sunk'].map((under): [string, string] => [text, under])),
  ...TONES.map((tone): [string, string] => [tone, `${tone}-soft`]),
  ...['ink', 'ink-2'].flatMap((text) => ['main', ...TONES].map((tone): [string, string] => [text, `${tone}-soft`])),
  ['main-ink', 'main-soft'],
  ['on-main', 'main'],
  ['on-main', 'main-press'],
  ['card', 'jade'],
]

describe.each(['.as-light', '.as-dark'])('the colours %s', (look) => {
  const palette = colours(look)
  const at = (name: string) => palette[name] ?? `missing ${name}`

  it.each(TEXT)('set %s on %s with at least 4.5 : 1', (text, under) => {
    expect(contrast(at(text), at(under))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(['paper', 'card', 'sunk'])('draw the edge of what can be operated on %s with at least 3 : 1', (under) => {
    expect(contrast(at('line-strong'), at(under))).toBeGreaterThanOrEqual(3)
  })
})

it('the phone by night gets the same colours as a person who chose dark', () => {
  const night = css.slice(css.indexOf('prefers-color-scheme: dark'))
  for (const [name, value] of Object.entries(colours('.as-dark'))) expect(night).toContain(`--c-${name}: ${value}`)
})

it('关怀模式 sets type at 24/21/18 or more and touch at 60 or more', () => {
  const start = css.indexOf('.type-elder {')
  const block = css.slice(start, css.indexOf('}', start))
  const size = (name: string) => Number(new RegExp(`--${name}: (\\d+)px`).exec(block)?.[1])
  expect([size('fs-body'), size('fs-note'), size('fs-small')]).toEqual([24, 21, 18])
  expect(size('touch')).toBeGreaterThanOrEqual(60)
})
