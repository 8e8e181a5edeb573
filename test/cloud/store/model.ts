import { isDeepStrictEqual } from 'node:util'
import type { Filter, Patch, Query, Scalar, Stored } from '@/cloud/store/port'

type Data = Record<string, unknown>
type Range = { gt?: string | number; gte?: string | number; lt?: string | number; lte?: string | number }

/** The port told in the plainest words, to compare engines with. Order of texts is by code point, as bytes of UTF-8 sort. */
export class Model {
  readonly documents = new Map<string, Stored<Data>>()

  get(id: string): Stored<Data> | null {
    return this.documents.get(id) ?? null
  }

  insert(id: string, data: Data): 'Duplicate' | undefined {
    if (this.documents.has(id)) return 'Duplicate'
    this.documents.set(id, { id, version: 1, data })
    return undefined
  }

  replace(id: string, version: number, data: Data): boolean {
    if (this.documents.get(id)?.version !== version) return false
    this.documents.set(id, { id, version: version + 1, data })
    return true
  }

  remove(id: string, version: number): boolean {
    return this.documents.get(id)?.version === version && this.documents.delete(id)
  }

  patch(id: string, { guard = {}, set = {}, inc = {}, push = {}, pull = {} }: Patch<Data>): boolean {
    const document = this.documents.get(id)
    if (!document || !matches(document.data, guard)) return false
    const data: Data = { ...document.data, ...set }
    for (const [field, step] of Object.entries(inc)) data[field] = Number(data[field] ?? 0) + Number(step)
    for (const [field, element] of Object.entries(push)) data[field] = [...((data[field] ?? []) as unknown[]), element]
    for (const [field, element] of Object.entries(pull)) {
      const array = data[field]
      if (Array.isArray(array)) data[field] = array.filter((each) => !isDeepStrictEqual(each, element))
    }
    for (const [field, value] of Object.entries(data)) if (value === undefined) delete data[field]
    this.documents.set(id, { id, version: document.version + 1, data })
    return true
  }

  query({ order, after, limit, ...filter }: Query<Data>): Stored<Data>[] {
    const place = (document: Stored<Data>): [unknown, string] => [order ? document.data[order.by] : document.id, document.id]
    const sign = order?.direction === 'desc' ? -1 : 1
    const compare = (a: readonly [unknown, string], b: readonly [unknown, string]) =>
      sign * (compareScalars(a[0], b[0]) || compareScalars(a[1], b[1]))
    const from = after && (order ? after : ([after[1], after[1]] as const))
    return [...this.documents.values()]
      .filter((document) => matches(document.data, filter) && ['number', 'string'].includes(typeof place(document)[0]))
      .filter((document) => !from || compare(place(document), from) > 0)
      .sort((a, b) => compare(place(a), place(b)))
      .slice(0, limit)
  }

  count(filter: Filter<Data>): number {
    return [...this.documents.values()].filter((document) => matches(document.data, filter)).length
  }
}

function matches(data: Data, { eq = {}, in: among = {}, range = {}, has = {}, hasAny = {}, hasAll = {}, lacks = {} }: Filter<Data>): boolean {
  const value = (field: string) => (data[field] ?? null) as Scalar
  const holds = (field: string, element: unknown) => Array.isArray(data[field]) && (data[field] as unknown[]).includes(element)
  return (
    Object.entries(eq).every(([field, wanted]) => value(field) === wanted) &&
    Object.entries(among).every(([field, list]) => (list as Scalar[]).includes(value(field))) &&
    Object.entries(range).every(([field, bound]) => within(value(field), bound as Range)) &&
    Object.entries(has).every(([field, element]) => holds(field, element)) &&
    Object.entries(hasAny).every(([field, list]) => (list as Scalar[]).some((element) => holds(field, element))) &&
    Object.entries(hasAll).every(([field, list]) => Array.isArray(data[field]) && (list as Scalar[]).every((element) => holds(field, element))) &&
    Object.entries(lacks).every(([field, element]) => !holds(field, element))
  )
}

function within(value: Scalar, bound: Range): boolean {
  return Object.entries(bound).every(([side, limit]) => {
    if (typeof value !== typeof limit) return false
    const order = compareScalars(value, limit)
    return { gt: order > 0, gte: order >= 0, lt: order < 0, lte: order <= 0 }[side as keyof Range] ?? false
  })
}

/** Numbers come before texts. */
function compareScalars(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a === 'string' && typeof b === 'string') return Buffer.compare(Buffer.from(a), Buffer.from(b))
  return typeof a === 'number' ? -1 : 1
}
