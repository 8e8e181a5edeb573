import { randomUUID } from 'node:crypto'
import { createApi, isSurprise } from '@/cloud/api'
import { collections } from '@/cloud/collections'
import type { Log, Services } from '@/cloud/context'
import { people } from '@/cloud/person/collections'
import { createIdentity } from '@/cloud/services/identity'
import { localModeration } from '@/cloud/services/moderation.local'
import { createSecrets } from '@/cloud/services/secrets'
import { createWechat } from '@/cloud/services/wechat.https'
import { sessionHandlers } from '@/cloud/session/handlers'
import type { Store } from '@/cloud/store/port'
import { newPerson, type PersonRecord } from '@/domain/person/person'
import { sessionContract } from '@/domain/session/contract'
import type { InputOf, ValueOf } from '@/domain/shared/contract'
import type { Refusal } from '@/domain/shared/refusal'
import { createClock, MORNING } from '../../support/clock'
import { memoryStore } from '../../support/store'
import { APPID, SECRET, startWechatStandIn } from '../../support/wechat-stand-in'

export const TENANT = 'yanping'
export const PHONE = { system: 'android', app: 'wechat' } as const
export const COMPUTER = { system: 'windows', app: 'chrome' } as const

type Contract = typeof sessionContract
type Name = keyof Contract

/** The door of sign-in alone: real tokens, a real store, and WeChat's stand-in over HTTP. Only the clock is the test's. */
export async function sessionWorld(options: { store?: Store; services?: Partial<Services>; log?: Log; perMinute?: number } = {}) {
  const store = options.store ?? (await memoryStore(collections))
  const wechat = await startWechatStandIn()
  const clock = createClock(MORNING)
  let last: unknown = null
  const remember = (fields: object) => {
    last = 'err' in fields ? fields.err : fields
  }
  const log: Log = options.log ?? { info: () => {}, warn: () => {}, error: remember }
  const secrets = createSecrets([{ id: 'k1', key: Buffer.alloc(32, 7) }])
  const services: Services = {
    identity: createIdentity(store, Buffer.alloc(48, 9), TENANT),
    secrets,
    files: { write: async () => {}, read: async () => null, remove: async () => {} },
    moderation: localModeration,
    wechat: createWechat({ appid: APPID, secret: SECRET, api: wechat.address, perMinute: options.perMinute ?? 10_000, patience: 3_000 }, log),
    personas: null,
    ...options.services,
  }
  const parts = { contracts: sessionContract, handlers: sessionHandlers, store, services, clock: clock.now, newId: () => randomUUID(), log }
  const api = createApi({ ...parts, checkAnswers: true })

  async function ask(token: string | null, action: string, data: unknown, requestId: string = randomUUID()) {
    const actor = await services.identity.actorOf(token, clock.now())
    const answer = await api({ action, data, requestId }, actor, { trace: 'trace' })
    if (isSurprise(answer)) throw last instanceof Error ? last : new Error(`${action} was a surprise: ${JSON.stringify(last)}`)
    return answer
  }

  /** Whoever holds this token; null is a visitor. */
  function as(token: string | null) {
    return {
      async do<K extends Name>(action: K, data: InputOf<Contract[K]>, requestId?: string): Promise<ValueOf<Contract[K]>> {
        const answer = await ask(token, action, data, requestId)
        if (!answer.ok) throw new Error(`${action} was refused: ${JSON.stringify(answer.refusal)}`)
        return answer.value as ValueOf<Contract[K]>
      },
      async refused<K extends Name>(action: K, data: InputOf<Contract[K]>, requestId?: string): Promise<Refusal> {
        const answer = await ask(token, action, data, requestId)
        if (answer.ok) throw new Error(`${action} was granted`)
        return answer.refusal
      },
      try: (action: Name, data: unknown, requestId?: string) => ask(token, action, data, requestId),
    }
  }

  return {
    store,
    services,
    clock,
    wechat,
    as,
    visitor: as(null),
    /** Signs in with WeChat as this user's phone does. */
    async comeByWechat(openid: string) {
      return as(null).do('session.wechat', { code: wechat.codeOf(openid), device: PHONE })
    },
    /** Who holds the token, or null. */
    async who(token: string) {
      const actor = await services.identity.actorOf(token, clock.now())
      return actor.kind === 'person' ? actor.person : null
    },
    async stored(person: string): Promise<PersonRecord | null> {
      return (await store.get(people, person))?.data ?? null
    },
    async addPerson(id: string, given: Partial<PersonRecord> = {}) {
      await store.insert(people, id, newPerson({ tenant: TENANT, nickname: id, joined: MORNING, ...given }))
    },
    async close() {
      await Promise.all([wechat.close(), store.close()])
    },
  }
}

export type SessionWorld = Awaited<ReturnType<typeof sessionWorld>>
