import type { Card } from '@/domain/repair/schema'
import { hasNews } from '@/pages/desk/inbox/news'

const counts = { danger: 0, late: 1, waiting: 2, underway: 3, toConfirm: 0 }
const card = (id: string, createdAt: string, state: Card['state'] = 'submitted') => ({ id, createdAt, state }) as Card
const seen = { items: [card('a', '2026-11-23T01:00:00.000Z')], counts }

it('a report that was filed after all in sight is news', () => {
  expect(hasNews(seen, { items: [card('b', '2026-11-23T02:00:00.000Z'), ...seen.items], counts })).toBe(true)
})

it('more that wait, or more in danger, is news even when the report stands on a later page', () => {
  expect(hasNews(seen, { items: seen.items, counts: { ...counts, waiting: 3 } })).toBe(true)
  expect(hasNews(seen, { items: seen.items, counts: { ...counts, danger: 1 } })).toBe(true)
})

it('what merely moved, became late or was finished is no news', () => {
  expect(hasNews(seen, { items: [], counts: { ...counts, late: 2, waiting: 1 } })).toBe(false)
  expect(hasNews(seen, { items: [card('c', '2026-11-23T02:00:00.000Z', 'closed'), ...seen.items], counts })).toBe(false)
})
