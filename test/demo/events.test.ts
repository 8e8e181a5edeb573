import { createHash } from 'node:crypto'
import { bookings } from '@/cloud/booking/collections'
import { seats } from '@/cloud/booking/seats'
import { centres } from '@/cloud/centre/collections'
import { collections } from '@/cloud/collections'
import { eventSessions, events } from '@/cloud/event/collections'
import type { Collection, Store, Stored } from '@/cloud/store/port'
import { seed } from '@/demo/seed'
import type { Event, Session } from '@/domain/event/event'
import { holidayOn } from '@/domain/event/holidays'
import { shutThen } from '@/domain/event/rules'
import { chinaDay, type Instant } from '@/domain/shared/time'
import { memoryStore } from '../support/store'

/** A Saturday morning, a Monday before work, a Wednesday before a long holiday of the centre. */
const MOMENTS: readonly Instant[] = ['2026-11-21T02:00:00.000Z', '2026-11-22T23:05:00.000Z', '2027-02-03T04:00:00.000Z']

const secrets = {
  seal: (text: string) => `sealed(${text})`,
  open: (sealed: string) => sealed.slice('sealed('.length, -1),
  fingerprint: (text: string) => createHash('sha256').update(text).digest('base64url'),
}
const services = { files: { write: async () => {}, read: async () => null, remove: async () => {} } }

describe.each(MOMENTS)('the events of the demonstration, seeded at %s', (now) => {
  let store: Store
  let all: Stored<Event>[]
  let sessions: Stored<Session>[]

  async function every<T extends object>(collection: Collection<T>): Promise<Stored<T>[]> {
    const found: Stored<T>[] = []
    for await (const document of store.cursor(collection, {})) found.push(document)
    return found
  }

  beforeAll(async () => {
    store = await memoryStore(collections)
    await seed(store, { now, services, ...secrets })
    all = await every(events)
    sessions = await every(eventSessions)
  })
  afterAll(() => store.close())

  it('are those that the reports name, in every state', () => {
    const titles = all.map(({ data }) => data.title).join(' ')
    const named = [
      '四点半学堂',
      '我印象中的冬至',
      '书赠春联',
      '邻里拔河',
      '健康义诊',
      '普法沙龙',
      '八角楼模型',
      '校长有约',
      '发小服务站',
      '小院党课',
      '非遗宣讲',
      '猜灯谜',
      '包粽子',
      '百家宴',
    ]
    for (const name of named) expect(titles).toContain(name)
    expect(new Set(all.map(({ data }) => data.state))).toEqual(new Set(['draft', 'published', 'ended', 'cancelled']))
  })

  it('are a full one with a line before it, one whose seats will be drawn, and one that is over with who came', async () => {
    const counters = new Map((await every(seats)).map(({ id, data }) => [id, data]))
    const counterOf = (key: string) => counters.get(`demo-event-${key}.0`)
    expect(counterOf('winter-clay')).toMatchObject({ capacity: 12, left: 0, line: 5, phase: 'serving', open: true })
    expect(counterOf('octagon')).toMatchObject({ left: 8, phase: 'applying', line: 12 })
    const was = (await every(bookings)).filter(({ data }) => data.event === 'demo-event-clinic').map(({ data }) => data.state)
    expect(was.filter((state) => state === 'attended')).toHaveLength(8)
    expect(was.filter((state) => state === 'absent')).toHaveLength(1)
  })

  it('give resident 0 a seat, a place in line, an application and something that is over', async () => {
    const mine = (await every(bookings)).filter(({ data }) => data.booker === 'demo-resident-0')
    expect(new Set(mine.map(({ data }) => data.state))).toEqual(new Set(['booked', 'waiting', 'applied', 'attended']))
    const cancelled = (await every(bookings)).filter(({ data }) => data.event === 'demo-event-principal')
    expect(cancelled.map(({ data }) => data.state)).toEqual(['calledOff', 'calledOff', 'calledOff'])
  })

  it('leave nothing undone', async () => {
    for (const { data } of [...all, ...sessions]) expect(data.pending).toEqual([])
    for (const { data } of await every(seats)) expect(data.pending).toEqual([])
    expect((await every(bookings)).filter(({ data }) => data.state === 'asked')).toEqual([])
  })

  it('keep the hours of their rooms, and series skip holidays and closed days', async () => {
    const centre = new Map((await every(centres)).map(({ id, data }) => [id, data]))
    for (const { data } of sessions) {
      if ('words' in data.where || data.state === 'cancelled') continue
      const house = centre.get(data.where.centre)
      const { where } = data
      const room = house?.floors.flatMap(({ rooms }) => rooms).find(({ id }) => id === where.room)
      expect(house && room && shutThen(house, room, data)).toBeNull()
      expect(holidayOn(chinaDay(data.from))).toBeNull()
    }
  })

  it('stand for what their sessions say', () => {
    for (const { id, data } of all) {
      const coming = sessions.filter((each) => each.data.event === id && each.data.state === 'published')
      expect(data.coming).toBe(coming.length)
      expect(data.nextFrom).toBe(coming.map((each) => each.data.from).sort()[0] ?? null)
    }
  })
})
