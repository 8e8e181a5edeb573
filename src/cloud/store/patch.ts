import { name, type Params } from './field'
import { entries } from './filter'
import type { Patch } from './port'

/**
 * The new value of `data`, so that a patch is one statement.
 * A field set to `undefined` is removed, as it would be by writing the whole document.
 * @throws TypeError when one field is changed in two ways
 */
export function patched<T>(patch: Patch<T>, params: Params): string {
  const set = Object.entries(patch.set ?? {}) as [string, unknown][]
  const inc = entries<number>(patch.inc)
  const push = entries<unknown>(patch.push)
  const pull = entries<unknown>(patch.pull)
  once([...set, ...inc, ...push, ...pull].map(([field]) => field))

  const changes = [
    ...set.filter(([, value]) => value !== undefined).map(([field, value]) => one(field, params.json(value))),
    ...inc.map(([field, step]) => one(field, increased(field, step, params))),
    ...push.map(([field, element]) => one(field, pushed(field, element, params))),
    ...pull.map(([field, element]) => pulled(field, element, params)),
  ]
  const removed = set.filter(([, value]) => value === undefined).map(([field]) => name(field))
  const base = removed.length === 0 ? 'data' : `(data - ${params.texts(removed)})`
  return [base, ...changes].join(' || ')
}

function once(fields: readonly string[]): void {
  const twice = fields.find((field, at) => fields.indexOf(field) !== at)
  if (twice !== undefined) throw new TypeError(`One patch changes ${twice} in two ways`)
}

function one(field: string, value: string): string {
  return `jsonb_build_object('${name(field)}', ${value})`
}

/** In doubles, as JavaScript would add. */
function increased(field: string, step: number, params: Params): string {
  return `to_jsonb(coalesce((data->>'${name(field)}')::float8, 0) + ${params.number(step)})`
}

function pushed(field: string, element: unknown, params: Params): string {
  return `coalesce(nullif(data->'${name(field)}', 'null'::jsonb), '[]'::jsonb) || jsonb_build_array(${params.json(element)})`
}

/** jsonb compares objects field by field, whatever their order. A field that is no array stays as it is. */
function pulled(field: string, element: unknown, params: Params): string {
  const array = `data->'${name(field)}'`
  const rest = `(select coalesce(jsonb_agg(e order by at), '[]'::jsonb) from jsonb_array_elements(${array}) with ordinality x(e, at) where e <> ${params.json(element)})`
  return `case when jsonb_typeof(${array}) = 'array' then ${one(field, rest)} else '{}'::jsonb end`
}
