import { createHash } from 'node:crypto'
import { collections } from '@/cloud/collections'
import { settingsOf } from '@/cloud/estate/settings'
import { files } from '@/cloud/file/collections'
import { notices } from '@/cloud/notice/collections'
import { people } from '@/cloud/person/collections'
import { places } from '@/cloud/place/collections'
import { joints, reports } from '@/cloud/repair/collections'
import type { Collection, Store, Stored } from '@/cloud/store/port'
import { demoPlaces } from '@/demo/places'
import { seed, STORIES } from '@/demo/seed'
import { estateSettings } from '@/domain/estate/schema'
import { isOpen, STATES } from '@/domain/repair/machine'
import { CATEGORIES, NEVER, type Report, SCOPES } from '@/domain/repair/report'
import { isSamePlace, nextDue } from '@/domain/repair/rules'
import { DAY, type Instant, instant, MINUTE, ms } from '@/domain/shared/time'
import * as v from 'valibot'
import { memoryStore } from '../support/store'
import { makePlace } from '../support/builders/place'

/** A Saturday morning, a weekday night, a Monday before work, a Wednesday noon: in China, where the hours count. */
const MOMENTS: readonly Instant[] = ['2026-11-21T02:00:00.000Z', '2026-11-19T18:30:00.000Z', '2026-11-22T23:05:00.000Z', '2027-02-03T04:00:00.000Z']

let store: Store
let bytes: Map<string, Uint8Array>

const seal = (text: string) => `sealed(${text})`
const fingerprint = (text: string) => createHash('sha256').update(text).digest('base64url')
const secrets = { seal, open: (sealed: string) => sealed.slice('sealed('.length, -1), fingerprint }
const services = {
  files: {
    write: async (name: string, content: Uint8Array) => void bytes.set(name, content),
    read: async (name: string) => bytes.get(name) ?? null,
    remove: async (name: string) => void bytes.delete(name),
  },
}

async function all<T extends object>(collection: Collection<T>): Promise<Stored<T>[]> {
  const found: Stored<T>[] = []
  for await (const document of store.cursor(collection, {})) found.push(document)
  return found
}

async function open() {
  bytes = new Map()
  store = await memoryStore(collections)
}

describe.each(MOMENTS)('the demonstration data, seeded at %s', (now) => {
  let seeded: Stored<Report>[]

  beforeAll(async () => {
    await open()
    await seed(store, { now, services, ...secrets })
    seeded = await all(reports)
  })

  afterAll(() => store.close())

  test('shows every state, category and scope, danger and lateness', () => {
    const of = (field: keyof Report) => new Set(seeded.map(({ data }) => data[field]))
    expect(seeded).toHaveLength(STORIES.length)
    expect([...of('state')].sort()).toEqual([...STATES].sort())
    expect([...of('category')].sort()).toEqual([...CATEGORIES].sort())
    expect([...of('scope')].sort()).toEqual([...SCOPES].sort())
    expect(seeded.filter(({ data }) => data.open && data.urgency === 'danger').length).toBeGreaterThanOrEqual(2)
    expect(seeded.filter(({ data }) => data.open && data.dueAt < now).length).toBeGreaterThanOrEqual(4)
    expect(of('rung').size).toBeGreaterThanOrEqual(3)
    expect(seeded.some(({ data }) => data.quote?.state === 'open')).toBe(true)
    expect(seeded.some(({ data }) => data.visit?.confirmed)).toBe(true)
    expect(seeded.some(({ data }) => data.joined.length >= 3)).toBe(true)
    expect(seeded.some(({ data }) => data.state === 'closed' && data.rating === null)).toBe(true)
    expect(seeded.some(({ data }) => data.onBehalfOf !== null)).toBe(true)
    expect(seeded.some(({ data }) => data.wordsShown === 'checking')).toBe(true)
  })

  test('spans from forty days ago to minutes ago, and nothing happens in the future', () => {
    const ages = seeded.map(({ data }) => ms(now) - ms(data.createdAt))
    expect(Math.max(...ages)).toBeGreaterThan(38 * DAY)
    expect(Math.min(...ages)).toBeLessThan(15 * MINUTE)
    for (const { data } of seeded) expect(data.updatedAt <= now).toBe(true)
  })

  test('holds what the rules hold of every report', () => {
    for (const { id, data } of seeded) {
      const { steps } = data
      expect([id, data.open]).toEqual([id, isOpen(data.state)])
      expect([id, data.dueAt]).toEqual([id, nextDue(data.answer, data.resolution)])
      expect(steps.map(({ at }) => at)).toEqual(steps.map(({ at }) => at).sort())
      expect(steps[0]?.action).toBe('submit')
      expect(steps[steps.length - 1]?.at).toBe(data.updatedAt)
      expect([id, data.closeAt === NEVER]).toEqual([id, data.state !== 'resolved'])
      // What was due has been done: the timer would find nothing.
      expect([id, data.open && data.climbAt <= now]).toEqual([id, false])
      expect([id, data.closeAt <= now]).toEqual([id, false])
      expect(data.pending).toEqual([])
      if (data.work) expect(data.work.before.length * data.work.after.length).toBeGreaterThan(0)
    }
  })

  test('merges only reports of one place', () => {
    const merged = seeded.filter(({ data }) => data.mergedInto !== null)
    expect(merged.length).toBeGreaterThanOrEqual(2)
    for (const { data } of merged) {
      const into = seeded.find(({ id }) => id === data.mergedInto)?.data as Report
      expect(isSamePlace(data, into)).toBe(true)
      expect(into.createdAt < data.createdAt).toBe(true)
    }
  })

  test('proposes a joint project out of three street lamp reports', async () => {
    const proposals = await all(joints)
    expect(proposals.find(({ data }) => data.estate === 'wuyi')?.data).toMatchObject({ category: 'lighting', reports: ['demo-report-lamps-1', 'demo-report-lamps-2', 'demo-report-lamps-3'] })
  })

  test('has every picture that a report refers to, bytes included, owned by who took part', async () => {
    const records = new Map((await all(files)).map(({ id, data }) => [id, data]))
    for (const { id, data } of seeded) {
      for (const photo of [...data.photos, ...data.steps.flatMap((step) => step.photos)]) {
        expect(records.get(photo)?.attachedTo).toBe(id)
        expect([data.reporter, ...data.steps.map(({ by }) => by.person)]).toContain(records.get(photo)?.owner)
        expect(bytes.get(`${photo}.full.jpg`)?.length).toBe(records.get(photo)?.bytes)
        expect(bytes.has(`${photo}.thumb.jpg`)).toBe(true)
      }
    }
  })

  test('told people of the last three days, each of them there to read it', async () => {
    const persons = new Set((await all(people)).map(({ id }) => id))
    const told = await all(notices)
    expect(told.length).toBeGreaterThan(50)
    expect(told.some(({ data }) => data.urgent && data.unread)).toBe(true)
    for (const { data } of told) {
      expect(persons).toContain(data.person)
      expect(ms(now) - ms(data.at)).toBeLessThanOrEqual(3 * DAY)
      expect(data.unread).toBe(data.readAt === null)
    }
  })
})

