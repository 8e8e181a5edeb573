import { encode, key, name, type Params } from './field'
import type { Filter, Scalar } from './port'

type Bound = { gt?: string | number; gte?: string | number; lt?: string | number; lte?: string | number }
const OPERATORS = { gt: '>', gte: '>=', lt: '<', lte: '<=' } as const

/** A filter or guard as an SQL condition. */
export function condition<T>(filter: Filter<T>, params: Params): string {
  const parts = [
    ...entries<Scalar>(filter.eq).map(([field, value]) => equals(field, value, params)),
    ...entries<readonly Scalar[]>(filter.in).map(([field, values]) => oneOf(field, values, params)),
    ...entries<Bound>(filter.range).map(([field, bound]) => within(field, bound, params)),
    ...entries<Scalar>(filter.has).map(([field, value]) => has(field, value, params)),
    ...entries<readonly Scalar[]>(filter.hasAny).map(([field, values]) => hasAny(field, values, params)),
    ...entries<readonly Scalar[]>(filter.hasAll).map(([field, values]) => hasAll(field, values, params)),
    // A missing array lacks everything.
    ...entries<Scalar>(filter.lacks).map(([field, value]) => `not coalesce(${has(field, value, params)}, false)`),
  ]
  if (filter.box) {
    const { lng, lat, west, south, east, north } = filter.box
    parts.push(within(lng, { gte: west, lte: east }, params), within(lat, { gte: south, lte: north }, params))
  }
  return parts.length === 0 ? 'true' : parts.join(' and ')
}

/** Fields with their constants, in a stable order. A field given as `undefined` is a mistake of the caller. */
export function entries<V>(record: object | undefined): [string, V][] {
  return Object.entries(record ?? {}).map(([field, value]) => {
    if (value === undefined) throw new TypeError(`No value given for ${field}`)
    return [field, value as V]
  })
}

function equals(field: string, value: Scalar, params: Params): string {
  const [number, text] = encode(value)
  const columns = key(field)
  return `${columns.number} = ${params.number(number)} and ${columns.text} = ${params.text(text)}`
}

function oneOf(field: string, values: readonly Scalar[], params: Params): string {
  const columns = key(field)
  // One `any` for each type in the list, so that an index serves lists of one type.
  const numbers: number[] = []
  const byNumber = new Map<number, string[]>()
  for (const value of values) {
    const [number, text] = encode(value)
    if (typeof value === 'number') numbers.push(number)
    else byNumber.set(number, [...(byNumber.get(number) ?? []), text])
  }
  const groups = [...byNumber].map(
    ([number, texts]) => `${columns.number} = ${params.number(number)} and ${columns.text} = any(${params.texts(texts)})`,
  )
  if (numbers.length > 0) groups.push(`${columns.number} = any(${params.numbers(numbers)})`)
  return groups.length === 0 ? 'false' : `(${groups.join(' or ')})`
}

function within(field: string, bound: Bound, params: Params): string {
  const columns = key(field)
  const parts = entries<string | number>(bound).map(([side, value]) => {
    const operator = OPERATORS[side as keyof typeof OPERATORS]
    const [number, text] = encode(value)
    if (typeof value === 'string') return `${columns.number} = 'Infinity'::float8 and ${columns.text} ${operator} ${params.text(text)}`
    // The infinities stand for the other types, which a range of numbers leaves out.
    const end = operator.startsWith('>') ? "< 'Infinity'::float8" : "> '-Infinity'::float8"
    return `${columns.number} ${operator} ${params.number(number)} and ${columns.number} ${end}`
  })
  return parts.length === 0 ? 'true' : parts.join(' and ')
}

function has(field: string, value: Scalar, params: Params): string {
  return hasAll(field, [value], params)
}

/** Each value by itself, so that the index of the array serves every branch. */
function hasAny(field: string, values: readonly Scalar[], params: Params): string {
  return values.length === 0 ? 'false' : `(${values.map((value) => has(field, value, params)).join(' or ')})`
}

function hasAll(field: string, values: readonly Scalar[], params: Params): string {
  for (const value of values) encode(value)
  return `data->'${name(field)}' @> ${params.json(values)}`
}
