import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { createApi } from '@/cloud/api'
import { collections as allCollections } from '@/cloud/collections'
import type { Handlers, Log, Services } from '@/cloud/context'
import { createHttp } from '@/cloud/entry/http'
import { createLimits, type LimitSettings } from '@/cloud/entry/limits'
import { handlers as allHandlers } from '@/cloud/handlers'
import { people } from '@/cloud/person/collections'
import { createDiskFiles } from '@/cloud/services/files.disk'
import { createIdentity } from '@/cloud/services/identity'
import { localModeration } from '@/cloud/services/moderation.local'
import { createSecrets } from '@/cloud/services/secrets'
import { beginSession, newSession } from '@/cloud/session/sessions'
import type { Store } from '@/cloud/store/port'
import { contracts as allContracts } from '@/domain/capabilities'
import { type Grant, newPerson, type PersonRecord } from '@/domain/person/person'
import type { Contracts } from '@/domain/shared/contract'
import type { Instant } from '@/domain/shared/time'
import { memoryStore } from '../../support/store'

export const START = '2026-11-21T08:00:00.000Z'

/** Large enough that no test meets a limit unless it is about limits. */
const WIDE: LimitSettings = { readsPerMinute: 10_000, writesPerMinute: 10_000, uploadsPerTenMinutes: 10_000, signInsPerMinute: 10_000, visitorsTimes: 1 }

export interface DoorOptions<C extends Contracts> {
  contracts?: C
  handlers?: Handlers<C>
  limits?: Partial<LimitSettings>
  services?: Partial<Services>
  log?: Log
  client?: string
  trustProxy?: boolean
  store?: Store
}

/** Lines that the door wrote, as objects. */
export function recordingLog() {
  const lines: { level: string; fields: Record<string, unknown>; message: string }[] = []
  const at = (level: string) => (fields: object, message: string) => void lines.push({ level, fields: { ...fields }, message })
  return { lines, log: { info: at('info'), warn: at('warn'), error: at('error') } satisfies Log }
}

export function makePerson(overrides: Partial<PersonRecord> = {}): PersonRecord {
  return newPerson({ tenant: 'yanping', nickname: '3栋张阿姨', joined: START, sample: true, ...overrides })
}

export function grant(role: Grant['role'], place: string, from: Instant = START, to: Instant | null = null): Grant {
  return { role, place, from, to }
}

/** The real door on a free port: HTTP, parsing, sessions, the store, files on a disk. Only the clock is the test's. */
export async function openDoor<C extends Contracts = typeof allContracts>(options: DoorOptions<C> = {}) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'doorstep-'))
  const store = options.store ?? (await memoryStore(allCollections))
  let now: Instant = START
  const clock = () => now
  const secrets = createSecrets([{ id: 'k1', key: Buffer.alloc(32, 7) }])
  const services: Services = {
    identity: createIdentity(store, Buffer.alloc(48, 9), 'yanping'),
    secrets,
    files: createDiskFiles(path.join(folder, 'files')),
    moderation: localModeration,
    wechat: null,
    personas: null,
    ...options.services,
  }
  const recorded = recordingLog()
  const contracts: Contracts = options.contracts ?? allContracts
  const handlers = (options.handlers ?? allHandlers) as unknown as Handlers<Contracts>
  const parts = { contracts, handlers, store, services, clock, newId: () => randomUUID(), log: options.log ?? recorded.log }
  const app = createHttp({
    ...parts,
    api: createApi({ ...parts, checkAnswers: true }),
    limits: createLimits({ ...WIDE, ...options.limits }),
    client: options.client ?? null,
    trustProxy: options.trustProxy ?? false,
  })
  const server = createAdaptorServer({ fetch: app.fetch }) as Server
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  return {
    address,
    store,
    services,
    folder,
    lines: recorded.lines,
    setNow(instant: Instant) {
      now = instant
    },
    /** Stores a person and signs them in. */
    async signIn(id: string, record: Partial<PersonRecord> = {}) {
      await store.insert(people, id, makePerson(record))
      const { tenant } = makePerson(record)
      const session = newSession({ tenant, person: id, device: { system: 'other', app: 'other' }, via: 'demo' }, now)
      await beginSession(store, `session-${id}`, session)
      return services.identity.tokenOf(`session-${id}`, session)
    },
    /** `POST /api` with this envelope (a string is sent as it is). */
    async post(envelope: unknown, token?: string, headers: Record<string, string> = {}) {
      const response = await fetch(`${address}/api`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}), ...headers },
        body: typeof envelope === 'string' ? envelope : JSON.stringify(envelope),
      })
      return { status: response.status, headers: response.headers, body: (await response.json()) as Reply }
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await store.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export interface Reply {
  ok: boolean
  value?: unknown
  trace?: string
  refusal?: { code: string; message?: string; fields?: Record<string, string> }
}

export type Door = Awaited<ReturnType<typeof openDoor>>
