import { timingSafeEqual } from 'node:crypto'
import type { Actor } from '../../domain/shared/actor'
import { DAY, type Instant, instant, MINUTE, ms } from '../../domain/shared/time'
import type { Context, Services } from '../context'
import type { Secrets } from '../services/secrets'
import type { Collection, Store } from '../store/port'

/** A file of staff: a workbook that was uploaded for an import, or one made to be downloaded. Its bytes are sealed: it holds names and telephones. */
export interface WorkbookRecord {
  tenant: string
  owner: string
  at: Instant
  kind: 'upload' | 'download'
  /** What the saver's computer calls it. */
  name: string
}

export const workbooks: Collection<WorkbookRecord> = { name: 'workbook', indexes: [['at']] }

/** An import that is not finished a day after its upload is uploaded again. */
const KEPT_FOR = DAY

/** How long an address serves. */
const ADDRESS_LASTS = 15 * MINUTE

type Keeping = Pick<Services, 'files' | 'secrets'>

function fileName(id: string): string {
  return `workbook-${id}.sealed`
}

export async function keepWorkbook(store: Store, services: Keeping, id: string, record: WorkbookRecord, bytes: Uint8Array): Promise<void> {
  await services.files.write(fileName(id), Buffer.from(services.secrets.seal(Buffer.from(bytes).toString('base64'))))
  await store.insert(workbooks, id, record)
}

/** @returns null when it is gone */
export async function readWorkbook(services: Keeping, id: string): Promise<Uint8Array | null> {
  const sealed = await services.files.read(fileName(id))
  return sealed && new Uint8Array(Buffer.from(services.secrets.open(Buffer.from(sealed).toString('utf8')), 'base64'))
}

/** Removing one that is gone is no error. */
export async function dropWorkbook(store: Store, services: Keeping, id: string): Promise<void> {
  await services.files.remove(fileName(id))
  const found = await store.get(workbooks, id)
  if (found) await store.remove(workbooks, id, found.version)
}

/**
 * Keeps a generated file for its maker to fetch.
 * @param file.name with its extension, which decides the type: `.xlsx` or `.csv`
 * @returns its address: path and query, good for 15 minutes; clients put the door's origin before it
 */
export async function offerDownload(
  context: Pick<Context, 'actor' | 'store' | 'services' | 'now' | 'newId'>,
  file: { name: string; bytes: Uint8Array },
): Promise<string> {
  const { actor, store, services, now } = context
  const id = context.newId()
  await keepWorkbook(
    store,
    services,
    id,
    { tenant: actor.tenant, owner: ownerOf(actor), at: now, kind: 'download', name: file.name },
    file.bytes,
  )
  const until = ms(now) + ADDRESS_LASTS
  return `/workbooks/${id}?until=${until}&sig=${signature(services.secrets, id, until)}`
}

/** What the query of such an address proves. */
export function checkDownload(secrets: Secrets, id: string, until: string, sig: string, now: Instant): 'good' | 'expired' | 'forged' {
  const expected = Buffer.from(signature(secrets, id, Number(until)))
  const given = Buffer.from(sig)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'forged'
  return ms(now) < Number(until) ? 'good' : 'expired'
}

/** Removes files of staff a day after they were made; a timer job. @returns how many */
export async function sweepWorkbooks(store: Store, services: Keeping, now: Instant): Promise<number> {
  const before = instant(ms(now) - KEPT_FOR)
  let removed = 0
  for (;;) {
    const old = await store.query(workbooks, { range: { at: { lt: before } }, order: { by: 'at', direction: 'asc' }, limit: 100 })
    for (const { id } of old) await dropWorkbook(store, services, id)
    removed += old.length
    if (old.length < 100) return removed
  }
}

function ownerOf(actor: Actor): string {
  return actor.kind === 'person' ? actor.person : actor.kind
}

function signature(secrets: Secrets, id: string, until: number): string {
  return secrets.fingerprint(JSON.stringify(['workbook', id, until]))
}
