import sharp from 'sharp'
import { systemContext } from '@/cloud/api'
import { collections } from '@/cloud/collections'
import type { Log } from '@/cloud/context'
import { createLog } from '@/cloud/entry/log'
import { createTimer } from '@/cloud/entry/timer'
import { jobs } from '@/cloud/jobs'
import type { Files } from '@/cloud/services/files'
import type { Wechat } from '@/cloud/services/wechat'
import { beginSession, newSession } from '@/cloud/session/sessions'
import type { Collection } from '@/cloud/store/port'
import type { DoorContracts } from '@/domain/capabilities'
import type { InputOf, ValueOf } from '@/domain/shared/contract'
import type { Refusal } from '@/domain/shared/refusal'
import { openDoor } from '../cloud/entry/door'
import { later } from './clock'
import { householdWorld } from './household-world'

export type PrivacyWorld = Awaited<ReturnType<typeof privacyWorld>>

/** Bytes by name, for a test to look into. */
function filesInMemory() {
  const kept = new Map<string, Uint8Array>()
  const files: Files = {
    write: async (name, bytes) => void kept.set(name, bytes),
    read: async (name) => kept.get(name) ?? null,
    remove: async (name) => void kept.delete(name),
  }
  return { kept, files }
}

/** Whoever has this code has this openid. */
const wechat: Wechat = { openidOf: async (code) => ({ ok: true, value: { openid: `openid-${code}` } }) }

/** The world of households behind the real door over HTTP, with its log, its timer, and everything that is kept open to the test. */
export async function privacyWorld() {
  const { kept, files } = filesInMemory()
  const lines: string[] = []
  const written = createLog('debug', { write: (line: string) => void lines.push(line) })
  let last: unknown = null
  const log: Log = {
    info: (fields, message) => written.info(fields, message),
    warn: (fields, message) => written.warn(fields, message),
    error(fields, message) {
      last = 'err' in fields ? fields.err : fields
      written.error(fields, message)
    },
  }
  const world = await householdWorld({ services: { files, wechat, officer: '示例区数据办 0599-8800000' } })
  const { store, services, clock } = world
  const door = await openDoor({ store, services, log })
  const parts = { store, services, newId: () => `timer-${++made}`, log }
  let made = 0
  const timer = createTimer({ jobs, store, clock: clock.now, contextAt: (now) => systemContext(parts, 'yanping', now), log })
  const tokens = new Map<string, string>()

  async function tokenOf(person: string): Promise<string> {
    const held = tokens.get(person)
    if (held) return held
    const session = newSession({ tenant: 'yanping', person, device: { system: 'android', app: 'wechat' }, via: 'demo' }, clock.now())
    await beginSession(store, `session-${person}`, session)
    const token = await services.identity.tokenOf(`session-${person}`, session)
    tokens.set(person, token)
    return token
  }

  async function post(token: string | undefined, action: string, data: unknown, requestId = `privacy-${++made}-request`) {
    door.setNow(clock.now())
    const { body } = await door.post({ action, data, requestId }, token)
    if (body.trace !== undefined) throw last instanceof Error ? last : new Error(`${action} was a surprise: ${JSON.stringify(last)}`)
    return body
  }

  return {
    ...world,
    lines,
    door,
    tokenOf,
    hold: (person: string, token: string) => void tokens.set(person, token),
    /** Over HTTP, as this person; null is a visitor. @throws when it is refused */
    async via<K extends keyof DoorContracts & string>(
      person: string | null,
      action: K,
      data: InputOf<DoorContracts[K]>,
    ): Promise<ValueOf<DoorContracts[K]>> {
      const body = await post(person === null ? undefined : await tokenOf(person), action, data)
      if (!body.ok) throw new Error(`${action} by ${person} was not done: ${JSON.stringify(body)}`)
      return body.value as ValueOf<DoorContracts[K]>
    },
    /** @throws when it is granted */
    async denied<K extends keyof DoorContracts & string>(person: string, action: K, data: InputOf<DoorContracts[K]>): Promise<Refusal> {
      const body = await post(await tokenOf(person), action, data)
      if (body.ok || !body.refusal) throw new Error(`${action} by ${person} was not refused: ${JSON.stringify(body)}`)
      return body.refusal as Refusal
    },
    /** Uploads a picture through the door. @returns its id */
    async upload(person: string): Promise<string> {
      const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: `#${String(100_000 + ++made)}` } })
        .jpeg()
        .toBuffer()
      const form = new FormData()
      form.append('file', new Blob([bytes]), 'photo.jpg')
      const headers = { authorization: `Bearer ${await tokenOf(person)}` }
      const response = await fetch(`${door.address}/files`, { method: 'POST', headers, body: form })
      return ((await response.json()) as { value: { fileId: string } }).value.fileId
    },
    bytes: kept,
    /** Everything that the timer does, minute by minute. @param minutes how long it runs */
    async letTimeGo(minutes: number) {
      for (let minute = 0; minute < minutes; minute += 1) {
        clock.set(later(clock.now(), 1))
        await timer.runDue(clock.now())
      }
    },
    /** Every stored document, every sealed text in it opened: `collection/id` → JSON. */
    async dumped(): Promise<Map<string, string>> {
      const found = new Map<string, string>()
      for (const collection of collections as readonly Collection<object>[])
        for await (const { id, data } of store.cursor(collection, {}))
          found.set(`${collection.name}/${id}`, JSON.stringify(opened(data, services.secrets.open)))
      return found
    },
    /** Where any of the marks is found: in the store, in names and bytes of files, in the log. */
    async traces(marks: readonly string[]): Promise<string[]> {
      const places = new Map(await this.dumped())
      for (const [name, bytes] of kept)
        places.set(`files/${name}`, `${name} ${unsealed(Buffer.from(bytes).toString('utf8'), services.secrets.open)}`)
      places.set('log', lines.join('\n'))
      return [...places].flatMap(([place, text]) =>
        marks.filter((mark) => text.includes(mark) || place.includes(mark)).map((mark) => `${mark} in ${place}`),
      )
    },
    close: () => door.close(),
  }
}

/** The value with every sealed text opened, those within opened ones too. */
function opened(value: unknown, open: (sealed: string) => string): unknown {
  if (typeof value === 'string') return unsealed(value, open)
  if (Array.isArray(value)) return value.map((each) => opened(each, open))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, opened(each, open)]))
}

function unsealed(text: string, open: (sealed: string) => string): string {
  if (!/^k\d+\.[\w-]{38,}$/.test(text)) return text
  const plain = open(text)
  try {
    return JSON.stringify(opened(JSON.parse(plain), open))
  } catch {
    return plain
  }
}
