import { households, owners } from '@/cloud/household/collections'
import { memberships } from '@/cloud/household/memberships'
import { riseUnanswered } from '@/cloud/household/timer'
import { people } from '@/cloud/person/collections'
import { looks } from '@/cloud/privacy/collections'
import type { householdContract } from '@/domain/household/contract'
import type { Household } from '@/domain/household/household'
import { newPerson } from '@/domain/person/person'
import { EVER } from '@/domain/place/tree'
import type { ParsedOf } from '@/domain/shared/contract'
import { type RepairWorld, repairWorld, type WorldOptions } from './repair-world'

const PATH = ['yanping', 'ziyun', 'yijing', 'yijing-garden'] as const

/** Door, area in cm², owners: `h301` is 1单元301 of 3栋. */
const DOORS: readonly [id: string, building: string, unit: string, room: string, area: number | null, owners: readonly string[]][] = [
  ['h301', 'yijing-3', '1单元', '301', 896_500, ['own-zhang']],
  ['h302', 'yijing-3', '1单元', '302', 1_203_300, ['own-lin', 'own-he']],
  ['h402', 'yijing-3', '1单元', '402', null, []],
  ['h501', 'yijing-5', '', '501', 770_001, ['own-zhang']],
]

const OWNERS: Readonly<Record<string, string>> = { 'own-zhang': '张秀英', 'own-lin': '林立国', 'own-he': '何小梅' }

export type ClaimInput = Partial<ParsedOf<(typeof householdContract)['household.claim']>>

export type HouseholdWorld = Awaited<ReturnType<typeof householdWorld>>

/** The world of repair with a roll of doors and owners, and people who live nowhere yet. */
export async function householdWorld(options: WorldOptions = {}) {
  const world: RepairWorld = await repairWorld(options)
  const { store, services } = world
  await store.insertMany(
    households,
    DOORS.map(([id, building, unit, room, area, owned], rank) => ({ id, data: door(id, building, unit, room, area, owned, rank) })),
  )
  await store.insertMany(
    owners,
    Object.entries(OWNERS).map(([id, name]) => ({
      id,
      data: { ...EVER, tenant: 'yanping', owner: id, estate: 'yijing-garden', name: services.secrets.seal(name), phone: null },
    })),
  )
  const newcomer = async (id: string, nickname: string) => {
    await store.insert(people, id, newPerson({ tenant: 'yanping', nickname, joined: '2026-01-01T00:00:00.000Z' }))
  }
  for (const [id, nickname] of [
    ['anna', '小安'],
    ['bo', '阿波'],
    ['cai', '蔡姐'],
  ] as const)
    await newcomer(id, nickname)

  const one = async (id: string) => {
    const found = await store.get(memberships, id)
    if (!found) throw new Error(`No membership ${id}`)
    return found.data
  }
  return {
    ...world,
    newcomer,
    one,
    /** Claims 1单元301 of 3栋 as family, unless told otherwise. @returns the id of the membership */
    async claim(person: string, input: ClaimInput = {}): Promise<string> {
      const given = {
        building: 'yijing-3',
        household: 'h301',
        relation: 'family',
        nickname: `${person}的称呼`.slice(0, 12),
        ...input,
      } as const
      return (await world.as(person).do('household.claim', given)).home.membership
    },
    /** Claimed, and confirmed by the secretary. */
    async member(person: string, input: ClaimInput = {}): Promise<string> {
      const claim = await this.claim(person, input)
      await world.as('secretary').do('household.confirm', { claim })
      return claim
    },
    /** The log of who looked. */
    looks: async () => (await store.query(looks, { limit: 100 })).map(({ data }) => data),
    rise: () => riseUnanswered(world.context()),
    async person(id: string) {
      const found = await store.get(people, id)
      if (!found) throw new Error(`Nobody is ${id}`)
      return found.data
    },
    /** The code on the slip of a door. */
    async codeOf(household: string, by = 'secretary'): Promise<string> {
      const building = household === 'h501' ? 'yijing-5' : 'yijing-3'
      const { slips } = await world.as(by).do('household.printCodes', { building })
      const slip = slips.find((each) => each.household === household)
      if (!slip) throw new Error(`No slip for ${household}`)
      return slip.code
    },
  }
}

function door(
  id: string,
  building: string,
  unit: string,
  room: string,
  area: number | null,
  owned: readonly string[],
  rank: number,
): Household {
  const path = [...PATH, building]
  return {
    ...EVER,
    tenant: 'yanping',
    household: id,
    estate: 'yijing-garden',
    building,
    path,
    unit,
    room,
    rank,
    use: 'home',
    area,
    owners: owned,
  }
}