describe('seeding', () => {
  beforeEach(open)
  afterEach(() => store.close())

  const now = MOMENTS[0] as Instant
  const collectionsSeeded = [places, people, reports, notices, files, joints] as readonly Collection<object>[]
  const everything = async () => Promise.all(collectionsSeeded.map(all))

  test('gives every estate settings that an admin could have entered', async () => {
    await seed(store, { now, services, ...secrets })
    const estates = (await all(places)).filter(({ data }) => data.level === 'estate')
    expect(estates).toHaveLength(10)
    const kept = await Promise.all(estates.map(({ data }) => settingsOf(store, data.tenant, data.place)))
    for (const { version, settings } of kept) {
      expect(version).toBe(1)
      expect(v.safeParse(estateSettings, settings)).toMatchObject({ success: true })
    }
    expect(kept.filter(({ settings }) => settings.property === null)).toHaveLength(1)
  })

  test('twice changes nothing, and elsewhere at the same moment gives the same', async () => {
    expect(await seed(store, { now, services, ...secrets })).toBe(true)
    const first = await everything()
    expect(await seed(store, { now: instant(ms(now) + DAY), services, ...secrets })).toBe(false)
    expect(await everything()).toEqual(first)

    await store.close()
    store = await memoryStore(collections)
    await seed(store, { now, services, ...secrets })
    expect(await everything()).toEqual(first)
  })

  test('completes what was cut off', async () => {
    let left = 3
    const insertMany: Store['insertMany'] = async (collection, documents) => {
      left -= 1
      if (left < 0) throw new Error('cut off')
      await store.insertMany(collection, documents)
    }
    const breaking = new Proxy(store, {
      get: (target, name) => {
        if (name === 'insertMany') return insertMany
        const member: unknown = Reflect.get(target, name)
        return typeof member === 'function' ? member.bind(target) : member
      },
    })
    await expect(seed(breaking, { now, services, ...secrets })).rejects.toThrow('cut off')
    expect(await seed(store, { now, services, ...secrets })).toBe(true)
    expect(await all(reports)).toHaveLength(STORIES.length)
  })

  test('gives no id to two places', () => {
    const ids = demoPlaces().map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('leaves a store with places of its own alone', async () => {
    await store.insert(places, 'gulou', makePlace(['gulou'], { tenant: 'gulou', name: '鼓楼区' }).data)
    expect(await seed(store, { now, services, ...secrets })).toBe(false)
    expect(await all(reports)).toEqual([])
  })

  test('keeps rooms and telephones sealed', async () => {
    await seed(store, { now, services, ...secrets })
    for (const { data } of await all(reports)) {
      for (const personal of [data.room, data.phone, data.onBehalfOf]) expect(personal === null || personal.startsWith('sealed(')).toBe(true)
    }
    for (const { data } of await all(people)) {
      expect(data.sample).toBe(true)
      expect(data.homes.every(({ room }) => room.startsWith('sealed('))).toBe(true)
    }
  })
})
