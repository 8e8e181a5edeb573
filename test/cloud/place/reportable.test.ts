import { beginSettings } from '@/cloud/estate/settings'
import { people } from '@/cloud/person/collections'
import { places } from '@/cloud/place/collections'
import { placeHandlers } from '@/cloud/place/handlers'
import { placeContract } from '@/domain/place/contract'
import type { Person } from '@/domain/shared/actor'
import { makeActor, makeHat, makeHome, makePerson } from '../../support/builders/person'
import { makePlace, makeSettings } from '../../support/builders/place'
import { openRoom, type Room } from '../../support/builders/room'
import { MORNING } from '../../support/clock'

const NORTH = ['d', 's', 'c', 'north']
const SOUTH = ['d', 's', 'c', 'south']
const FAR = ['d', 's2', 'c2', 'far']

let room: Room<typeof placeContract>

beforeEach(async () => {
  room = await openRoom(placeContract, placeHandlers, MORNING)
  await room.store.insertMany(places, [
    makePlace(['d'], { name: '延平区' }),
    makePlace(['d', 's'], { name: '黄墩街道' }),
    makePlace(['d', 's', 'c'], { name: '东教社区' }),
    makePlace(['d', 's2'], { name: '紫云街道' }),
    makePlace(['d', 's2', 'c2'], { name: '剑津社区' }),
    makePlace(NORTH, { name: '北苑', rank: 1 }),
    makePlace(SOUTH, { name: '南苑', rank: 2 }),
    makePlace(FAR, { name: '远苑', rank: 3 }),
    // Given out of order: the rank decides, not the id.
    makePlace([...NORTH, 'n12'], { name: '12栋', rank: 12 }),
    makePlace([...NORTH, 'n3'], { name: '3栋', rank: 3 }),
    makePlace([...SOUTH, 's1'], { name: '1栋', rank: 1 }),
    makePlace([...FAR, 'f1'], { name: '1栋', rank: 1 }),
  ])
  await beginSettings(
    room.store,
    'd',
    'north',
    makeSettings({ duty: [{ person: 'wang', weekdays: [1], span: { from: 480, to: 1080 } }] }),
    MORNING,
  )
})
afterEach(() => room.store.close())

async function reportable(actor: Person, search = '') {
  const { estates } = await room.as(actor).do('place.reportable', { search })
  return estates.map(({ id, buildings }) => [id, ...buildings.map((building) => building.id)])
}

test('a resident may report for every building of the own estate, in order, and for no other estate', async () => {
  expect(await reportable(makeActor('zhang', [makeHat('resident', [...NORTH, 'n3'])]))).toEqual([['north', 'n3', 'n12']])
})

test('a resident’s own home is named, unless it is of an estate where they may not report any more', async () => {
  const zhang = makeActor('zhang', [makeHat('resident', [...NORTH, 'n3'])])
  await room.store.insert(people, 'zhang', makePerson([], { homes: [makeHome('far', 'f1'), makeHome('north', 'n3')] }))
  expect((await room.as(zhang).do('place.reportable', {})).home).toEqual({ estate: 'north', building: 'n3' })
})

test('a stair head helps in the own building alone', async () => {
  expect(await reportable(makeActor('chen', [makeHat('stairHead', [...NORTH, 'n12'])]))).toEqual([['north', 'n12']])
})

test.each(['gridWorker', 'secretary'] as const)('a %s helps in every building of the estate', async (role) => {
  expect(await reportable(makeActor('wang', [makeHat(role, SOUTH)]))).toEqual([['south', 's1']])
})

test('a community’s officer helps in all estates of the community, by rank, and in none beside it', async () => {
  expect(await reportable(makeActor('he', [makeHat('community', ['d', 's', 'c'])]))).toEqual([
    ['north', 'n3', 'n12'],
    ['south', 's1'],
  ])
})

test('who lives in one place and serves another sees both, once each', async () => {
  const both = makeActor('he', [makeHat('district', ['d']), makeHat('resident', [...FAR, 'f1'])])
  expect((await reportable(both)).map(([id]) => id)).toEqual(['far', 'north', 'south'])
})

test('search finds estates by a part of the name', async () => {
  const he = makeActor('he', [makeHat('district', ['d'])])
  expect((await reportable(he, ' 南 ')).map(([id]) => id)).toEqual(['south'])
  expect(await reportable(he, '没有的')).toEqual([])
})

test('twenty estates are shown; whoever covers more searches', async () => {
  const more = Array.from({ length: 25 }, (_, n) => [
    makePlace(['d', 's', 'c', `e${n}`], { name: `小区${n}`, rank: 10 + n }),
    makePlace(['d', 's', 'c', `e${n}`, `e${n}b`], { rank: 1 }),
  ])
  await room.store.insertMany(places, more.flat())
  const he = makeActor('he', [makeHat('district', ['d'])])
  expect(await reportable(he)).toHaveLength(20)
  expect(await reportable(he, '小区24')).toEqual([['e24', 'e24b']])
})

test('a fixer, who only mends, and a person without any hat may report nowhere', async () => {
  expect(await reportable(makeActor('liu', [makeHat('fixer', NORTH)]))).toEqual([])
  expect(await reportable(makeActor('liu', [makeHat('fixer', ['d'])]))).toEqual([])
  expect(await reportable(makeActor('new', []))).toEqual([])
})

test('a visitor is asked to sign in first', async () => {
  expect(await room.as(null).refused('place.reportable', {})).toMatchObject({ code: 'unauthenticated' })
})

test('everybody may see where an estate is, whom to ring and when, but never who is on duty', async () => {
  const card = await room.as(null).do('place.estate', { estate: 'north' })
  expect(card).toMatchObject({
    name: '北苑',
    district: '延平区',
    street: '黄墩街道',
    community: '东教社区',
    property: '物业',
    buildings: 2,
  })
  expect(JSON.stringify(card)).not.toContain('wang')
})

test.each(['nowhere', 'c', 'n3'])('%s is no estate', async (estate) => {
  expect(await room.as(null).refused('place.estate', { estate })).toMatchObject({ code: 'notFound' })
})

test('an estate of another district is not told of', async () => {
  await room.store.insert(places, 'abroad', makePlace(['x', 'y', 'z', 'abroad'], { tenant: 'x' }).data)
  expect(await room.as(null).refused('place.estate', { estate: 'abroad' })).toMatchObject({ code: 'notFound' })
})
