import { isDeepStrictEqual } from 'node:util'
import { collections } from '@/cloud/collections'
import { notices } from '@/cloud/notice/collections'
import { people } from '@/cloud/person/collections'
import { beginSession, newSession } from '@/cloud/session/sessions'
import type { Collection } from '@/cloud/store/port'
import { contracts } from '@/domain/capabilities'
import { childKey } from '@/domain/child/attendee'
import { KEEPING_ROLES } from '@/domain/event/ability'
import { areasOf, newPerson } from '@/domain/person/person'
import { ROLES } from '@/domain/shared/actor'
import { type AttendanceWorld, attendanceWorld, CARE, DOUDOU, GRANNY, NIUNIU } from '../../support/attendance-world'
import { addChild } from '../../support/builders/child'
import { LEAK } from '../../support/repair-world'
import { sample } from '../../support/sample'
import { type Door, openDoor } from '../entry/door'

/** What only the guardian and whoever runs the event may read. */
const MARKS = [DOUDOU, NIUNIU, CARE, GRANNY.name, GRANNY.phone]
const GUARDIAN = 'zhang'
const ORGANISER = 'teacher'

type Action = keyof typeof contracts

let world: AttendanceWorld
let door: Door
let known: Record<string, unknown>
let feed: string
let file: string
beforeAll(async () => {
  world = await attendanceWorld()
  await plant()
  door = await openDoor({ store: world.store, services: world.services })
  door.setNow(world.clock.now())
}, 120_000)
afterAll(() => door.close())

/** Who looks after every event of the place, and so runs this one too: they may open its list, and that is written down. */
const KEEPERS = ['community', ...KEEPING_ROLES.map((role) => `reader-${role}`)]
/** Everybody else who could come near: every role at every node above the class, neighbours, guardians of others, who runs another event. */
const READERS: (string | null)[] = [
  ...[null, 'li', 'wang', 'chen', 'teacher2', 'secretary', 'otherSecretary', 'otherFixer', 'street', 'district'],
  ...ROLES.map((role) => `reader-${role}`).filter((person) => !KEEPERS.includes(person)),
]

async function plant(): Promise<void> {
  for (const role of ROLES) {
    const grants = ['yanping', 'ziyun', 'yijing', 'yijing-garden', 'yijing-3'].map((place) => ({
      role,
      place,
      from: '2026-01-01T00:00:00.000Z',
      to: null,
    }))
    const areas = areasOf(grants, () => ['yanping', 'ziyun', 'yijing', 'yijing-garden', 'yijing-3'])
    await world.store.insert(
      people,
      `reader-${role}`,
      newPerson({ tenant: 'yanping', nickname: `某${role}`, grants, areas, joined: '2026-01-01T00:00:00.000Z', sample: true }),
    )
  }
  // Another guardian with a child in the same class, and another event beside it.
  const other = await addChild(world, 'li', { nickname: '别家孩子' })
  world.clock.forward(-60)
  const mine = (await world.as('li').do('booking.book', { session: world.session, attendees: [childKey(other.id)] })).bookings[0]
  await world.publish({ by: 'teacher2', title: '剪纸', where: { words: '小广场' } })
  world.clock.forward(60)
  file = (await world.as(GUARDIAN).do('calendar.file', { booking: world.family })).address
  // What an organiser writes into the list stands beside the names.
  await world.said([world.mark('in')])
  await world.said([world.mark('out', { to: { kind: 'guardian' } as never })]).catch(() => [])
  feed = (await world.as(GUARDIAN).do('calendar.renew', {})).address ?? ''
  known = {
    session: world.session,
    event: world.eventId,
    booking: world.family,
    child: world.doudouId,
    attendee: world.doudou,
    attendees: [world.doudou],
    key: world.doudou,
    person: GUARDIAN,
    place: 'yijing',
    community: 'yijing',
    estate: 'yijing-garden',
    building: 'yijing-3',
    centre: 'centre-1',
    room: 'hall',
    from: ['2026-11-25T08:30:00.000Z', 540],
    to: ['2026-11-25T09:30:00.000Z', 600],
    until: ['2026-11-26T09:30:00.000Z', '2026-12-26'],
    box: { west: 118.1, south: 26.6, east: 118.3, north: 26.7 },
    words: DOUDOU.slice(0, 2),
    q: DOUDOU.slice(0, 2),
    mine: mine?.id,
  }
}

let asked = 0
async function call(token: string | undefined, action: Action, data: unknown): Promise<string> {
  asked += 1
  const { body } = await door.post({ action, data, requestId: `names-${String(asked).padStart(6, '0')}` }, token)
  return JSON.stringify(body)
}

