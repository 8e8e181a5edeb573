import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { dump, restore } from '@/cloud/store/dump'
import { MIGRATIONS } from '@/cloud/store/migrations'
import { openFromSettings } from '@/cloud/store/open'
import type { Collection } from '@/cloud/store/port'
import { openStore } from '@/cloud/store/postgres'
import { memoryEngine, serverEngine } from '../../support/store'
import { notes, withFolder } from './child'

const sums: Collection<{ total: number }> = { name: 'sums', indexes: [['total']] }
const collections = [notes, sums]
const AT = '2026-11-21T04:00:00.000Z'

async function* stream(lines: readonly string[]): AsyncIterable<string> {
  yield* lines
}

describe.each([
  ['PGlite', memoryEngine],
  ['PostgreSQL', serverEngine],
] as const)('a dump on %s', (_name, engineOf) => {
  const opened: (() => Promise<void>)[] = []
  afterEach(async () => {
    for (const close of opened.splice(0)) await close()
  })
  async function fresh() {
    const { engine, schema } = await engineOf()
    opened.push(() => engine.close())
    const lines: string[] = []
    return {
      open: (migrations = MIGRATIONS) => openStore({ engine, schema, collections, migrations }),
      dump: async () => {
        lines.length = 0
        await dump(engine, async (line) => void lines.push(line), AT, schema)
        return lines
      },
      restore: (from: readonly string[], replace = false) => restore(engine, stream(from), { schema, replace }),
    }
  }
  async function filled() {
    const place = await fresh()
    const store = await place.open()
    await store.insertMany(
      notes,
      Array.from({ length: 1_100 }, (_, n) => ({ id: `id ${n}`, data: { text: `漏水\n"${n}" \\ \u2028` } })),
    )
    await store.insert(notes, '', { text: 'empty id' })
    await store.insert(sums, 'one', { total: 0.1 })
    await store.patch(sums, 'one', { inc: { total: 0.2 } })
    return place
  }

  test('restores every document with its version, and dumps to the same lines again', async () => {
    const lines = await (await filled()).dump()
    expect(lines).toHaveLength(1_104)
    expect(JSON.parse(lines.at(-1) ?? '')).toEqual({ end: true, counts: { notes: 1_101, sums: 1 } })
    const target = await fresh()
    expect(await target.restore(lines)).toEqual({ notes: 1_101, sums: 1 })
    const store = await target.open()
    expect(await store.get(sums, 'one')).toStrictEqual({ id: 'one', version: 2, data: { total: 0.1 + 0.2 } })
    expect((await store.query(sums, { order: { by: 'total', direction: 'asc' }, limit: 1 })).map(({ id }) => id)).toEqual(['one'])
    expect(await target.dump()).toEqual(lines)
  })

  test('is refused where there are documents, unless they are to be replaced', async () => {
    const lines = await (await filled()).dump()
    const target = await fresh()
    const store = await target.open()
    await store.insert(notes, 'mine', { text: 'kept' })
    await expect(target.restore(lines)).rejects.toThrow('--replace')
    expect((await store.get(notes, 'mine'))?.data.text).toBe('kept')
    await target.restore(lines, true)
    expect(await store.get(notes, 'mine')).toBeNull()
    expect(await store.count(notes, {})).toBe(1_101)
  })

  test('that is cut off or damaged changes nothing', async () => {
    const lines = [...(await (await filled()).dump())]
    const [header = '', first = '', second = '', ...rest] = lines
    const target = await fresh()
    const store = await target.open()
    await store.insert(notes, 'mine', { text: 'kept' })
    const bad: [string[], string][] = [
      [[], 'not a dump'],
      [['{"hello": 1}'], 'not a dump'],
      [lines.slice(0, -1), 'cut off'],
      [lines.slice(0, 700), 'cut off'],
      [[header, first, second.slice(0, 20), ...rest], 'damaged'],
      [[header, second, ...rest], 'more or fewer'],
      [[...lines, first], 'damaged'],
      [[header.replace('"format":1', '"format":2'), first, second, ...rest], 'newer version'],
      [[header.replace(/"migration":\d+/, '"migration":99'), first, second, ...rest], 'newer version'],
    ]
    for (const [dumped, words] of bad) {
      await expect(target.restore(dumped, true)).rejects.toMatchObject({
        name: 'RestoreRefused',
        message: expect.stringContaining(words) as string,
      })
      expect(await store.count(notes, {})).toBe(1)
    }
    await expect(target.restore([header, first, first, second, ...rest], true)).rejects.toThrow()
    expect((await store.get(notes, 'mine'))?.data.text).toBe('kept')
  })

  test('of an older version is migrated at the next start', async () => {
    const lines = await (await filled()).dump()
    const target = await fresh()
    await target.restore(lines)
    const store = await target.open([
      ...MIGRATIONS,
      {
        number: MIGRATIONS.length + 1,
        name: 'double the sums',
        up: async (q, schema) => {
          await q(`update "${schema}"."sums" set data = jsonb_build_object('total', 7)`)
        },
      },
    ])
    expect((await store.get(sums, 'one'))?.data.total).toBe(7)
  })
})

describe('npm run data:dump and data:restore', () => {
  const root = path.resolve(__dirname, '../../..')
  const data = (dataDir: string, ...args: string[]) =>
    new Promise<{ code: number; said: string }>((resolve) => {
      const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '' }
      execFile(process.execPath, ['scripts/data.mjs', ...args], { cwd: root, env }, (error, out, err) =>
        resolve({ code: error ? Number(error.code) : 0, said: `${out}${err}`.trim() }),
      )
    })

  test('carry a folder over, and refuse in one line', () =>
    withFolder(async (base) => {
      const [from, to, file] = [path.join(base, 'from'), path.join(base, 'to'), path.join(base, 'dump.ndjson.gz')]
      const store = await openFromSettings({ dataDir: from, collections })
      await store.insert(notes, 'one', { text: '漏水' })
      expect(await data(from, 'dump', file)).toMatchObject({
        code: 1,
        said: expect.stringMatching(/^The data folder .* is in use by process \d+ .*$/) as string,
      })
      expect(await readdir(base)).toEqual(['from'])
      await store.close()

      expect(await data(from, 'dump', file)).toEqual({ code: 0, said: 'Wrote 1 documents of 2 collections' })
      expect(gunzipSync(await readFile(file)).toString()).toContain('漏水')
      expect(await data(to, 'restore', file)).toEqual({ code: 0, said: 'Restored 1 documents of 2 collections' })
      expect(await data(to, 'restore', file)).toMatchObject({ code: 1, said: expect.stringContaining('--replace') as string })

      const cut = path.join(base, 'cut.ndjson.gz')
      await writeFile(cut, gzipSync(gunzipSync(await readFile(file))).subarray(0, -20))
      expect((await data(to, 'restore', cut, '--replace')).code).toBe(1)
      expect((await data(to, 'restore', path.join(base, 'missing'), '--replace')).code).toBe(1)
      const restored = await openFromSettings({ dataDir: to, collections })
      expect((await restored.get(notes, 'one'))?.data.text).toBe('漏水')
      await restored.close()

      await mkdir(path.join(base, 'taken.ndjson'))
      expect((await data(to, 'dump', path.join(base, 'taken.ndjson'))).code).toBe(1)
      expect((await data(to, 'dump', path.join(base, 'no', 'folder.ndjson'))).code).toBe(1)
      expect(await data(to, 'restore', file, '--force')).toMatchObject({ code: 1, said: expect.stringContaining('Usage') as string })
    }))
})
