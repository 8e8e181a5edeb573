import { createHash } from 'node:crypto'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { PGLITE_MAJOR, pgliteEngine } from '@/cloud/store/engine.pglite'
import { MIGRATIONS } from '@/cloud/store/migrations'
import { openFromSettings } from '@/cloud/store/open'
import { openStore } from '@/cloud/store/postgres'
import { databaseUrl } from '../../support/store'
import { bundleChild, killChildren, notes, removeBundle, startChild, withFolder } from './child'

/** A folder that was opened once; tests copy it, because making one takes seconds. */
let template: string
beforeAll(async () => {
  await bundleChild()
  template = await mkdtemp(path.join(os.tmpdir(), 'doorstep-template-'))
  await (await open(template)).close()
})
afterEach(killChildren)
afterAll(async () => {
  await removeBundle()
  await rm(template, { recursive: true })
})

const open = (dataDir: string) => openFromSettings({ dataDir, collections: [notes] })

/** Every file's path and content, to show that nothing was touched. The lock's own files do not count. */
async function print(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.path, entry.name))
  const hash = createHash('sha256')
  for (const file of files.sort()) {
    if (path.relative(folder, file).startsWith('lock')) continue
    hash.update(file).update(await readFile(file))
  }
  return hash.digest('hex')
}

async function expectUntouched(folder: string, name: string, words: string): Promise<void> {
  const before = await print(folder)
  const failed = await open(folder).then(
    () => undefined,
    (error: Error) => error,
  )
  expect(failed?.name).toBe(name)
  expect(failed?.message).toContain(words)
  expect(failed?.message).not.toContain('\n')
  expect(await print(folder)).toBe(before)
}

