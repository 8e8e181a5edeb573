import type { Scalar } from './port'

const NAME = /^[a-zA-Z][a-zA-Z0-9_]*$/

/** Names go into SQL as they are, so only harmless ones pass. @throws TypeError */
export function name(text: string): string {
  if (!NAME.test(text)) throw new TypeError(`Not a name of a collection or field: ${JSON.stringify(text)}`)
  return text
}

/** The table of a collection, quoted. */
export function table(schema: string, collection: string): string {
  return `"${name(schema)}"."${name(collection)}"`
}

/**
 * A field as two typed columns, so that one index serves equality, ranges and order on numbers and strings alike, and exactly:
 *
 * | value           | number       | text           |
 * |-----------------|--------------|----------------|
 * | false, true     | -Infinity    | false, true    |
 * | a number        | itself       | (empty)        |
 * | a string        | Infinity     | itself         |
 * | null or missing | NaN          | (empty)        |
 * | array or object | NaN          | its JSON       |
 *
 * JSON has neither infinities nor NaN, and PostgreSQL sorts NaN after everything. Text compares by bytes (C), on every server alike:
 * jsonb's own comparison would use the collation the database was made with.
 */
export interface Key {
  number: string
  text: string
}

export function key(field: string): Key {
  const value = `data->'${name(field)}'`
  return {
    number:
      `(case jsonb_typeof(${value}) when 'number' then (${value})::float8 when 'string' then 'Infinity'::float8 ` +
      `when 'boolean' then '-Infinity'::float8 else 'NaN'::float8 end)`,
    text: `((case when jsonb_typeof(${value}) in ('number', 'null') then '' else coalesce(data->>'${field}', '') end) collate "C")`,
  }
}

/** The two columns of a constant. @throws TypeError when it is not a scalar, so that a forgotten value never widens a filter */
export function encode(value: Scalar): readonly [number: number, text: string] {
  if (value === null) return [Number.NaN, '']
  switch (typeof value) {
    case 'boolean':
      return [Number.NEGATIVE_INFINITY, String(value)]
    case 'string':
      return [Number.POSITIVE_INFINITY, value]
    case 'number':
      if (Number.isFinite(value)) return [value, '']
  }
  throw new TypeError(`Not a scalar: ${String(value)}`)
}

/** Collects the parameters of one statement and gives each its placeholder. */
export class Params {
  readonly values: unknown[] = []

  number(value: number): string {
    return `$${this.values.push(value)}::float8`
  }
  numbers(values: readonly number[]): string {
    return `$${this.values.push(values)}::float8[]`
  }
  text(value: string): string {
    return `$${this.values.push(value)}::text`
  }
  texts(values: readonly string[]): string {
    return `$${this.values.push(values)}::text[]`
  }
  integer(value: number): string {
    return `$${this.values.push(value)}::int`
  }
  json(value: unknown): string {
    return `$${this.values.push(json(value))}::jsonb`
  }
}

/** @throws TypeError for what JSON does not know (`undefined`, functions) */
export function json(value: unknown): string {
  const text = JSON.stringify(value) as string | undefined
  if (text === undefined) throw new TypeError(`Not JSON: ${String(value)}`)
  return text
}
