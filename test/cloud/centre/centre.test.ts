import { centres } from '@/cloud/centre/collections'
import { centreHandlers } from '@/cloud/centre/handlers'
import { places } from '@/cloud/place/collections'
import { localModeration } from '@/cloud/services/moderation.local'
import { demoSettings } from '@/demo/around'
import { demoCentres } from '@/demo/centres'
import { centreContract } from '@/domain/centre/contract'
import { centreContent } from '@/domain/centre/schema'
import { publicWords } from '@/domain/estate/rules'
import { ROLES, type Role } from '@/domain/shared/actor'
import type { InputOf } from '@/domain/shared/contract'
import * as v from 'valibot'
import { makeActor, makeHat } from '../../support/builders/person'
import { makePlace, OFFICE_HOURS } from '../../support/builders/place'
import { openRoom, type Room } from '../../support/builders/room'
import { MORNING } from '../../support/clock'

const COMMUNITY = ['d', 's', 'c']
const PATHS = { above: ['d', 's'], at: COMMUNITY, below: [...COMMUNITY, 'e'], beside: ['d', 's', 'c2'] } as const
const KEEPERS: readonly Role[] = ['community', 'street', 'district', 'admin']

let room: Room<typeof centreContract>

beforeEach(async () => {
  room = await openRoom(centreContract, centreHandlers, MORNING)
  const tree = [['d'], ['d', 's'], COMMUNITY, [...COMMUNITY, 'e'], ['d', 's', 'c2'], ['d', 's', 'c2', 'e2']]
  await room.store.insertMany(places, tree.map((path, rank) => makePlace(path, { rank })))
})
afterEach(() => room.store.close())

const keeper = makeActor('huang', [makeHat('community', COMMUNITY)])

function content(overrides: Partial<InputOf<(typeof centreContract)['centre.save']>['content']> = {}) {
  const clinic = { id: 'r1', name: '健康小屋', kind: 'clinic', use: '量血压', hours: null, phone: null, capacity: 10, bookable: true } as const
  const floors = [{ id: 'f1', name: '1楼', rooms: [clinic] }]
  return { name: '邻里中心', address: '北门旁', note: '', point: null, phone: '0599-5551234', hours: structuredClone(OFFICE_HOURS) as never, closures: [], floors, ...overrides }
}

const fresh = (overrides = {}) => ({ centre: null, community: 'c', version: 0, content: content(overrides) })

test.each(ROLES.flatMap((role) => Object.entries(PATHS).map(([where, path]) => [role, where, path] as const)))('%s %s the community', async (role, where, path) => {
  const actor = makeActor('someone', [makeHat(role, path)])
  if (KEEPERS.includes(role) && (where === 'above' || where === 'at')) {
    const put = await room.as(actor).do('centre.save', fresh())
    expect(put).toMatchObject({ version: 1, editable: true, community: { id: 'c' } })
    return
  }
  expect(await room.as(actor).refused('centre.save', fresh())).toMatchObject({ code: 'forbidden' })
  expect(await room.store.count(centres, {})).toBe(0)
})

test('anybody reads it floor by floor, but not who wrote it; only who may is offered to change it', async () => {
  const { id } = await room.as(keeper).do('centre.save', fresh())
  const seen = await room.as(null).do('centre.get', { centre: id })
  expect(seen).toMatchObject({ name: '邻里中心', editable: false, floors: [{ name: '1楼', rooms: [{ id: 'r1', bookable: true, capacity: 10 }] }] })
  expect(JSON.stringify(seen)).not.toContain('huang')
  expect(await room.as(keeper).do('centre.get', { centre: id })).toMatchObject({ editable: true })
  expect(await room.as(makeActor('x', [makeHat('community', PATHS.beside)])).do('centre.get', { centre: id })).toMatchObject({ editable: false })
})

