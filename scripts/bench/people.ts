import { randomUUID } from 'node:crypto'
import { createApi, isSurprise } from '../../src/cloud/api'
import { collections } from '../../src/cloud/collections'
import type { Services } from '../../src/cloud/context'
import { handlers } from '../../src/cloud/handlers'
import { people } from '../../src/cloud/person/collections'
import { phoneKey } from '../../src/cloud/person/phone'
import { places } from '../../src/cloud/place/collections'
import { createIdentity } from '../../src/cloud/services/identity'
import { localModeration } from '../../src/cloud/services/moderation.local'
import { createSecrets } from '../../src/cloud/services/secrets'
import { openFromSettings } from '../../src/cloud/store/open'
import { contracts } from '../../src/domain/capabilities'
import { areasOf, type Grant, newPerson } from '../../src/domain/person/person'
import { EVER, LEVELS } from '../../src/domain/place/tree'
import type { Role } from '../../src/domain/shared/actor'
import { instant } from '../../src/domain/shared/time'

const PERSONS = 100_000
/** Of each street, community, estate: how many stand below it. One district of 5 streets, 25 communities, 100 estates, 5,000 buildings. */
const BRANCHES = [5, 5, 4, 50]
/** How often each list is asked for. */
const TRIES = 60
const BATCH = 1_000
const TENANT = 'd'
const NOW = '2026-11-23T02:00:00.000Z'

export interface Measured {
  what: string
  /** Milliseconds. */
  p50: number
  p95: number
}

/** Times of the people list through the door, on PGlite in this folder with 100,000 persons of whom some 6,000 work. */
export async function measurePeople(dataDir: string): Promise<Measured[]> {
  const store = await openFromSettings({ dataDir, collections })
  try {
    const secrets = createSecrets([{ id: 'k1', key: Buffer.alloc(32, 7) }])
    const identity = createIdentity(store, Buffer.alloc(48, 9), TENANT)
    const services = {
      identity,
      secrets,
      files: { write: async () => {}, read: async () => null, remove: async () => {} },
      moderation: localModeration,
      personas: null,
      wechat: null,
    } as unknown as Services
    const paths = tree()
    await inBatches(
      paths.map((path, rank) => ({
        id: idOf(path),
        data: {
          ...EVER,
          tenant: TENANT,
          place: idOf(path),
          name: `${rank}号`,
          level: LEVELS[path.length - 1] ?? 'building',
          parent: path[path.length - 2] ?? null,
          path,
          point: null,
          rank,
          grid: null,
        },
      })),
      (batch) => store.insertMany(places, batch),
    )
    const posts = staffOf(paths)
    const phone = '13905990000'
    await inBatches(
      Array.from({ length: PERSONS }, (_, nth) => {
        const post = posts[nth]
        const grants: Grant[] = post ? [{ role: post.role, place: idOf(post.path), from: '2020-01-01T00:00:00.000Z', to: null }] : []
        const known =
          nth === PERSONS - 1
            ? { phone: secrets.seal(phone), phoneKey: phoneKey(secrets, phone) }
            : { phone: SEALED, phoneKey: `key${nth}` }
        // Staff and residents came in any order.
        const joined = instant(Date.parse('2024-01-01T00:00:00.000Z') + ((nth * 7_919) % PERSONS) * 60_000)
        const homes = post ? [] : [{ estate: 'e', building: 'b', room: SEALED, household: `h${nth}`, confirmed: true }]
        return {
          id: `p${nth}`,
          data: newPerson({
            tenant: TENANT,
            nickname: `邻居${nth}`,
            joined,
            ...known,
            grants,
            areas: areasOf(grants, () => post?.path ?? []),
            homes,
          }),
        }
      }),
      (batch) => store.insertMany(people, batch),
    )
    // Real phones are sealed with the key at hand: what the list opens must open.
    for (const nth of posts.keys()) await store.patch(people, `p${nth}`, { set: { phone: secrets.seal(phone) } })

    const api = createApi({
      contracts,
      handlers,
      store,
      services,
      clock: () => NOW,
      newId: randomUUID,
      log: {
        info() {},
        warn() {},
        error(fields) {
          throw fields
        },
      },
    })
    const estate = paths.find((path) => path.length === 4) ?? []
    const asker = async (role: Role) => {
      const nth = posts.findIndex((post) => post.role === role)
      const actor = await identity.personOf(`p${nth}`, NOW)
      if (!actor) throw new Error(`Nobody is ${role}`)
      return actor
    }
    const admin = await asker('admin')
    const secretary = await asker('secretary')
    const cases = [
      { what: 'all staff of the district', actor: admin, data: {} },
      { what: 'all stair heads of the district', actor: admin, data: { role: 'stairHead' } },
      { what: 'fixers of the district', actor: admin, data: { role: 'fixer' } },
      { what: 'staff of one estate', actor: admin, data: { place: idOf(estate) } },
      { what: 'a secretary’s own estate, one role', actor: secretary, data: { role: 'stairHead' } },
      { what: 'deep in the list', actor: admin, data: { after: ['2024-01-15T00:00:00.000Z', 'p1'] } },
      { what: 'by telephone', actor: admin, data: { search: phone } },
      { what: 'by nickname', actor: admin, data: { search: '邻居17' } },
    ]
    const measured: Measured[] = []
    for (const { what, actor, data } of cases) {
      const times: number[] = []
      for (let attempt = 0; attempt < TRIES; attempt += 1) {
        const began = performance.now()
        const answer = await api({ action: 'role.people', data }, actor, { trace: 'bench' })
        times.push(performance.now() - began)
        if (isSurprise(answer) || !answer.ok || (answer.value as { items: unknown[] }).items.length === 0)
          throw new Error(`${what}: ${JSON.stringify(answer)}`)
      }
      times.sort((a, b) => a - b)
      measured.push({ what, p50: times[Math.floor(TRIES * 0.5)] ?? 0, p95: times[Math.floor(TRIES * 0.95)] ?? 0 })
    }
    return measured
  } finally {
    await store.close()
  }
}

/** As long as a sealed telephone number is. */
const SEALED = `k1.${'x'.repeat(52)}`

function tree(): string[][] {
  let level = [[TENANT]]
  const all = [...level]
  for (const count of BRANCHES) {
    level = level.flatMap((path) => Array.from({ length: count }, (_, nth) => [...path, `${path[path.length - 1]}-${nth}`]))
    all.push(...level)
  }
  return all
}

function idOf(path: readonly string[]): string {
  return path[path.length - 1] ?? TENANT
}

/** Who works where: the admin, desks at each level, three fixers an estate, a stair head at each building. */
function staffOf(paths: readonly (readonly string[])[]): { role: Role; path: readonly string[] }[] {
  const at: Record<number, readonly Role[]> = {
    1: ['admin', 'district'],
    2: ['street', 'street'],
    3: ['community', 'community', 'community'],
    4: ['secretary', 'fixer', 'fixer', 'fixer', 'gridWorker'],
    5: ['stairHead'],
  }
  return paths.flatMap((path) => (at[path.length] ?? []).map((role) => ({ role, path })))
}

async function inBatches<T>(all: readonly T[], write: (batch: readonly T[]) => Promise<void>): Promise<void> {
  for (let at = 0; at < all.length; at += BATCH) await write(all.slice(at, at + BATCH))
}
