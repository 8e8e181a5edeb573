import { adoption } from '@/cloud/adoption/mydata'
import { comments, ideas } from '@/cloud/space/collections'
import { space as spaceKeeper } from '@/cloud/space/mydata'
import { type SpaceWorld, spaceWorld } from '../../support/space-world'

let world: SpaceWorld
let space: string
beforeEach(async () => {
  world = await spaceWorld()
  space = await world.suggest('zhang', { words: '3栋张阿姨家后面的坡' })
})
afterEach(() => world.close())

const ZHANG = { tenant: 'yanping', person: 'zhang', names: ['3栋张阿姨'], marks: ['301'], texts: [] }

test('one is given what one put on the map, proposed, said and claimed, and nothing of others', async () => {
  await world.as('zhang').do('space.propose', { space, words: '种花' })
  await world.as('li').do('space.comment', { space, words: '李叔说的话' })
  await world
    .as('zhang')
    .do('adoption.claim', { target: { kind: 'building', id: 'yijing-3' }, adopter: 'team', name: '三栋队', words: '扫楼道' })
  const given = JSON.stringify([await spaceKeeper.export(world.context(), 'zhang'), await adoption.export(world.context(), 'zhang')])
  for (const own of ['种花', '三栋队', '扫楼道']) expect(given).toContain(own)
  expect(given).not.toContain('李叔说的话')
  expect(await spaceKeeper.count(world.context(), 'zhang')).toBe(2)
  expect(await adoption.count(world.context(), 'zhang')).toBe(1)
})

test('who leaves is found nowhere any more, and the places stay', async () => {
  const idea = await world.as('zhang').do('space.propose', { space, words: '3栋张阿姨来种花' })
  await world.as('zhang').do('space.comment', { space, words: '找 301 的我' })
  await world
    .as('zhang')
    .do('adoption.claim', { target: { kind: 'building', id: 'yijing-3' }, adopter: 'team', name: '三栋队', words: '扫楼道' })
  for (const round of [1, 2]) {
    await spaceKeeper.erase(world.context(), ZHANG)
    await adoption.erase(world.context(), ZHANG)
    expect(await spaceKeeper.count(world.context(), 'zhang')).toBe(0)
    expect(await adoption.count(world.context(), 'zhang')).toBe(0)
    expect(round).toBeLessThan(3)
  }
  const kept = JSON.stringify([
    await world.kept(space),
    await world.store.query(ideas, { limit: 10 }),
    await world.store.query(comments, { limit: 10 }),
  ])
  for (const gone of ['zhang', '张阿姨来', ' 301 ']) expect(kept).not.toContain(gone)
  expect(await world.as('wang').do('space.support', { idea: idea.id })).toMatchObject({ supports: 2 })
})
