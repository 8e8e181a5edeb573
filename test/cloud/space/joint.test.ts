import { type SpaceWorld, spaceWorld } from '../../support/space-world'

let world: SpaceWorld
beforeEach(async () => {
  world = await spaceWorld()
})
afterEach(() => world.close())

/** Three dark lamps at 3栋, as at 春晖小区. */
async function lamps(): Promise<string[]> {
  const report = { category: 'lighting', words: '路灯不亮', scope: 'public' } as const
  return [await world.submit('zhang', report), await world.submit('li', report), await world.submit('stairHead', report)]
}

test('three similar reports become a space with one tap; their reporters are told, and each report leads there', async () => {
  const sent = await lamps()
  const { joint } = await world.as('secretary').do('repair.get', { report: sent[0] ?? '' })
  const space = await world.as('secretary').do('space.fromJoint', { joint: joint?.id ?? '' })
  expect(space).toMatchObject({ kind: 'facility', state: 'suggested', name: '照明改造', budget: null })
  expect(space.links).toEqual(sent.map((id) => ({ kind: 'repair', id })))
  for (const report of sent) expect((await world.as('zhang').do('repair.get', { report })).space).toBe(space.id)
  for (const who of ['zhang', 'li']) expect((await world.told(who)).at(-1)).toMatchObject({ matter: `space:${space.id}` })
  const shares = [
    { source: 'subsidy' as const, fen: 9_000_000, name: '政府补助' },
    { source: 'owners' as const, fen: 3_000_000, name: '业主自筹' },
  ]
  expect((await world.as('secretary').do('space.budget', { space: space.id, fen: 12_000_000, shares })).budget?.missing).toBe(0)
})

test('it is made once, by those who lead the estate alone', async () => {
  const sent = await lamps()
  const joint = (await world.as('secretary').do('repair.get', { report: sent[0] ?? '' })).joint?.id ?? ''
  expect(await world.as('zhang').refused('space.fromJoint', { joint })).toMatchObject({ code: 'forbidden' })
  expect(await world.as('otherSecretary').refused('space.fromJoint', { joint })).toMatchObject({ code: 'forbidden' })
  await world.as('secretary').do('space.fromJoint', { joint })
  expect(await world.as('community').refused('space.fromJoint', { joint })).toMatchObject({ code: 'already' })
  expect(await world.as('secretary').refused('space.fromJoint', { joint: 'joint.none' })).toMatchObject({ code: 'notFound' })
  expect((await world.as(null).do('space.list', {})).items).toHaveLength(1)
})
