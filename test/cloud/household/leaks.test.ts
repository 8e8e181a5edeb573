import { doorCodes, memberships } from '@/cloud/household/memberships'
import { notices } from '@/cloud/notice/collections'
import { people } from '@/cloud/person/collections'
import { type HouseholdWorld, householdWorld } from '../../support/household-world'

/** Every private thing bears a mark that can be found in whatever a reader gets. */
const MARKS = { room: '房号暗记608', owner: '张秀英', member: '住户暗记', claimant: '来客暗记', reason: '原因暗记' } as const

let world: HouseholdWorld
let ids: { member: string; claimant: string; unlisted: string; refused: string }

beforeAll(async () => {
  world = await householdWorld()
  ids = {
    member: await world.member('anna', { relation: 'owner', ownerName: MARKS.owner, nickname: MARKS.member }),
    claimant: await world.claim('bo', { relation: 'tenant', nickname: MARKS.claimant }),
    unlisted: await world.claim('cai', { household: null, room: MARKS.room }),
    refused: await world.claim('wang', { household: 'h302' }),
  }
  await world.as('secretary').do('household.refuse', { claim: ids.refused, reason: MARKS.reason })
})
afterAll(() => world.close())

/** All that this person can get out of the door about households, as one text. */
async function everythingFor(who: string | null): Promise<string> {
  const reads: [string, object][] = [
    ['household.mine', {}],
    ...(['waiting', 'late', 'confirmed', 'refused'] as const).map((bucket): [string, object] => ['household.claims', { bucket }]),
    ['household.estates', {}],
    ...['yijing-3', 'yijing-5'].flatMap((building): [string, object][] => [
      ['household.doors', { building }],
      ['household.codes', { building }],
      ['household.ownersRoll', { building }],
    ]),
    ['household.rollSums', { estate: 'yijing-garden' }],
    ['notice.list', {}],
    ['session.me', {}],
    ...Object.values(ids).flatMap((claim): [string, object][] => [
      ['household.takeBack', { claim }],
      ['household.match', { claim, owner: null }],
    ]),
  ]
  const answers = []
  for (const [action, data] of reads) answers.push(await world.as(who).try(action, data))
  return JSON.stringify(answers)
}

const marksIn = (text: string) => Object.entries(MARKS).flatMap(([name, mark]) => (text.includes(mark) ? [name] : []))

test.each(['li', 'chen', 'fixer', 'otherSecretary', null])(
  '%s, a neighbour, a stranger or staff of elsewhere, finds nobody and no door of theirs',
  async (who) => {
    const text = await everythingFor(who)
    expect(marksIn(text)).toEqual([])
    for (const id of Object.values(ids)) expect(text).not.toContain(id)
  },
)

test('a claimant sees who lives there no sooner than they are confirmed', async () => {
  expect(marksIn(await everythingFor('bo'))).toEqual(['claimant'])
  await world.as('stairHead').do('household.confirm', { claim: ids.claimant })
  expect(marksIn(await everythingFor('bo'))).toEqual(['member', 'claimant'])
})

test('who wrote a door by hand, and who was refused, read their own and nothing else', async () => {
  expect(marksIn(await everythingFor('cai'))).toEqual(['room'])
  expect(marksIn(await everythingFor('wang'))).toEqual(['reason'])
})

test('the stair head reads doors and nicknames, but no name of the roll', async () => {
  expect(marksIn(await everythingFor('stairHead'))).toEqual(['room', 'member', 'claimant', 'reason'])
})

test('what staff saw of doors is in the log, once a day for each reader and door', async () => {
  await everythingFor('gridWorker')
  await everythingFor('gridWorker')
  const seen = (await world.looks()).filter(({ by }) => by === 'gridWorker')
  expect(seen.length).toBe(new Set(seen.map(({ matter }) => matter)).size)
  expect(seen).toContainEqual(
    expect.objectContaining({ whose: 'cai', what: ['address'], matter: `household:${ids.unlisted}`, role: 'gridWorker' }),
  )
})

test('what is stored holds no door by hand, no owner’s name and no code to read', async () => {
  const stored = JSON.stringify([
    await world.store.query(memberships, { limit: 100 }),
    await world.store.query(doorCodes, { limit: 100 }),
    await world.store.query(notices, { limit: 100 }),
    (await world.store.query(people, { limit: 100 })).map(({ data }) => data.homes),
  ])
  for (const mark of [MARKS.room, MARKS.owner]) expect(stored).not.toContain(mark)
})
