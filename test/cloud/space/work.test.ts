import type { DoorContracts } from '@/domain/capabilities'
import type { InputOf } from '@/domain/shared/contract'
import { type SpaceWorld, spaceWorld } from '../../support/space-world'

let world: SpaceWorld
beforeEach(async () => {
  world = await spaceWorld()
})
afterEach(() => world.close())

const work = async (who: string, question: Partial<InputOf<DoorContracts['desk.work']>> = {}) =>
  (await world.as(who).do('desk.work', { capability: 'space', ...question })).items.map(({ id, next, note }) => ({
    id,
    next,
    note,
  }))

test('who leads the place finds on the workbench what waits, and what is next', async () => {
  const waiting = await world.suggest('zhang', { photos: [await world.photo('zhang')] })
  const planned = await world.spaceAt('planned', { name: '架空层', kind: 'undercroft' })
  const opened = await world.spaceAt('opened', { name: '空地', kind: 'vacant' })
  expect(await work('secretary')).toEqual(
    expect.arrayContaining([
      { id: waiting, next: '记踏勘结果', note: '等您看过' },
      { id: planned, next: '开工', note: null },
      { id: opened, next: '交给谁管护', note: null },
    ]),
  )
  expect((await work('secretary', { bucket: 'waiting' })).map(({ id }) => id)).toEqual([waiting])
  expect((await work('community', { bucket: 'toConfirm' })).map(({ id }) => id)).toEqual([opened])
  expect((await work('secretary', { category: 'undercroft' })).map(({ id }) => id)).toEqual([planned])
  expect(await work('otherSecretary')).toEqual([])
})

test('what is looked after, declined or asleep is done', async () => {
  const space = await world.suggest()
  await world.as('secretary').do('space.decline', { space, words: '地不是小区的' })
  expect(await work('secretary')).toEqual([])
  expect((await work('secretary', { bucket: 'done' })).map(({ id }) => id)).toEqual([space])
})
