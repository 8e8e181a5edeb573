import { collections } from '@/cloud/collections'
import type { Store } from '@/cloud/store/port'
import { rollLines, voteRecords, votes, voteTallies } from '@/cloud/vote/collections'
import { residentOf } from '@/demo/homes'
import { membershipOf } from '@/demo/households'
import { demoRoll } from '@/demo/roll'
import { demoVoteId, seedVotes } from '@/demo/votes'
import { mayVoteAsOwner } from '@/domain/household/rules'
import { resultOf, standingOf } from '@/domain/vote/count'
import { checkRecord } from '@/domain/vote/record'
import { isTaking } from '@/domain/vote/rules'
import { memoryStore } from '../support/store'

const NOW = '2026-11-21T02:00:00.000Z'
let store: Store
beforeAll(async () => {
  store = await memoryStore(collections)
  await seedVotes(store, {
    now: NOW,
    seal: (text) => text,
    insert: (into, collection, documents) => into.insertMany(collection, documents),
  })
})
afterAll(() => store.close())

async function voteOf(key: string) {
  const found = await store.get(votes, demoVoteId(key))
  if (!found) throw new Error(`No vote ${key}`)
  return found.data
}

test('one is open and binds, near its threshold, with paper that waits', async () => {
  const vote = await voteOf('drying')
  const tally = await store.get(voteTallies, demoVoteId('drying'))
  if (!tally) throw new Error('An open vote has sums')
  const { counts, buildings } = tally.data
  expect(vote).toMatchObject({ force: 'binds', matter: 'spendFund', estate: 'f8451' })
  expect(isTaking(vote, NOW)).toBe(true)
  expect(resultOf(counts, vote.matter)).toBe('tooFew')
  const { turnout } = standingOf(counts, vote.matter)
  expect(turnout.heads).toBeGreaterThan(0)
  expect(turnout.heads).toBeLessThan(counts.total.heads / 10)
  expect(buildings.reduce((sum, { papers, differs }) => sum + papers + differs, 0)).toBe(3)
})

test('one only sounds', async () => {
  expect(await voteOf('corridor')).toMatchObject({ force: 'sounds', rule: null, estate: 'yijing', state: 'open' })
})

test('one is closed and passed, and its record comes out the same when it is counted anew', async () => {
  const vote = await voteOf('slope')
  const record = await store.get(voteRecords, demoVoteId('slope'))
  if (!record || !vote.counts || !vote.result || !vote.roll) throw new Error('A closed vote has a record')
  expect(vote).toMatchObject({ state: 'closed', result: 'passed', matter: 'commonUse' })
  const { counts, result, matter } = vote
  expect(checkRecord(record.data.lines, { matter, hash: vote.roll.hash, counts, result })).toBe('right')
})

test('the residents that are tried first can vote for their own homes', async () => {
  const doors = new Map(demoRoll(() => '').households.map(({ id, data }) => [id, data]))
  for (const number of [0, 1, residentOf('f8451', 0), residentOf('f8451', 1)]) {
    const home = membershipOf(number)
    const door = home?.household && doors.get(home.household)
    if (!home || !door) throw new Error(`Resident ${number} has no home`)
    expect(mayVoteAsOwner(home, door)).toBe(true)
    const key = home.estate === 'yijing' ? 'corridor' : 'drying'
    const line = await store.get(rollLines, `${(await voteOf(key)).roll?.id}.${home.household}`)
    expect(line?.data.ballot).toBeNull()
  }
})
