import { households, owners } from '@/cloud/household/collections'
import { memberships, ownerSeats } from '@/cloud/household/memberships'
import { people } from '@/cloud/person/collections'
import { rollLines, votes } from '@/cloud/vote/collections'
import { runVotes } from '@/cloud/vote/timer'
import { claimed } from '@/domain/household/decide'
import type { Household, Relation } from '@/domain/household/household'
import { EVER } from '@/domain/place/tree'
import type { Choice } from '@/domain/vote/choice'
import type { Content, RollLine, Vote } from '@/domain/vote/vote'
import { makeGrant, makePerson } from './builders/person'
import { makeContent } from './builders/vote'
import { type RepairWorld, repairWorld, type Who, type WorldOptions } from './repair-world'

const PATH = ['yanping', 'ziyun', 'yijing', 'yijing-garden'] as const
const ESTATE = 'yijing-garden'

/** Six flats of 100 ㎡ and more, and one that nobody owns: 张 has two, 李 and 何 one together, 徐 no account. */
export const FLATS: readonly [part: string, building: string, room: string, area: number | null, owners: readonly string[]][] = [
  ['p101', 'yijing-3', '101', 1_000_000, ['own-zhang']],
  ['p102', 'yijing-3', '102', 1_000_000, ['own-zhang']],
  ['p201', 'yijing-3', '201', 1_200_000, ['own-li', 'own-he']],
  ['p202', 'yijing-3', '202', 900_000, ['own-xu']],
  ['p301', 'yijing-3', '301', 1_000_000, ['own-head']],
  ['p501', 'yijing-5', '501', 1_100_001, ['own-wang']],
  ['p502', 'yijing-5', '502', 800_000, []],
]

/** Who lives behind which door, as what, and as which owner of the roll. */
const MEMBERS: readonly [person: string, part: string, relation: Relation, owner: string | null][] = [
  ['zhang', 'p101', 'owner', 'own-zhang'],
  ['li', 'p201', 'owner', 'own-li'],
  ['he', 'p201', 'owner', 'own-he'],
  ['stairHead', 'p301', 'owner', 'own-head'],
  ['wang', 'p501', 'owner', 'own-wang'],
  ['bo', 'p202', 'tenant', null],
  ['mei', 'p501', 'family', null],
  ['newOwner', 'p502', 'owner', null],
]

export type VoteWorld = Awaited<ReturnType<typeof voteWorld>>

/** The world of repair with a roll of owners, accounts that are those owners, tenants, and a second person of each office. */
export async function voteWorld(options: WorldOptions & { flats?: typeof FLATS } = {}) {
  const world: RepairWorld = await repairWorld(options)
  const { store, services, clock } = world
  const flats = options.flats ?? FLATS
  await store.insertMany(
    households,
    flats.map(([part, building, room, area, owned], rank) => ({ id: part, data: flat(part, building, room, area, owned, rank) })),
  )
  await store.insertMany(
    owners,
    [...new Set(flats.flatMap(([, , , , owned]) => owned))].map((owner) => ({
      id: owner,
      data: { ...EVER, tenant: 'yanping', owner, estate: ESTATE, name: services.secrets.seal(owner), phone: null },
    })),
  )
  const resident = makeGrant('resident', 'yijing-3')
  for (const id of ['he', 'bo', 'mei', 'newOwner'])
    await store.insert(people, id, makePerson([resident], { tenant: 'yanping', nickname: id, areas: ['yijing-garden'] }))
  const admin = makePerson([makeGrant('admin', 'yanping')], { tenant: 'yanping', nickname: '管理员' })
  await store.insert(people, 'admin', admin)
  for (const [person, part, relation, owner] of MEMBERS) {
    const building = flats.find(([each]) => each === part)?.[1] ?? 'yijing-3'
    const given = {
      ...{ tenant: 'yanping', household: part, room: null, estate: ESTATE, building, path: [...PATH, building] },
      ...{ person, relation, ownerName: null },
    }
    await store.insert(memberships, `m-${person}`, { ...claimed(given, null, clock.now()), state: 'confirmed', owner })
    if (owner !== null) await store.insert(ownerSeats, owner, { tenant: 'yanping', estate: ESTATE, owner, person, households: [part] })
  }
  const as = (who: string | null) => world.as(who as Who | null)

  return {
    ...world,
    as,
    /** @returns its id */
    async draft(content: Partial<Content> = {}, who = 'secretary'): Promise<string> {
      return (await as(who).do('vote.draft', { estate: ESTATE, content: inputOf(makeContent(content)) })).id
    },
    /** Drafted and opened. @returns its id */
    async opened(content: Partial<Content> = {}): Promise<string> {
      const id = await this.draft(content)
      await as('secretary').do('vote.open', { vote: id })
      return id
    },
    cast: (who: string, vote: string, choices: Readonly<Record<string, Choice>>, requestId?: string) =>
      as(who).try('vote.cast', { vote, choices: Object.entries(choices).map(([part, choice]) => ({ part, choice })) }, requestId),
    async stored(id: string): Promise<Vote> {
      const found = await store.get(votes, id)
      if (!found) throw new Error(`No vote ${id}`)
      return found.data
    },
    /** The one document of a part. */
    async line(vote: string, part: string): Promise<RollLine> {
      const roll = (await store.get(votes, vote))?.data.roll
      const found = roll && (await store.get(rollLines, `${roll.id}.${part}`))
      if (!found) throw new Error(`No line of ${part}`)
      return found.data
    },
    told: (who: string) => world.told(who as Who),
    runVotes: () => runVotes(world.context()),
  }
}

/** The schema takes what can be written to. */
export function inputOf(content: Content): Content {
  return { ...content, about: content.about && { ...content.about } }
}

function flat(part: string, building: string, room: string, area: number | null, owned: readonly string[], rank: number): Household {
  return {
    ...EVER,
    tenant: 'yanping',
    household: part,
    estate: ESTATE,
    building,
    path: [...PATH, building],
    unit: '1单元',
    room,
    rank,
    use: 'home',
    area,
    owners: owned,
  }
}
