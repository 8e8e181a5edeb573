import { createApi, isSurprise, systemContext } from '@/cloud/api'
import { collections } from '@/cloud/collections'
import type { Context, Services } from '@/cloud/context'
import { beginSettings } from '@/cloud/estate/settings'
import { files } from '@/cloud/file/collections'
import { handlers } from '@/cloud/handlers'
import { notices } from '@/cloud/notice/collections'
import { people } from '@/cloud/person/collections'
import { places } from '@/cloud/place/collections'
import { reports } from '@/cloud/repair/collections'
import { climbLate, closeSilent, settleLeftOver } from '@/cloud/repair/timer'
import { createIdentity } from '@/cloud/services/identity'
import { localModeration } from '@/cloud/services/moderation.local'
import { createSecrets } from '@/cloud/services/secrets'
import type { Store } from '@/cloud/store/port'
import { contracts, type DoorContracts } from '@/domain/capabilities'
import { areasOf, type Grant, newPerson, type PersonRecord } from '@/domain/person/person'
import type { EstateSettings } from '@/domain/estate/settings'
import type { Place } from '@/domain/place/place'
import { EVER, LEVELS } from '@/domain/place/tree'
import type { Report } from '@/domain/repair/report'
import type { Role } from '@/domain/shared/actor'
import type { InputOf, ValueOf } from '@/domain/shared/contract'
import type { Refusal } from '@/domain/shared/refusal'
import { SETTINGS } from './builders/report'
import { createClock } from './clock'
import { memoryStore } from './store'

const TENANT = 'yanping'

/** A node: its id, name and parent; the level follows from the depth. */
const TREE: readonly [id: string, name: string, parent: string | null][] = [
  ['yanping', '延平区', null],
  ['ziyun', '紫云街道', 'yanping'],
  ['yijing', '怡景社区', 'ziyun'],
  ['yijing-garden', '怡景嘉园', 'yijing'],
  ['yijing-3', '3栋', 'yijing-garden'],
  ['yijing-5', '5栋', 'yijing-garden'],
  ['chunhui', '春晖小区', 'yijing'],
  ['chunhui-1', '1栋', 'chunhui'],
]

/** Who lives and works here: grants as `role@place`, and what they are called. */
const PEOPLE: Record<string, readonly [nickname: string, ...stations: `${Role}@${string}`[]]> = {
  zhang: ['3栋张阿姨', 'resident@yijing-3'],
  li: ['3栋李叔', 'resident@yijing-3'],
  wang: ['5栋小王', 'resident@yijing-5'],
  chen: ['春晖小陈', 'resident@chunhui-1'],
  secretary: ['林书记', 'secretary@yijing-garden'],
  otherSecretary: ['春晖书记', 'secretary@chunhui'],
  fixer: ['老郑师傅', 'fixer@yijing-garden'],
  fixer2: ['小吴师傅', 'fixer@yijing-garden', 'fixer@chunhui'],
  otherFixer: ['春晖师傅', 'fixer@chunhui'],
  stairHead: ['3栋楼栋长', 'stairHead@yijing-3', 'resident@yijing-3'],
  gridWorker: ['网格员小刘', 'gridWorker@yijing-3', 'gridWorker@yijing-5'],
  community: ['社区黄主任', 'community@yijing'],
  street: ['街道值班', 'street@ziyun'],
  district: ['区里值班', 'district@yanping'],
}

export type Who = keyof typeof PEOPLE

export interface WorldOptions {
  store?: Store
  /** Settings of 怡景嘉园 that differ. */
  settings?: Partial<EstateSettings>
  services?: Partial<Services>
}

export type RepairWorld = Awaited<ReturnType<typeof repairWorld>>

