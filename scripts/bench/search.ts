import { randomUUID } from 'node:crypto'
import { createApi, isSurprise } from '../../src/cloud/api'
import { bulletins } from '../../src/cloud/bulletin/collections'
import { findingOf } from '../../src/cloud/bulletin/findable'
import { collections } from '../../src/cloud/collections'
import type { Services } from '../../src/cloud/context'
import { handlers } from '../../src/cloud/handlers'
import { places } from '../../src/cloud/place/collections'
import { findables } from '../../src/cloud/search/collections'
import { findableId, findableOf } from '../../src/cloud/search/refresh'
import { createSecrets } from '../../src/cloud/services/secrets'
import { openFromSettings } from '../../src/cloud/store/open'
import { decide, newBulletin } from '../../src/domain/bulletin/decide'
import { contracts } from '../../src/domain/capabilities'
import { EVER, LEVELS } from '../../src/domain/place/tree'
import type { Actor } from '../../src/domain/shared/actor'
import { instant } from '../../src/domain/shared/time'

const MATTERS = 100_000
const ESTATES = 100
/** How often each question is asked. */
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

/** Words of bulletins: one in forty holds the first, nearly all hold 通知. */
const SUBJECTS =
  '停水停电电梯路灯春联义诊灯谜公示缴费疫苗助餐理发消防车位门禁绿化垃圾管道屋顶健身阅读书法合唱象棋乒乓旅游体检登记征兵防汛台风高温低温除雪除草灭鼠灭蚊装修搬家'.match(
    /../gu,
  ) ?? []

/** Times of the search through the door, on PGlite in this folder with 100,000 bulletins of 100 estates, half of them open to all. */
export async function measureSearch(dataDir: string): Promise<Measured[]> {
  const store = await openFromSettings({ dataDir, collections })
  try {
    const estates = Array.from({ length: ESTATES }, (_, nth) => [TENANT, `s${nth % 5}`, `c${nth % 25}`, `e${nth}`])
    await store.insertMany(
      places,
      estates.map((path, rank) => ({
        id: `e${rank}`,
        data: {
          ...EVER,
          tenant: TENANT,
          place: `e${rank}`,
          name: `第${rank}小区`,
          level: LEVELS[3],
          parent: path[2] ?? null,
          path,
          point: null,
          rank,
          grid: null,
        },
      })),
    )
    for (let from = 0; from < MATTERS; from += BATCH) {
      const batch = Array.from({ length: BATCH }, (_, nth) => bulletinOf(from + nth, estates))
      await store.insertMany(bulletins, batch)
      await store.insertMany(
        findables,
        batch.map(({ id, data }) => ({
          id: findableId('bulletin', id),
          data: findableOf(TENANT, 'bulletin', id, findingOf(data, data.place)),
        })),
      )
    }
    const services = { secrets: createSecrets([{ id: 'k1', key: Buffer.alloc(32, 7) }]) } as Services
    const log = {
      info() {},
      warn() {},
      error(fields: object) {
        throw fields
      },
    }
    const api = createApi({ contracts, handlers, store, services, clock: () => NOW, newId: randomUUID, log })
    const resident: Actor = {
      kind: 'person',
      tenant: TENANT,
      person: 'p',
      nickname: 'p',
      hats: [{ role: 'resident', place: 'e7-b', level: 'building', path: [...(estates[7] ?? []), 'e7-b'] }],
    }
    const visitor: Actor = { kind: 'visitor', tenant: TENANT }
    const cases = [
      { what: 'a two-character word, a resident', actor: resident, words: '停水' },
      { what: 'a two-character word, a visitor', actor: visitor, words: '春联' },
      { what: 'two words', actor: resident, words: `停水 ${SUBJECTS[13]}` },
      { what: 'a word that all hold', actor: resident, words: '通知' },
      { what: 'one letter', actor: resident, words: '停' },
      { what: 'a word that none holds', actor: resident, words: '水停', none: true },
    ]
    const measured: Measured[] = []
    for (const { what, actor, words, none = false } of cases) {
      const times: number[] = []
      for (let attempt = 0; attempt < TRIES; attempt += 1) {
        const began = performance.now()
        const answer = await api({ action: 'search.find', data: { words } }, actor, { trace: 'bench' })
        times.push(performance.now() - began)
        if (isSurprise(answer) || !answer.ok) throw new Error(`${what}: ${JSON.stringify(answer)}`)
        if (((answer.value as { items: unknown[] }).items.length === 0) !== none) throw new Error(`${what} found something else`)
      }
      times.sort((a, b) => a - b)
      measured.push({ what, p50: times[Math.floor(TRIES * 0.5)] ?? 0, p95: times[Math.floor(TRIES * 0.95)] ?? 0 })
    }
    return measured
  } finally {
    await store.close()
  }
}

function bulletinOf(nth: number, estates: readonly string[][]) {
  const path = estates[nth % ESTATES] ?? []
  const place = path[3] ?? ''
  const word = (at: number) => SUBJECTS[(nth * 7 + at * 13 + Math.floor(nth / 40)) % SUBJECTS.length] ?? ''
  const at = instant(Date.parse('2024-01-01T00:00:00.000Z') + ((nth * 7_919) % MATTERS) * 60_000)
  const content = {
    kind: 'notice' as const,
    title: `${word(0)}${word(1)}通知`,
    words: `各位居民：关于${word(2)}和${word(3)}，请到${place}小区大门登记，谢谢配合。`,
    photos: [],
    urgent: false,
    pinned: false,
    open: nth % 2 === 0,
    from: null,
    until: null,
    phone: null,
  }
  const origin = { tenant: TENANT, place, level: 'estate' as const, path, author: 'a', role: 'secretary' as const, deskPath: path }
  const published = decide(newBulletin(origin, content, true, at), { action: 'publish' }, { now: at, parties: ['desk'], person: 'a' })
  if (!published.ok) throw new Error(published.refusal.code)
  return { id: `b${nth}`, data: { ...published.value, pending: [], pendingSince: null } }
}
