import type { Secrets } from '../services/secrets'
import { collectionsIn } from './dump'
import type { Engine, Statement } from './engine'
import { json, table } from './field'
import type { Row } from './row'

const BATCH = 200

/** What a sealed text looks like: the name of its key, a dot, and at least nonce and tag. */
const SEALED = /^([a-z0-9]{1,8})\.[\w-]{38,}$/

export interface Rotated {
  /** Documents that were looked at. */
  documents: number
  /** Texts that were sealed anew. */
  texts: number
}

/**
 * Seals every sealed text with the newest key. It may break off and run again: what has the newest key is left alone. A document that
 * somebody writes meanwhile keeps what they wrote, so beside a running server it is run until it finds nothing more.
 * @param keys names of all keys, the newest first
 * @throws Error when a text of one of these keys does not open
 */
export async function rotate(engine: Engine, secrets: Secrets, keys: readonly string[], schema = 'public'): Promise<Rotated> {
  const sum: Rotated = { documents: 0, texts: 0 }
  for (const collection of await collectionsIn(engine.q, schema)) {
    for (let last: string | undefined; ; ) {
      const rows = await batchOf(engine.q, table(schema, collection), last)
      for (const row of rows) sum.texts += await rotateRow(engine.q, table(schema, collection), row, secrets, keys)
      sum.documents += rows.length
      last = rows.at(-1)?.id
      if (rows.length < BATCH) break
    }
  }
  return sum
}

function batchOf(q: Statement, from: string, last: string | undefined): Promise<Row[]> {
  const after = last === undefined ? '' : 'where id > $1'
  return q<Row>(`select id, version, data::text as data from ${from} ${after} order by id limit ${BATCH}`, last === undefined ? [] : [last])
}

/** The version stays: to whoever reads it nothing has changed. @returns how many texts were sealed anew */
async function rotateRow(
  q: Statement,
  from: string,
  { id, version, data }: Row,
  secrets: Secrets,
  keys: readonly string[],
): Promise<number> {
  const old = { texts: 0 }
  const next = resealed(JSON.parse(data), secrets, keys, old)
  if (old.texts === 0) return 0
  const done = await q(`update ${from} set data = $3::jsonb where id = $1 and version = $2 returning id`, [id, version, json(next)])
  return done.length === 0 ? 0 : old.texts
}

function resealed(value: unknown, secrets: Secrets, keys: readonly string[], old: { texts: number }): unknown {
  if (typeof value === 'string') return resealedText(value, secrets, keys, old)
  if (Array.isArray(value)) return value.map((each) => resealed(each, secrets, keys, old))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, resealed(each, secrets, keys, old)]))
}

/** A text whose first word is no key of ours is nothing of ours. */
function resealedText(text: string, secrets: Secrets, keys: readonly string[], old: { texts: number }): string {
  const key = SEALED.exec(text)?.[1]
  if (key === undefined || !keys.slice(1).includes(key)) return text
  old.texts += 1
  return secrets.seal(secrets.open(text))
}
