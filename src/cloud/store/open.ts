import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import type { Engine } from './engine'
import { type PgOptions, pgEngine } from './engine.pg'
import { PGLITE_MAJOR, pgliteEngine } from './engine.pglite'
import { type FolderLock, lockFolder } from './lock'
import type { Store } from './port'
import { openStore, type StoreOptions } from './postgres'

export interface EngineSettings extends Pick<PgOptions, 'onIdleError'> {
  /** Of a PostgreSQL server; without it PGlite keeps the documents in `dataDir`. */
  databaseUrl?: string
  dataDir: string
  /** The folder's lock was lost to another computer; the engine has been closed. End the program. */
  onLost?: () => void
}

/** The folder cannot be opened: it is damaged, or not one of ours. Nothing in it was changed. */
export class DataFolderDamaged extends Error {
  override name = 'DataFolderDamaged'
}
/** A newer program wrote the folder. Nothing in it was changed. */
export class DataFolderTooNew extends Error {
  override name = 'DataFolderTooNew'
}
/** An older program wrote the folder, in a format that PGlite cannot read any longer. Nothing in it was changed. */
export class DataFolderTooOld extends Error {
  override name = 'DataFolderTooOld'
}
/** The server of DATABASE_URL does not answer, or refuses. */
export class DatabaseUnreachable extends Error {
  override name = 'DatabaseUnreachable'
}

/**
 * The program's store, ready for use.
 * @throws DataFolderLocked, DataFolderDamaged, DataFolderTooNew, DataFolderTooOld, DatabaseUnreachable, DatabaseTooNew;
 *   each message is one line that says what to do
 */
export async function openFromSettings(settings: EngineSettings & Pick<StoreOptions, 'collections'>): Promise<Store> {
  const engine = await openEngine(settings)
  try {
    return await openStore({ engine, collections: settings.collections })
  } catch (error) {
    await engine.close()
    throw error
  }
}

/** The engine alone, for dump and restore. @throws as `openFromSettings`, save DatabaseTooNew */
export async function openEngine(settings: EngineSettings): Promise<Engine> {
  return settings.databaseUrl ? openServer(settings.databaseUrl, settings) : openFolder(path.resolve(settings.dataDir), settings)
}

async function openServer(connectionString: string, { onIdleError }: EngineSettings): Promise<Engine> {
  let engine: Engine | undefined
  try {
    engine = pgEngine({ connectionString, ...(onIdleError && { onIdleError }) })
    await engine.q('select 1')
    return engine
  } catch (error) {
    await engine?.close()
    // The address holds a password, so only what went wrong is told.
    throw new DatabaseUnreachable(
      `The database of DATABASE_URL cannot be used (${reason(error)}): check the address, and that the server runs`,
    )
  }
}

function reason(error: unknown): string {
  const { message, code } = error as { message?: string; code?: string }
  return (message || code || 'no reason given').replace(/\s+/g, ' ')
}

async function openFolder(folder: string, { onLost = () => {} }: EngineSettings): Promise<Engine> {
  await makeFolder(folder)
  await inspect(folder)
  let engine: Engine | undefined
  const lock = await lockFolder(folder, {
    onLost() {
      void engine?.close()
      onLost()
    },
  })
  try {
    engine = locked(await openPglite(folder), lock)
    return engine
  } catch (error) {
    await lock.release()
    throw error
  }
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    throw new DataFolderDamaged(`The data folder ${folder} cannot be made (${reason(error)}): set DATA_DIR to a folder that can be written`)
  }
}

function locked(inner: Engine, lock: FolderLock): Engine {
  return {
    ...inner,
    async close() {
      await inner.close()
      await lock.release()
    },
  }
}

/** First line of the file `ENGINE`: the engine, its major version, and `new` until the first start has finished. */
const STAMP = /^pglite (\d+)( new)?\n$/

/**
 * Looks at the folder without changing it: PGlite would make a new database over whatever it cannot read.
 * @returns whether a database is there
 */
async function inspect(folder: string): Promise<boolean> {
  const pg = path.join(folder, 'pg')
  const stamp = await readFile(path.join(folder, 'ENGINE'), 'utf8').catch(() => undefined)
  const files = await readdir(pg).catch((error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? [] : undefined))
  if (stamp === undefined && files?.length === 0) return false
  const [, major, unfinished] = STAMP.exec(stamp ?? '') ?? []
  if (major === undefined || files === undefined) throw damaged(folder, 'it was not made by this program')
  if (Number(major) > PGLITE_MAJOR) {
    throw new DataFolderTooNew(
      `The data folder ${folder} was made by a newer version (PostgreSQL ${major}): start that version, or set DATA_DIR to another folder`,
    )
  }
  if (Number(major) < PGLITE_MAJOR) {
    throw new DataFolderTooOld(
      `The data folder ${folder} was made by an older version (PostgreSQL ${major}): write a dump with that version (npm run data:dump), and restore it into a new folder`,
    )
  }
  if (unfinished) return false
  const version = await readFile(path.join(pg, 'PG_VERSION'), 'utf8').catch(() => '')
  if (version.trim() !== major) throw damaged(folder, 'pg/PG_VERSION is missing or wrong')
  for (const needed of ['base', 'pg_wal', 'global/pg_control']) {
    await stat(path.join(pg, needed)).catch(() => {
      throw damaged(folder, `pg/${needed} is missing`)
    })
  }
  return true
}

function damaged(folder: string, what: string): DataFolderDamaged {
  return new DataFolderDamaged(
    `The data folder ${folder} cannot be opened (${what}): restore a backup or a dump, or set DATA_DIR to another folder`,
  )
}

async function openPglite(folder: string): Promise<Engine> {
  const pg = path.join(folder, 'pg')
  const stamp = path.join(folder, 'ENGINE')
  // Again, under the lock: another process may have finished its first start meanwhile.
  const there = await inspect(folder)
  if (!there) {
    // What an interrupted first start left behind holds no documents yet.
    await writeFile(stamp, `pglite ${PGLITE_MAJOR} new\n`)
    await rm(pg, { recursive: true, force: true })
  }
  let db: PGlite
  try {
    db = await PGlite.create({ dataDir: pg })
  } catch (error) {
    throw damaged(folder, reason(error))
  }
  if (!there) await writeFile(stamp, `pglite ${PGLITE_MAJOR}\n`)
  return pgliteEngine(db)
}
