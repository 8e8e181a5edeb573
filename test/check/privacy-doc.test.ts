import { readFileSync } from 'node:fs'
import path from 'node:path'
import { KINDS, TERMS } from '@/domain/privacy/limits'

const PAGE = path.resolve(__dirname, '../../docs/privacy.md')

/** One line for each kind, in the order of the page of the terms. */
function table(): string {
  const rows = KINDS.map((kind) => {
    const { title, days, keep, gone, seenBy } = TERMS[kind]
    return `| ${title} | ${days ?? '–'} | ${keep} | ${gone} | ${seenBy} |`
  })
  return ['| kind | days | kept | when the account is deleted | seen by |', '|---|---|---|---|---|', ...rows].join('\n')
}

test('docs/privacy.md says of every kind what the timer and the page say', () => {
  const [, written] = /<!-- terms -->\n([\s\S]*?)\n<!-- \/terms -->/.exec(readFileSync(PAGE, 'utf8')) ?? []
  expect(written).toBe(table())
})
