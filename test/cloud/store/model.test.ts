import fc from 'fast-check'
import type { Collection, Filter, Patch, Query, Scalar, Store } from '@/cloud/store/port'
import { storeEngines } from '../../support/store'
import { Model } from './model'

type Data = Record<string, unknown>
const things: Collection<Data> = { name: 'things', indexes: [['kind', 'size'], ['size']], sets: ['tags'] }

// Few different values, so that documents meet, tie and miss each other often.
const id = fc.constantFrom('a', 'b', 'B', '中', 'a b', 'é', '')
const text = fc.constantFrom('', 'a', 'B', 'b', '10', '9', 'true', 'null', '漏', '阿', '😀', '\uffff')
const number = fc.constantFrom(0, 1, -1, 9, 10, 0.5, 1e21, -1e-7)
const scalar: fc.Arbitrary<Scalar> = fc.oneof(text, number, fc.boolean(), fc.constant(null))
const element = fc.oneof(scalar, fc.constantFrom<unknown>({ a: 1, b: [2] }, { a: 1 }, [], ['a']))
const version = fc.integer({ min: 1, max: 4 })
const field = fc.constantFrom('kind', 'size')

const data: fc.Arbitrary<Data> = fc.record(
  {
    kind: fc.oneof(text, fc.constant(null)),
    size: fc.oneof(scalar, fc.constant([]), fc.constant({ a: 1 })),
    tags: fc.array(element, { maxLength: 4 }),
    left: fc.integer({ min: -3, max: 3 }),
  },
  { requiredKeys: [] },
)

const bound = fc.oneof(text, number).chain((limit) => fc.constantFrom('gt', 'gte', 'lt', 'lte').map((side) => ({ [side]: limit })))
const filter: fc.Arbitrary<Filter<Data>> = fc.record(
  {
    eq: fc.dictionary(field, scalar, { maxKeys: 2 }),
    in: fc.dictionary(field, fc.array(scalar, { maxLength: 4 }), { maxKeys: 1 }),
    range: fc.dictionary(field, bound, { maxKeys: 1 }),
    has: fc.dictionary(fc.constantFrom('tags', 'size'), scalar, { maxKeys: 1 }),
    hasAny: fc.dictionary(fc.constantFrom('tags', 'size'), fc.array(scalar, { maxLength: 3 }), { maxKeys: 1 }),
    hasAll: fc.dictionary(fc.constantFrom('tags', 'size'), fc.array(scalar, { maxLength: 3 }), { maxKeys: 1 }),
    lacks: fc.dictionary(fc.constantFrom('tags', 'size'), scalar, { maxKeys: 1 }),
  },
  { requiredKeys: [] },
)
const query: fc.Arbitrary<Query<Data>> = fc
  .tuple(
    filter,
    fc.option(fc.record({ by: field, direction: fc.constantFrom('asc' as const, 'desc' as const) }), { nil: undefined }),
    fc.option(fc.tuple(fc.oneof(text, number), id), { nil: undefined }),
    fc.constantFrom(1, 2, 100),
  )
  .map(([conditions, order, after, limit]) => ({ ...conditions, ...(order && { order }), ...(after && { after }), limit }))
const patch: fc.Arbitrary<Patch<Data>> = fc
  .record(
    {
      guard: filter,
      set: fc.record({ kind: fc.oneof(text, fc.constant(undefined)), size: scalar }, { requiredKeys: [] }),
      inc: fc.record({ left: fc.integer({ min: -2, max: 2 }) }, { requiredKeys: [] }),
      change: fc.option(fc.tuple(fc.constantFrom('push', 'pull'), element), { nil: undefined }),
    },
    { requiredKeys: [] },
  )
  .map(({ change, ...rest }) => ({ ...rest, ...(change && { [change[0]]: { tags: change[1] } }) }))

type Operation =
  | { do: 'insert'; id: string; data: Data }
  | { do: 'replace'; id: string; version: number; data: Data }
  | { do: 'remove'; id: string; version: number }
  | { do: 'patch'; id: string; patch: Patch<Data> }
  | { do: 'get'; id: string }
  | { do: 'query'; query: Query<Data> }
  | { do: 'count'; filter: Filter<Data> }

const operation: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('insert' as const), id, data }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('replace' as const), id, version, data }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), id, version }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('patch' as const), id, patch }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('get' as const), id }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('query' as const), query }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('count' as const), filter }) },
)

async function onStore(store: Store, step: Operation): Promise<unknown> {
  switch (step.do) {
    case 'insert':
      return store.insert(things, step.id, step.data).catch((error: Error) => error.name)
    case 'replace':
      return store.replace(things, step.id, step.version, step.data)
    case 'remove':
      return store.remove(things, step.id, step.version)
    case 'patch':
      return store.patch(things, step.id, step.patch)
    case 'get':
      return store.get(things, step.id)
    case 'query':
      return store.query(things, step.query)
    case 'count':
      return store.count(things, step.filter)
  }
}

function onModel(model: Model, step: Operation): unknown {
  switch (step.do) {
    case 'insert':
      return model.insert(step.id, step.data)
    case 'replace':
      return model.replace(step.id, step.version, step.data)
    case 'remove':
      return model.remove(step.id, step.version)
    case 'patch':
      return model.patch(step.id, step.patch)
    case 'get':
      return model.get(step.id)
    case 'query':
      return model.query(step.query)
    case 'count':
      return model.count(step.filter)
  }
}

describe.each(storeEngines)('%s', (_name, open) => {
  test(
    'answers random operations as the model does',
    async () => {
      const store = await open([things])
      await fc.assert(
        fc.asyncProperty(fc.array(operation, { minLength: 5, maxLength: 40 }), async (steps) => {
          const model = new Model()
          for (const step of steps) expect(await onStore(store, step)).toEqual(onModel(model, step))
          const all = await store.query(things, { limit: 100 })
          expect(all).toEqual(model.query({ limit: 100 }))
          for (const { id, version } of all) await store.remove(things, id, version)
        }),
        // Without an end state of its own a failing run would spoil the next, so it is not made smaller.
        { seed: 20261121, numRuns: process.env.LONG ? 2_000 : 60, endOnFailure: true },
      )
      await store.close()
    },
    process.env.LONG ? 900_000 : 60_000,
  )
})
