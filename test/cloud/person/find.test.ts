import { collections } from '@/cloud/collections'
import { people } from '@/cloud/person/collections'
import { peopleAt } from '@/cloud/person/find'
import type { Store } from '@/cloud/store/port'
import type { Role } from '@/domain/shared/actor'
import { makeGrant, makePerson } from '../../support/builders/person'
import { china } from '../../support/clock'
import { memoryStore } from '../../support/store'

const PATH = ['d', 's', 'c', 'e', 'b']
const NOW = china('2026-11-23 10:00')

let store: Store

beforeEach(async () => {
  store = await memoryStore(collections)
})
afterEach(() => store.close())

async function find(roles: readonly Role[], path = PATH): Promise<string[]> {
  return (await peopleAt(store, 'd', roles, path, NOW)).map(({ id }) => id)
}

test('a role at any place of the path is found, beside it or below it is not', async () => {
  await store.insertMany(people, [
    { id: 'here', data: makePerson([makeGrant('fixer', 'e')]) },
    { id: 'above', data: makePerson([makeGrant('fixer', 'c')]) },
    { id: 'beside', data: makePerson([makeGrant('fixer', 'other')]) },
    { id: 'below', data: makePerson([makeGrant('fixer', 'b2')]) },
  ])
  expect(await find(['fixer'])).toEqual(['above', 'here'])
})

test('another role at the same place does not count, nor does this role at another place', async () => {
  await store.insert(people, 'wang', makePerson([makeGrant('secretary', 'e'), makeGrant('fixer', 'other')]))
  expect(await find(['fixer'])).toEqual([])
  expect(await find(['fixer', 'secretary'])).toEqual(['wang'])
})

test('an expired grant no longer counts, a coming one not yet', async () => {
  await store.insertMany(people, [
    { id: 'past', data: makePerson([makeGrant('secretary', 'e', { to: NOW })]) },
    { id: 'now', data: makePerson([makeGrant('secretary', 'e', { from: NOW, to: china('2026-11-24 00:00') })]) },
    { id: 'coming', data: makePerson([makeGrant('secretary', 'e', { from: china('2026-11-23 10:01') })]) },
  ])
  expect(await find(['secretary'])).toEqual(['now'])
})

test('who left the estate but still serves the community is found for that alone', async () => {
  await store.insert(people, 'he', makePerson([makeGrant('secretary', 'e', { to: china('2026-01-01 00:00') }), makeGrant('community', 'c')]))
  expect(await find(['secretary'])).toEqual([])
  expect(await find(['secretary', 'community'])).toEqual(['he'])
})

test('somebody who is found in two ways is there once', async () => {
  await store.insert(people, 'he', makePerson([makeGrant('fixer', 'c'), makeGrant('fixer', 'e')]))
  expect(await find(['fixer'])).toEqual(['he'])
})

test('staff of another district are not found, even at a place of the same id', async () => {
  await store.insert(people, 'abroad', makePerson([makeGrant('fixer', 'e')], { tenant: 'x' }))
  expect(await find(['fixer'])).toEqual([])
})