let begun = 0
async function tokenOf(person: string | null): Promise<string | undefined> {
  if (person === null) return undefined
  const id = `session-${++begun}`
  const session = newSession({ tenant: 'yanping', person, device: { system: 'other', app: 'other' }, via: 'demo' }, world.clock.now())
  await beginSession(world.store, id, session)
  return world.services.identity.tokenOf(id, session)
}

/** Where an input made from the schema alone is not taken, since its fields depend on one another. */
const BY_HAND: Partial<Record<Action, object>> = {
  'estate.save': { estate: 'yijing-garden', version: 1, change: { property: '某物业' } },
  'poll.ask': { estate: 'yijing-garden', question: '灯几点关', words: '', options: ['十点', '十一点'], until: '2026-11-30T10:00:00.000Z' },
  'poll.say': { poll: 'poll', household: 'h301', choice: 'a' },
  'household.claim': { building: 'yijing-3', room: '301', relation: 'owner', nickname: '某人' },
  'repair.submit': LEAK,
}

/** Inputs made from the register: what must be there, and with all that may be. */
function inputsOf(action: Action): unknown[] {
  const { input } = contracts[action]
  const made = BY_HAND[action] ?? sample(input, known, true) ?? sample(input, known, false)
  if (made === undefined) throw new Error(`Nothing is known that ${action} takes: give it an input in BY_HAND`)
  const least = sample(input, known, false)
  return least === undefined || isDeepStrictEqual(least, made) ? [made] : [made, least]
}

const ALL = Object.keys(contracts) as Action[]
const READS = ALL.filter((action) => contracts[action].kind === 'read')
const WRITES = ALL.filter((action) => contracts[action].kind === 'write')

const marksIn = (text: string) => MARKS.filter((mark) => text.includes(mark))

/** `<action>: <mark>` of whatever is shown to somebody. */
async function seenBy(person: string | null, actions: readonly Action[]): Promise<string[]> {
  const found: string[] = []
  let token = await tokenOf(person)
  for (const action of actions) {
    // Some of the writes end the session.
    if (contracts[action].kind === 'write') token = await tokenOf(person)
    for (const data of inputsOf(action)) for (const mark of marksIn(await call(token, action, data))) found.push(`${action}: ${mark}`)
  }
  return [...new Set(found)]
}

/** Actions that show any of it to this one. */
async function showing(person: string): Promise<string[]> {
  return [...new Set((await seenBy(person, READS)).map((line) => line.split(':')[0] ?? ''))].sort()
}

describe('A child’s name, what to mind with them, and who fetches them', () => {
  test('are shown to the guardian and to whoever runs the event, where they belong', async () => {
    expect(await showing(GUARDIAN)).toEqual([
      ...['attendance.mine', 'booking.form', 'booking.get', 'booking.mine', 'child.list', 'privacy.export'],
    ])
    expect(await showing(ORGANISER)).toEqual(['attendance.roster'])
  })

  test('are shown to whoever looks after every event of the place on the list alone, and who was looked at can read it', async () => {
    for (const person of KEEPERS) expect(await showing(person)).toEqual(['attendance.roster'])
    const looks = JSON.stringify(await world.as(GUARDIAN).do('privacy.looksAtMe', {}))
    for (const person of KEEPERS) expect(looks).toContain((await world.store.get(people, person))?.data.nickname)
  })

  test.each(READERS)('are shown to %s by no read of the register', async (person) => {
    expect(await seenBy(person, READS)).toEqual([])
  })

  test.each(READERS)('are shown to %s by no write of the register', async (person) => {
    expect(await seenBy(person, WRITES)).toEqual([])
  })

  test.each(['li', 'teacher2', 'secretary'])('are shown to %s by no read after all those writes', async (person) => {
    expect(await seenBy(person, READS)).toEqual([])
  })

  test('stand in no calendar, not even under the guardian’s own address', async () => {
    for (const path of [feed, file, '/openapi.json']) {
      const response = await fetch(new URL(path, door.address))
      const text = await response.text()
      expect([path, response.status, marksIn(text.replace(/\r\n /g, ''))]).toEqual([path, 200, []])
    }
  })

  test('stand in no notice to anybody, in no line of the log, and nowhere in the store but sealed', async () => {
    const found: string[] = []
    for (const collection of collections as readonly Collection<object>[])
      for await (const { id, data } of world.store.cursor(collection, {}))
        for (const mark of marksIn(JSON.stringify(data))) found.push(`${mark} in ${collection.name}/${id}`)
    expect(found).toEqual([])
    expect(await world.store.count(notices, {})).toBeGreaterThan(0)
    expect(marksIn(JSON.stringify(door.lines))).toEqual([])
    expect(door.lines.length).toBeGreaterThan(0)
  })
})
