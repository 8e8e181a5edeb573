import { collections } from '@/cloud/collections'
import { people } from '@/cloud/person/collections'
import { places } from '@/cloud/place/collections'
import { createIdentity } from '@/cloud/services/identity'
import type { Store } from '@/cloud/store/port'
import { wearing } from '@/domain/role/rules'
import { covers, type Person } from '@/domain/shared/actor'
import { makeGrant, makePerson } from '../../support/builders/person'
import { makePlace } from '../../support/builders/place'
import { MORNING } from '../../support/clock'
import { memoryStore } from '../../support/store'

const ESTATE = ['d', 's', 'c', 'e']
const OTHER = ['d', 's', 'c', 'f']

let store: Store
let actor: Person
beforeEach(async () => {
  store = await memoryStore(collections)
  const building = (path: readonly string[], id: string, grid: string | null) => makePlace([...path, id], { grid })
  await store.insertMany(places, [
    ...[1, 2, 3, 4].map((length) => makePlace(ESTATE.slice(0, length))),
    makePlace(OTHER),
    { id: 'g', data: { ...makePlace(['d', 's', 'c', 'x']).data, place: 'g', level: 'grid' as const, path: ['d', 's', 'c', 'g'] } },
    building(ESTATE, 'e1', 'g'),
    building(ESTATE, 'e2', 'g'),
    building(ESTATE, 'e3', 'another'),
    building(ESTATE, 'e4', null),
    building(OTHER, 'f1', 'g'),
  ])
  await store.insert(people, 'liu', makePerson([makeGrant('gridWorker', 'g'), makeGrant('fixer', 'f')]))
  actor = (await createIdentity(store, Buffer.alloc(48, 1), 'd').personOf('liu', MORNING)) as Person
})
afterEach(() => store.close())

const reaches = (who: Person) =>
  ['e1', 'e2', 'e3', 'e4']
    .filter((id) => covers(who, ['gridWorker'], [...ESTATE, id]))
    .concat(covers(who, ['gridWorker'], [...OTHER, 'f1']) ? ['f1'] : [])

test('a hat at a grid reaches exactly its buildings, in whichever estate they stand', () => {
  expect(reaches(actor)).toEqual(['e1', 'e2', 'f1'])
  for (const path of [ESTATE, OTHER, ['d', 's', 'c'], ['d', 's', 'c', 'g']]) expect(covers(actor, ['gridWorker'], path)).toBe(false)
})

test('a grid is worn as one hat, and takes off all others', () => {
  const worn = wearing(actor, { role: 'gridWorker', place: 'g' })
  expect(reaches(worn)).toEqual(['e1', 'e2', 'f1'])
  expect(worn.hats.map(({ role }) => role)).toEqual(['gridWorker', 'gridWorker', 'gridWorker'])
})

test('wearing narrows and never widens', () => {
  expect(wearing(actor, null)).toBe(actor)
  for (const hat of [
    { role: 'admin', place: 'd' },
    { role: 'gridWorker', place: 'e1' },
    { role: 'fixer', place: 'e' },
  ] as const)
    expect(wearing(actor, hat).hats).toEqual([])
  expect(wearing(actor, { role: 'fixer', place: 'f' }).hats).toMatchObject([{ role: 'fixer', place: 'f' }])
})
