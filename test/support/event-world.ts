import { seats } from '@/cloud/booking/seats'
import { centres } from '@/cloud/centre/collections'
import { eventSessions, events } from '@/cloud/event/collections'
import { runEvents } from '@/cloud/event/timer'
import { people } from '@/cloud/person/collections'
import type { Seats } from '@/domain/booking/seats'
import type { CentreRecord, Room } from '@/domain/centre/centre'
import type { eventContract } from '@/domain/event/contract'
import type { Event, EventContent, Session } from '@/domain/event/event'
import type { EventView } from '@/domain/event/schema'
import { areasOf, newPerson } from '@/domain/person/person'
import type { DaySpan, WorkingHours } from '@/domain/place/place'
import type { InputOf } from '@/domain/shared/contract'
import { china, daysLater, MORNING } from './clock'
import { type RepairWorld, repairWorld, type WorldOptions } from './repair-world'

type When = InputOf<(typeof eventContract)['event.make']>['when']

/** What a test wants otherwise: any of the content, where it is put up and when, and by whom. */
export type EventInput = Partial<EventContent> & { place?: string; when?: When; by?: string }

export type EventWorld = Awaited<ReturnType<typeof eventWorld>>

/** Tomorrow, a Tuesday, 16:30 to 18:00. */
export const TOMORROW: When = { once: { from: china('2026-11-24 16:30'), to: china('2026-11-24 18:00') } }

/** A class that everybody of the district may book at once. */
export const CLASS: EventContent = {
  title: '四点半学堂',
  kind: 'class',
  summary: '写作业、读书，有志愿者老师陪着',
  picture: null,
  where: { centre: 'centre-1', room: 'hall' },
  forWhom: 'anyone',
  ages: null,
  materials: '作业本',
  audience: { from: daysLater(MORNING, -7), allFrom: daysLater(MORNING, -7) },
  cancelBefore: 60,
  offerFor: 120,
  drawBefore: null,
  pickUp: false,
  capacity: 20,
}

const DAILY: readonly DaySpan[] = [{ from: 8 * 60 + 30, to: 21 * 60 }]
const HOURS: WorkingHours = { 1: DAILY, 2: DAILY, 3: DAILY, 4: DAILY, 5: DAILY, 6: DAILY, 7: DAILY }

/**
 * The world of repair with a neighbourhood centre of 怡景社区, two of whose rooms can be booked (`youth` for 30, `hall` for 48, daily
 * 8:30–21:00; closed on 1 December), and who organises there: `teacher`, and `teacher2` beside her.
 */
export async function eventWorld(options: WorldOptions = {}) {
  const world: RepairWorld = await repairWorld(options)
  const { store } = world
  await store.insert(centres, 'centre-1', CENTRE)
  for (const [id, nickname] of [
    ['teacher', '陈老师'],
    ['teacher2', '吴老师'],
  ] as const) {
    const grants = [{ role: 'organizer', place: 'yijing', from: '2026-01-01T00:00:00.000Z', to: null } as const]
    const areas = areasOf(grants, () => ['yanping', 'ziyun', 'yijing'])
    await store.insert(
      people,
      id,
      newPerson({ tenant: 'yanping', nickname, grants, areas, joined: '2026-01-01T00:00:00.000Z', sample: true }),
    )
  }

  async function one<T extends object>(collection: Parameters<typeof store.get<T>>[0], id: string): Promise<T> {
    const found = await store.get(collection, id)
    if (!found) throw new Error(`No ${collection.name} ${id}`)
    return found.data
  }

  /** @returns its view */
  async function draft({ place = 'yijing', when = TOMORROW, by = 'teacher', ...content }: EventInput = {}): Promise<EventView> {
    return world.as(by).do('event.make', { place, when, content: { ...CLASS, ...content } })
  }

  async function publish(input: EventInput = {}): Promise<EventView> {
    const { id, version } = await draft(input)
    return world.as(input.by ?? 'teacher').do('event.publish', { event: id, version })
  }

  return {
    ...world,
    draft,
    /** Drafted and published. @returns its view */
    publish,
    /** One published session with so many seats, tomorrow 16:30. @returns its id */
    async opened(capacity: number, input: EventInput = {}): Promise<string> {
      const [session] = (await publish({ ...input, capacity })).sessions
      if (!session) throw new Error('An event that is published has a session')
      return session.id
    },
    event: (id: string): Promise<Event> => one(events, id),
    session: (id: string): Promise<Session> => one(eventSessions, id),
    /** The seats of a session. */
    counter: (id: string): Promise<Seats> => one(seats, id),
    /** What the clock does for events: ends sessions, settles what was left. */
    runEvents: () => runEvents(world.context()),
  }
}

function room(id: string, name: string, capacity: number | null, bookable: boolean): Room {
  return { id, name, kind: 'room', use: '活动', hours: null, phone: null, capacity, bookable }
}

const CENTRE: CentreRecord = {
  tenant: 'yanping',
  community: 'yijing',
  changedAt: '2026-01-01T00:00:00.000Z',
  changedBy: null,
  name: '怡景邻里中心',
  address: '怡景路 1 号',
  note: '',
  point: null,
  phone: null,
  hours: HOURS,
  closures: [{ from: '2026-12-01', to: '2026-12-01', reason: '消毒' }],
  floors: [
    { id: 'f1', name: '1楼', rooms: [room('office', '服务大厅', null, false)] },
    { id: 'f2', name: '2楼', rooms: [room('youth', '邻学社', 30, true), room('hall', '培训室', 48, true)] },
  ],
}
