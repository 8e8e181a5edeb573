import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import unused from '../../config/unused-attributes.json'

const SRC = path.resolve(__dirname, '../../src')
const SOURCES = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx') && !file.endsWith('.h5.tsx'))
  .map((file) => ({ file, text: readFileSync(path.join(SRC, file), 'utf8') }))

/** How React writes it: `bindscrolltoupper` is `onScrollToUpper`, `hover-stay-time` is `hoverStayTime`. In small letters, as nobody else writes them. */
function written(attribute: string): string {
  return attribute.replace(/^bind/, 'on').replaceAll('-', '').toLowerCase()
}

/** Elements of one kind with their attributes; of every kind when `name` is null. */
function elements(text: string, name: string | null): string[] {
  const tag = name === null ? '[A-Z]\\w*' : name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())
  return [...text.matchAll(new RegExp(`<${tag}\\b(?:[^<>]|=>)*>`, 'g'))].map(([element]) => element)
}

describe('What is left out of the templates for WeChat', () => {
  test.each(Object.entries(unused))('is set by none of our components (%s)', (component, attributes) => {
    const names = new Set(attributes.map(written))
    const used = SOURCES.flatMap(({ file, text }) =>
      elements(text, component === 'every' ? null : component).flatMap((element) =>
        [...element.matchAll(/\s(\w+)=/g)]
          .map(([, attribute = '']) => attribute)
          .filter((attribute) => names.has(attribute.toLowerCase()))
          .map((attribute) => `${file}: ${attribute}`),
      ),
    )
    expect(used).toEqual([])
  })

  it('is looked for where components are', () => {
    expect(SOURCES.flatMap(({ text }) => elements(text, 'scroll-view'))).not.toEqual([])
  })
})
