import type { Stage } from '@/domain/desk/schema'
import { hasNews } from '@/pages/desk/inbox/news'

const counts = { urgent: 0, late: 1, waiting: 2, underway: 3, toConfirm: 0 }
const item = (at: string, stage: Stage = 'waiting') => ({ at, stage })
const seen = { items: [item('2026-11-23T01:00:00.000Z')], counts }

it('work that came in after all in sight is news', () => {
  expect(hasNews(seen, { items: [item('2026-11-23T02:00:00.000Z'), ...seen.items], counts })).toBe(true)
})

it('more that waits, or more that is urgent, is news even when it stands on a later page', () => {
  expect(hasNews(seen, { items: seen.items, counts: { ...counts, waiting: 3 } })).toBe(true)
  expect(hasNews(seen, { items: seen.items, counts: { ...counts, urgent: 1 } })).toBe(true)
})

it('what merely moved, became late or was finished is no news', () => {
  expect(hasNews(seen, { items: [], counts: { ...counts, late: 2, waiting: 1 } })).toBe(false)
  expect(hasNews(seen, { items: [item('2026-11-23T02:00:00.000Z', 'done'), ...seen.items], counts })).toBe(false)
})
