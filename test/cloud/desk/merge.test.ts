import fc from 'fast-check'
import type { Context } from '@/cloud/context'
import { type Mark, pageOfWork, type Question } from '@/cloud/desk/merge'
import type { WorkSource } from '@/cloud/desk/source'
import type { Order, WorkItem } from '@/domain/desk/schema'

/** A document of a model source: its sort key, its id, and whether the worker may see it. */
interface Document {
  key: string
  id: string
  seen: boolean
}

/** A source over a list in memory that pages as the store does, and drops what may not be seen after it has read it. */
function sourceOf(capability: string, documents: readonly Document[]): WorkSource {
  return {
    capability,
    words: { name: capability, categories: {}, states: {} },
    counts: async () => ({ urgent: 0, late: 0, waiting: 0, underway: 0, toConfirm: 0 }),
    async list(_context, { order, after, limit }) {
      const sign = order.direction === 'asc' ? 1 : -1
      const compare = (a: readonly [string, string], b: readonly [string, string]) => sign * (text(a[0], b[0]) || text(a[1], b[1]))
      const there = [...documents]
        .sort((a, b) => compare([a.key, a.id], [b.key, b.id]))
        .filter(({ key, id }) => after === null || compare([key, id], after) > 0)
      const read = there.slice(0, limit)
      const last = read[read.length - 1]
      const rows = read.filter(({ seen }) => seen).map(({ key, id }) => ({ key, item: { capability, id } as WorkItem }))
      return { rows, end: there.length > limit && last ? [last.key, last.id] : null }
    },
  }
}

const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const documents = fc.uniqueArray(
  fc.record({ key: fc.constantFrom('1', '2', '3', '4'), id: fc.stringMatching(/^[A-Za-z0-9._-]{1,3}$/), seen: fc.boolean() }),
  { selector: ({ id }) => id, maxLength: 25 },
)
// Names that lie before, after and within one another.
const world = fc.record({ repair: documents, re: documents, wish: documents, household: documents })
const order = fc.record<Order>({ by: fc.constant('dueAt'), direction: fc.constantFrom('asc', 'desc') })

test('whatever the sources hold, the pages together are the sorted list: nothing lost, nothing twice, nothing out of order', async () => {
  await fc.assert(
    fc.asyncProperty(world, order, fc.integer({ min: 1, max: 7 }), async (held, sorted, limit) => {
      const sources = Object.entries(held).map(([capability, list]) => sourceOf(capability, list))
      const question = { order: sorted } as Question
      const seen: string[] = []
      let mark: Mark | null = null
      for (let pages = 0; pages < 200; pages += 1) {
        const page: { items: WorkItem[]; next: Mark | null } = await pageOfWork({} as Context, sources, question, mark, limit)
        expect(page.items.length).toBeLessThanOrEqual(limit)
        seen.push(...page.items.map(({ capability, id }) => `${capability}:${id}`))
        mark = page.next
        if (mark === null) break
      }
      const sign = sorted.direction === 'asc' ? 1 : -1
      const model = Object.entries(held)
        .flatMap(([capability, list]) => list.filter((one) => one.seen).map(({ key, id }) => ({ key, capability, id })))
        .sort((a, b) => sign * (text(a.key, b.key) || text(a.capability, b.capability) || text(a.id, b.id)))
      expect(mark).toBeNull()
      expect(seen).toEqual(model.map(({ capability, id }) => `${capability}:${id}`))
    }),
    { numRuns: 300 },
  )
})

test('a page is not empty only because its first documents may not be seen', async () => {
  const hidden = Array.from({ length: 8 }, (_, i): Document => ({ key: '1', id: `a${i}`, seen: false }))
  const source = sourceOf('repair', [...hidden, { key: '2', id: 'b', seen: true }])
  const page = await pageOfWork({} as Context, [source], { order: { by: 'dueAt', direction: 'asc' } } as Question, null, 3)
  expect(page.items.map(({ id }) => id)).toEqual(['b'])
})
