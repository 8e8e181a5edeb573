import * as v from 'valibot'

type Schema = v.GenericSchema & Record<string, unknown>

/** Tried in turn where nothing is known under the name of a field; the first that its schema takes. */
const TEXTS = [
  'yijing',
  '2026-11-25T08:30:00.000Z',
  '2026-11-25',
  '2026-11',
  '13900001234',
  'ABCDEFGH',
  '23456789',
  '123456',
  '12345678',
  'K7M2P9QX',
  'K7M2P9QXK7',
  'K7M2P9QXK7M2',
  'K7M2P9QXK7M2P9QX',
  'K7M2P9QXK7M2P9QXK7M2P9QX',
  'a'.repeat(43),
  'self.li',
  '请看一下这件事',
  'https://example.org/a',
  '',
]
const NUMBERS = [1, 0, 5, 10, 30, 60, 118.18, 26.64, 1_000]

/**
 * An input that a schema takes, made from the schema itself, so that an action added later is tried like the others.
 * @param known values to take by the name of the field
 * @param full fills what may be left out, too
 * @returns undefined when nothing is found that the schema takes
 */
export function sample(schema: v.GenericSchema, known: Readonly<Record<string, unknown>>, full: boolean): unknown {
  const made = make(schema as Schema, '', known, full)
  return v.safeParse(schema, made).success ? made : undefined
}

function make(schema: Schema, name: string, known: Readonly<Record<string, unknown>>, full: boolean): unknown {
  const takes = (value: unknown) => v.safeParse(schema, value).success
  const given = [known[name]].flat(1).filter((each) => each !== undefined)
  for (const value of [known[name], ...given]) if (value !== undefined && takes(value)) return value
  const below = (inner: unknown, of = name) => make(inner as Schema, of, known, full)
  switch (schema.type) {
    case 'strict_object':
    case 'object':
    case 'loose_object': {
      const entries = Object.entries(schema.entries as Record<string, Schema>)
      const chosen = entries.filter(([, each]) => full || each.type !== 'optional')
      return Object.fromEntries(chosen.map(([key, each]) => [key, below(each, key)]))
    }
    case 'optional':
    case 'nullable':
    case 'nullish':
      return full ? below(schema.wrapped) : schema.type === 'nullable' ? null : undefined
    case 'array':
      return takes([]) && !full ? [] : [below(schema.item)]
    case 'tuple':
      return (schema.items as Schema[]).map((each) => below(each))
    case 'union':
    case 'variant':
      return below((schema.options as Schema[])[0])
    case 'picklist':
      return (schema.options as unknown[])[0]
    case 'literal':
      return schema.literal
    case 'null':
      return null
    case 'boolean':
      return true
    case 'record':
      return {}
    case 'number':
      return NUMBERS.find(takes)
    case 'string':
      return TEXTS.find(takes)
    default:
      return undefined
  }
}