describe('a data folder', () => {
  test('is made where there is none, and keeps documents from one start to the next', () =>
    withFolder(async (base) => {
      const folder = path.join(base, 'new', 'data')
      const store = await open(folder)
      await store.insert(notes, 'one', { text: 'kept' })
      await expect(open(folder)).rejects.toMatchObject({ name: 'DataFolderLocked' })
      await store.close()
      expect(await readFile(path.join(folder, 'ENGINE'), 'utf8')).toBe(`pglite ${PGLITE_MAJOR}\n`)

      const again = await open(folder)
      expect((await again.get(notes, 'one'))?.data.text).toBe('kept')
      await again.close()
    }))

  test('of another version, or without its stamp, is refused and left alone', () =>
    withFolder(async (folder) => {
      await cp(template, folder, { recursive: true })
      const stamp = path.join(folder, 'ENGINE')
      await writeFile(stamp, `pglite ${PGLITE_MAJOR + 1}\n`)
      await expectUntouched(folder, 'DataFolderTooNew', `PostgreSQL ${PGLITE_MAJOR + 1}`)
      await writeFile(stamp, `pglite ${PGLITE_MAJOR - 1}\n`)
      await expectUntouched(folder, 'DataFolderTooOld', 'data:dump')
      await writeFile(stamp, 'what\n')
      await expectUntouched(folder, 'DataFolderDamaged', 'not made by this program')
      await rm(stamp)
      await expectUntouched(folder, 'DataFolderDamaged', 'not made by this program')
    }))

  test('that a newer program migrated is refused', () =>
    withFolder(async (folder) => {
      await cp(template, folder, { recursive: true })
      const newer = [...MIGRATIONS, { number: 1_000, name: 'from the future', up: async () => {} }]
      const { PGlite } = await import('@electric-sql/pglite')
      const future = await openStore({
        engine: pgliteEngine(await PGlite.create(path.join(folder, 'pg'))),
        collections: [notes],
        migrations: newer,
      })
      await future.close()
      await expect(open(folder)).rejects.toMatchObject({ name: 'DatabaseTooNew', message: expect.stringContaining('1000') as string })
    }))

  test('of which a part is missing is refused and left alone, and a broken one is told how to go on', () =>
    withFolder(async (base) => {
      for (const part of ['PG_VERSION', 'base', 'pg_wal', path.join('global', 'pg_control')]) {
        const copy = path.join(base, 'copy')
        await cp(template, copy, { recursive: true })
        await rm(path.join(copy, 'pg', part), { recursive: true })
        await expectUntouched(copy, 'DataFolderDamaged', 'missing')
        await rm(copy, { recursive: true })
      }
      const folder = path.join(base, 'broken')
      await cp(template, folder, { recursive: true })
      await writeFile(path.join(folder, 'pg', 'global', 'pg_control'), 'nonsense')
      await expect(open(folder)).rejects.toMatchObject({
        name: 'DataFolderDamaged',
        message: expect.stringContaining('restore a backup') as string,
      })
    }))

  test('of something else is left alone', () =>
    withFolder(async (folder) => {
      await mkdir(path.join(folder, 'pg'))
      await writeFile(path.join(folder, 'pg', 'holiday.txt'), 'mine')
      await expectUntouched(folder, 'DataFolderDamaged', 'not made by this program')
    }))

  test('that cannot be made is one clear line', () =>
    withFolder(async (folder) => {
      const file = path.join(folder, 'file')
      await writeFile(file, '')
      await expect(open(path.join(file, 'data'))).rejects.toMatchObject({
        name: 'DataFolderDamaged',
        message: expect.stringContaining('DATA_DIR') as string,
      })
    }))

  test('loses nothing that was told to be written when the process is killed with -9, and never serves two', () =>
    withFolder(async (folder) => {
      await cp(template, folder, { recursive: true })
      const child = await startChild('writing', folder)
      expect(child.said).toBe('ready')
      await expect(open(folder)).rejects.toMatchObject({ name: 'DataFolderLocked', pid: child.pid })
      while (!child.lines.some((line) => line.startsWith('wrote '))) await new Promise((resolve) => setTimeout(resolve, 20))
      await child.kill()
      const told = child.lines.filter((line) => line.startsWith('wrote ')).map((line) => line.slice('wrote '.length))
      expect(told.length).toBeGreaterThan(0)
      const store = await open(folder)
      for (const id of told) expect(await store.get(notes, id)).not.toBeNull()
      await store.close()
    }))

  test('whose first start was killed is started anew', () =>
    withFolder(async (folder) => {
      await mkdir(path.join(folder, 'pg'))
      await writeFile(path.join(folder, 'pg', 'PG_VERSION'), `${PGLITE_MAJOR}`)
      await writeFile(path.join(folder, 'ENGINE'), `pglite ${PGLITE_MAJOR} new\n`)
      const store = await open(folder)
      await store.insert(notes, 'one', { text: 'works' })
      await store.close()
    }))

  test('carries the PostgreSQL that its stamp says', async () => {
    const { PGlite } = await import('@electric-sql/pglite')
    const db = await PGlite.create()
    const { rows } = await db.query<{ version: string }>("select current_setting('server_version') as version")
    expect(Number.parseInt(rows[0]?.version ?? '', 10)).toBe(PGLITE_MAJOR)
    await db.close()
  })
})

describe('the database of a server', () => {
  test('is opened by its address, which no message repeats', async () => {
    const url = new URL(databaseUrl())
    const store = await openFromSettings({ databaseUrl: url.href, dataDir: '', collections: [] })
    await store.close()
    url.password = 'wrong-secret'
    const refused = openFromSettings({ databaseUrl: url.href, dataDir: '', collections: [] })
    await expect(refused).rejects.toMatchObject({
      name: 'DatabaseUnreachable',
      message: expect.not.stringContaining('wrong-secret') as string,
    })
    url.port = '1'
    await expect(openFromSettings({ databaseUrl: url.href, dataDir: '', collections: [] })).rejects.toMatchObject({
      name: 'DatabaseUnreachable',
    })
    await expect(openFromSettings({ databaseUrl: 'nonsense', dataDir: '', collections: [] })).rejects.toMatchObject({
      name: 'DatabaseUnreachable',
    })
  })
})
