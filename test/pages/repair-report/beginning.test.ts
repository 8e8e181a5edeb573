import { bookingWords } from '@/domain/estate/words'
import { MAX_WORDS } from '@/domain/repair/schema'
import { beginningOf, EMPTY, inputOf, problemsOf } from '@/pages/repair/report/draft'
import { reportBeginning } from '@/pages/repair/routes'

/** The parameters as a page gets them, before anybody has decoded them. */
function paramsOf(page: string): Record<string, string> {
  const pairs = (page.split('?')[1] ?? '').split('&').map((pair) => pair.split('=') as [string, string])
  return Object.fromEntries(pairs)
}

describe('a report that the way there has begun', () => {
  const words = bookingWords({ name: '老人理发' })
  const params = paramsOf(reportBeginning({ estate: 'yijing', category: 'other', words }))

  test('a booking can be sent as it stands', () => {
    const draft = beginningOf(params)
    expect(draft).toMatchObject({ category: 'other', words, estate: 'yijing' })
    expect(problemsOf(inputOf(draft ?? EMPTY, 'yijing', 'yijing-b3', false), [])).toBeNull()
  })

  test('it is the same whether or not the platform has decoded the address', () => {
    expect(beginningOf({ ...params, words })).toEqual(beginningOf(params))
  })

  test.each([
    ['no address of the kind', {}],
    ['a kind that there is not', { category: 'gold', words: '你好' }],
    ['no words', { category: 'other' }],
  ])('%s begins nothing', (_, given) => {
    expect(beginningOf(given)).toBeNull()
  })

  test('words that cannot be decoded stay as they are, and never grow past what may be sent', () => {
    expect(beginningOf({ category: 'other', words: '100%' })?.words).toBe('100%')
    expect(beginningOf({ category: 'other', words: '长'.repeat(5_000) })?.words).toHaveLength(MAX_WORDS)
  })
})