test('a centre is found by its community, by any of its estates, and among all', async () => {
  const { id } = await room.as(keeper).do('centre.save', fresh())
  const ids = async (input: InputOf<(typeof centreContract)['centre.list']>) => (await room.as(null).do('centre.list', input)).items.map((item) => item.id)
  expect(await ids({ community: 'c' })).toEqual([id])
  expect(await ids({ estate: 'e' })).toEqual([id])
  expect(await ids({})).toEqual([id])
  for (const other of [{ community: 'c2' }, { estate: 'e2' }, { estate: 'nowhere' }]) expect(await ids(other)).toEqual([])
})

test('all of them come in pages of twenty, each once', async () => {
  for (let nth = 0; nth < 23; nth++) await room.as(keeper).do('centre.save', fresh())
  const first = await room.as(null).do('centre.list', {})
  const second = await room.as(null).do('centre.list', { after: first.next })
  expect([first.items.length, second.items.length, second.next]).toEqual([20, 3, null])
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(23)
})

test('of two who read the same centre the second is told to look again', async () => {
  const { id } = await room.as(keeper).do('centre.save', fresh())
  const save = (name: string) => room.as(keeper).try('centre.save', { centre: id, community: 'c', version: 1, content: content({ name }) })
  const outcomes = await Promise.all([save('甲'), save('乙')])
  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true])
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'conflict' } })
})

test('rooms keep their ids through a change, since bookings refer to them', async () => {
  const { id, floors } = await room.as(keeper).do('centre.save', fresh())
  const moved = [...floors].map((floor) => ({ ...floor, name: '2楼', rooms: floor.rooms.map((each) => ({ ...each, name: '新名字' })) }))
  const after = await room.as(keeper).do('centre.save', { centre: id, community: 'c', version: 1, content: content({ floors: moved as never }) })
  expect(after.floors.flatMap((floor) => floor.rooms.map((each) => each.id))).toEqual(['r1'])
})

test('a centre is never carried off to another community', async () => {
  const { id } = await room.as(keeper).do('centre.save', fresh())
  const both = makeActor('street', [makeHat('street', ['d', 's'])])
  expect(await room.as(both).refused('centre.save', { centre: id, community: 'c2', version: 1, content: content() })).toMatchObject({ code: 'elsewhere' })
})

const ROOM = content().floors[0]?.rooms[0]
test.each([
  ['somebody’s mobile number', { phone: '13905990001' }],
  ['no floor', { floors: [] }],
  ['two rooms of one id', { floors: [{ id: 'f1', name: '1楼', rooms: [ROOM, ROOM] }] }],
  ['a closure that ends before it begins', { closures: [{ from: '2026-10-03', to: '2026-10-01', reason: '国庆' }] }],
  ['a closure on no day', { closures: [{ from: '国庆', to: '2026-10-01', reason: '国庆' }] }],
  ['a closure without a reason', { closures: [{ from: '2026-10-01', to: '2026-10-01', reason: ' ' }] }],
])('%s is refused beside its field', async (_, wrong) => {
  const refusal = await room.as(keeper).refused('centre.save', { ...fresh(), content: { ...content(), ...wrong } as never })
  expect(refusal.code).toBe('invalid')
  expect(Object.keys(refusal.fields ?? {})[0]).toMatch(/^content\./)
})

test('its words are looked at before anybody reads them', async () => {
  expect(await room.as(keeper).refused('centre.save', fresh({ note: '办证刻章' }))).toMatchObject({ code: 'notAccepted' })
})

describe('the demonstration', () => {
  test('has centres and estates that people could have entered', async () => {
    for (const { data } of demoCentres()) {
      const { tenant: _t, community: _c, changedAt: _a, changedBy: _b, ...entered } = data
      expect(v.safeParse(centreContent, entered)).toMatchObject({ success: true })
    }
    const words = [...demoSettings().flatMap(({ data }) => publicWords(data)), ...demoCentres().flatMap(({ data }) => [data.name, data.address, data.note, ...data.floors.flatMap((floor) => floor.rooms.flatMap((each) => [each.name, each.use]))])]
    for (const said of words) expect([said, await localModeration.checkText(said, { person: 'admin', scene: 'work' })]).toEqual([said, 'pass'])
  })
})
