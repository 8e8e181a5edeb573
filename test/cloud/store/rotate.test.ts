import { createSecrets } from '@/cloud/services/secrets'
import type { Collection } from '@/cloud/store/port'
import { openStore } from '@/cloud/store/postgres'
import { rotate } from '@/cloud/store/rotate'
import { memoryEngine, serverEngine } from '../../support/store'

interface Kept {
  phone: string | null
  deep: { rooms: string[] }
  plain: string
}
const kept: Collection<Kept> = { name: 'kept', indexes: [] }

const OLD = { id: 'k1', key: Buffer.alloc(32, 1) }
const NEW = { id: 'k2', key: Buffer.alloc(32, 2) }
const before = createSecrets([OLD])
const both = createSecrets([NEW, OLD])
const KEYS = ['k2', 'k1']

describe.each([
  ['PGlite', memoryEngine],
  ['PostgreSQL', serverEngine],
] as const)('rotating the key on %s', (_name, engineOf) => {
  async function filled(count: number) {
    const { engine, schema } = await engineOf()
    const store = await openStore({ engine, schema, collections: [kept] })
    const data = (n: number): Kept => ({
      phone: before.seal(`139${n}`),
      deep: { rooms: [before.seal(`${n}室`), 'k1.tooShort'] },
      plain: `k9.${'x'.repeat(50)}`,
    })
    await store.insertMany(
      kept,
      Array.from({ length: count }, (_, n) => ({ id: `id${n}`, data: data(n) })),
    )
    return { engine, schema, store }
  }

  test('every sealed text opens with the new key alone afterwards, and nothing else has changed', async () => {
    const { engine, schema, store } = await filled(450)
    expect(await rotate(engine, both, KEYS, schema)).toEqual({ documents: 450, texts: 900 })
    const alone = createSecrets([NEW])
    for await (const { id, version, data } of store.cursor(kept, {})) {
      expect([alone.open(data.phone ?? ''), alone.open(data.deep.rooms[0] ?? '')]).toEqual([`139${id.slice(2)}`, `${id.slice(2)}室`])
      expect({ version, rest: data.deep.rooms[1], plain: data.plain }).toEqual({
        version: 1,
        rest: 'k1.tooShort',
        plain: `k9.${'x'.repeat(50)}`,
      })
    }
    await store.close()
  })

  test('after a break-off it goes on with what is left, and then finds nothing more', async () => {
    const { engine, schema, store } = await filled(30)
    let left = 7
    const breaking = {
      ...engine,
      q: (async (sql: string, params?: readonly unknown[]) => {
        if (sql.startsWith('update') && left-- === 0) throw new Error('the power went')
        return engine.q(sql, params)
      }) as typeof engine.q,
    }
    await expect(rotate(breaking, both, KEYS, schema)).rejects.toThrow('the power went')
    expect((await rotate(engine, both, KEYS, schema)).texts).toBe((30 - 7) * 2)
    expect((await rotate(engine, both, KEYS, schema)).texts).toBe(0)
    await store.close()
  })

  test('what a server writes in between is kept, and taken up by the next run', async () => {
    const { engine, schema, store } = await filled(1)
    const racing = {
      ...engine,
      q: (async (sql: string, params?: readonly unknown[]) => {
        if (sql.startsWith('update')) await store.patch(kept, 'id0', { set: { phone: before.seal('138') } })
        return engine.q(sql, params)
      }) as typeof engine.q,
    }
    expect((await rotate(racing, both, KEYS, schema)).texts).toBe(0)
    expect((await rotate(engine, both, KEYS, schema)).texts).toBe(2)
    expect(createSecrets([NEW]).open((await store.get(kept, 'id0'))?.data.phone ?? '')).toBe('138')
    await store.close()
  })

  test('a text that was tampered with stops it, and stays as it was', async () => {
    const { engine, schema, store } = await filled(0)
    const broken = `${before.seal('139').slice(0, -3)}AAA`
    await store.insert(kept, 'id0', { phone: broken, deep: { rooms: [] }, plain: '' })
    await expect(rotate(engine, both, KEYS, schema)).rejects.toThrow()
    expect((await store.get(kept, 'id0'))?.data.phone).toBe(broken)
    await store.close()
  })
})