/** One district with one street, one community and two estates, everyone who has to do with repair, and a clock that stands. */
export async function repairWorld(options: WorldOptions = {}) {
  const store = options.store ?? (await memoryStore(collections))
  const clock = createClock()
  const secrets = createSecrets([{ id: 'k1', key: Buffer.alloc(32, 7) }])
  const services: Services = {
    identity: createIdentity(store, Buffer.alloc(48, 9), TENANT),
    secrets,
    files: { write: async () => {}, read: async () => null, remove: async () => {} },
    moderation: localModeration,
    wechat: null,
    personas: null,
    ...options.services,
  }
  let last: unknown = null
  const log = {
    info: () => {},
    warn: () => {},
    error: (fields: object) => {
      last = 'err' in fields ? fields.err : fields
    },
  }
  let ids = 0
  const newId = () => `id${String(++ids).padStart(6, '0')}`
  const parts = { store, services, newId, log }
  const api = createApi({ ...parts, contracts, handlers, clock: clock.now, checkAnswers: true })
  let requests = 0

  await store.insertMany(places, placesOf())
  for (const id of ['yijing-garden', 'chunhui'])
    await beginSettings(store, TENANT, id, { ...SETTINGS, ...(id === 'yijing-garden' ? options.settings : {}) }, clock.now())
  await store.insertMany(
    people,
    Object.entries(PEOPLE).map(([id, [nickname, ...stations]]) => ({ id, data: personOf(nickname, stations) })),
  )

  async function send(person: Who | null, action: string, data: unknown, requestId = `request-${++requests}`) {
    const actor = person === null ? ({ kind: 'visitor', tenant: TENANT } as const) : await services.identity.personOf(person, clock.now())
    if (!actor) throw new Error(`Nobody is called ${person}`)
    const answer = await api({ action, data, requestId }, actor, { trace: 'trace' })
    if (isSurprise(answer)) throw last instanceof Error ? last : new Error(`${action} was a surprise: ${JSON.stringify(last)}`)
    return answer
  }

  function as(person: Who | null) {
    return {
      /** The value. @throws when it is refused */
      async do<K extends keyof DoorContracts & string>(
        action: K,
        data: InputOf<DoorContracts[K]>,
        requestId?: string,
      ): Promise<ValueOf<DoorContracts[K]>> {
        const answer = await send(person, action, data, requestId)
        if (!answer.ok) throw new Error(`${action} by ${person} was refused: ${JSON.stringify(answer.refusal)}`)
        return answer.value as ValueOf<DoorContracts[K]>
      },
      /** The refusal. @throws when it is granted */
      async refused<K extends keyof DoorContracts & string>(
        action: K,
        data: InputOf<DoorContracts[K]>,
        requestId?: string,
      ): Promise<Refusal> {
        const answer = await send(person, action, data, requestId)
        if (answer.ok) throw new Error(`${action} by ${person} was granted`)
        return answer.refusal
      },
      /** Whatever comes. */
      try: (action: string, data: unknown, requestId?: string) => send(person, action, data, requestId),
    }
  }

  const context = (): Context => systemContext(parts, TENANT, clock.now())
  return {
    store,
    services,
    clock,
    as,
    context,
    /** A leak in the stairs of 3栋, unless told otherwise. @returns its id */
    async submit(person: Who, overrides: Partial<InputOf<DoorContracts['repair.submit']>> = {}): Promise<string> {
      return (await as(person).do('repair.submit', { ...LEAK, ...overrides })).report.id
    },
    async stored(id: string): Promise<Report> {
      const found = await store.get(reports, id)
      if (!found) throw new Error(`No report ${id}`)
      return found.data
    },
    /** Everything in somebody's inbox, oldest first. */
    async told(person: Who) {
      const found = await store.query(notices, { eq: { person }, order: { by: 'at', direction: 'asc' }, limit: 100 })
      return found.map(({ data }) => data)
    },
    /** A picture that this person has uploaded. */
    async picture(owner: Who): Promise<string> {
      const id = newId()
      await store.insert(files, id, { tenant: TENANT, owner, at: clock.now(), bytes: 1, width: 9, height: 9, upload: id, attachedTo: null })
      return id
    },
    async runTimer() {
      return { climbed: await climbLate(context()), closed: await closeSilent(context()), settled: await settleLeftOver(context()) }
    },
    /** Gives a person another set of grants. */
    async grant(person: Who, ...stations: readonly `${Role}@${string}`[]) {
      const found = await store.get(people, person)
      if (found) await store.replace(people, person, found.version, personOf(found.data.nickname, stations))
    },
    close: () => store.close(),
  }
}

export const LEAK = {
  scope: 'public',
  category: 'leak',
  urgency: 'ordinary',
  words: '楼道天花板漏水',
  estate: 'yijing-garden',
  building: 'yijing-3',
  spot: '2单元楼道',
} as const

function personOf(nickname: string, stations: readonly string[]): PersonRecord {
  const grants = stations.map((station): Grant => {
    const [role, place = ''] = station.split('@')
    return { role: role as Role, place, from: '2026-01-01T00:00:00.000Z', to: null }
  })
  return newPerson({ tenant: TENANT, nickname, grants, areas: areasOf(grants, pathIn), joined: '2026-01-01T00:00:00.000Z', sample: true })
}

/** Ids from the district down to the place. */
function pathIn(place: string): string[] {
  const node = TREE.find(([id]) => id === place)
  return node ? [...(node[2] === null ? [] : pathIn(node[2])), place] : []
}

function placesOf(): { id: string; data: Place }[] {
  const paths = new Map<string | null, readonly string[]>([[null, []]])
  return TREE.map(([id, name, parent], rank) => {
    const path = [...(paths.get(parent) ?? []), id]
    paths.set(id, path)
    const level = LEVELS[path.length - 1] ?? 'building'
    return { id, data: { ...EVER, tenant: TENANT, place: id, name, level, parent, path, point: { lng: 118.18, lat: 26.64 }, rank, grid: null } }
  })
}
