import { membershipId } from '../cloud/household/membership'
import { memberships, ownerSeats } from '../cloud/household/memberships'
import { people } from '../cloud/person/collections'
import type { Secrets } from '../cloud/services/secrets'
import type { Collection, Store } from '../cloud/store/port'
import { claimed } from '../domain/household/decide'
import { withHome } from '../domain/household/homes'
import type { Household, Membership, OwnerSeat, Relation } from '../domain/household/household'
import { newPerson } from '../domain/person/person'
import { DAY, HOUR, type Instant, instant, ms } from '../domain/shared/time'
import { BUILDINGS, buildingId, ESTATES, personaId, TENANT } from './estates'
import { homeOf, SINCE } from './homes'
import { demoPlaces } from './places'
import { demoRoll, householdId, householdOf } from './roll'

/** 演示数据: who lives behind the doors of the made-up residents, and who waits to be let in. */

/** A few tenants and grown-up children among the owners. */
const RELATIONS: readonly Relation[] = ['owner', 'owner', 'tenant', 'owner', 'family']

let known: ReadonlyMap<string, Household> | undefined

/** Of the roll, without its names. */
function doorOf(household: string): Household | null {
  known ??= new Map(demoRoll(() => '').households.map(({ id, data }) => [id, data]))
  return known.get(household) ?? null
}

/** A resident's confirmed membership of their home; null for a home that the roll does not have. */
export function membershipOf(number: number): Membership | null {
  const household = householdOf(number)
  const door = household === null ? null : doorOf(household)
  if (household === null || door === null) return null
  const { estate, building } = homeOf(number)
  // Residents of one estate are ten numbers apart: without the shift they would all be the same.
  const relation = RELATIONS[(number + Math.floor(number / ESTATES.length)) % RELATIONS.length] ?? 'owner'
  const head = BUILDINGS.findIndex((each) => each.estate === estate && each.number === building)
  const stairHead = personaId('stairHead', head)
  return {
    tenant: TENANT,
    household,
    room: null,
    estate,
    building: door.building,
    path: door.path,
    person: personaId('resident', number),
    relation,
    ownerName: null,
    // Who owns several doors, or one together with somebody, has yet to be told apart.
    owner: relation === 'owner' && door.owners.length === 1 && isFirstOf(door) ? (door.owners[0] ?? null) : null,
    state: 'confirmed',
    at: SINCE,
    dueAt: instant(ms(SINCE) + 7 * DAY),
    risen: false,
    trail: [
      { at: SINCE, action: 'claim', by: personaId('resident', number), as: 'self', reason: null },
      { at: instant(ms(SINCE) + 3 * HOUR), action: 'confirm', by: stairHead, as: 'stairHead', reason: null },
    ],
  }
}

/** One owner is one account: of an owner of several doors, only behind the first of them. */
function isFirstOf({ owners, household }: Household): boolean {
  const [owner = ''] = owners
  return [...(known?.values() ?? [])].find((each) => each.owners.includes(owner))?.household === household
}

interface Newcomer {
  nickname: string
  building: number
  room: string
  /** False: the roll does not have the door. */
  onRoll: boolean
  relation: Relation
  /** Hours ago. */
  ago: number
}

/** Open claims in 怡景嘉园: three for the stair head of 3栋, one more for the grid worker, one of them late. */
const NEWCOMERS: readonly Newcomer[] = [
  { nickname: '小陈', building: 3, room: homeOf(0).room, onRoll: true, relation: 'family', ago: 2 },
  { nickname: '租房的小李', building: 3, room: '2单元301', onRoll: true, relation: 'tenant', ago: 27 },
  { nickname: '新搬来的王姐', building: 3, room: '4单元101', onRoll: false, relation: 'owner', ago: 75 },
  { nickname: '5栋周叔', building: 5, room: '1单元802', onRoll: true, relation: 'owner', ago: 8 * 24 + 3 },
]

type Insert = <T extends object>(store: Store, collection: Collection<T>, documents: readonly { id: string; data: T }[]) => Promise<void>

/** The memberships of these residents, and the newcomers with their claims. */
export async function seedHouseholds(
  store: Store,
  {
    residents,
    now,
    secrets,
    insert,
  }: { residents: readonly number[]; now: Instant; secrets: Pick<Secrets, 'seal' | 'fingerprint'>; insert: Insert },
): Promise<void> {
  const lived = residents.map(membershipOf).filter((each) => each !== null)
  const waiting = NEWCOMERS.map((newcomer, index) => claimOf(newcomer, `demo-newcomer-${index}`, now, secrets))
  const all = [
    ...lived.map((data) => ({ id: membershipId(secrets, data.person, { household: data.household ?? '' }), data })),
    ...waiting.map(({ id, membership }) => ({ id, data: membership })),
  ]
  await insert(
    store,
    people,
    waiting.map(({ membership, record }) => ({ id: membership.person, data: record })),
  )
  await insert(store, memberships, all)
  await insert(store, ownerSeats, lived.flatMap(seatOf))
}

function seatOf({ tenant, estate, owner, person, household }: Membership): { id: string; data: OwnerSeat }[] {
  return owner === null || household === null ? [] : [{ id: owner, data: { tenant, estate, owner, person, households: [household] } }]
}

/** As the door would have stored it, under the same id: nobody claims one door twice. */
function claimOf(
  { nickname, room, onRoll, relation, ago, ...at }: Newcomer,
  person: string,
  now: Instant,
  secrets: Pick<Secrets, 'seal' | 'fingerprint'>,
) {
  const building = buildingId('yijing', at.building)
  const path = demoPlaces().find(({ id }) => id === building)?.data.path ?? []
  const since = instant(ms(now) - ago * HOUR)
  const household = onRoll ? householdId('yijing', at.building, room) : null
  const sealed = secrets.seal(room)
  const given = {
    tenant: TENANT,
    household,
    room: onRoll ? null : sealed,
    estate: 'yijing',
    building,
    path,
    person,
    relation,
    ownerName: null,
  }
  const membership: Membership = { ...claimed(given, null, since), risen: ago >= 7 * 24 }
  const newcomer = newPerson({ tenant: TENANT, nickname, joined: since, sample: true })
  const home = { estate: 'yijing', building, room: sealed, household, confirmed: false }
  const record = withHome(newcomer, { building, household, isRoom: () => false }, home, since)
  return { id: membershipId(secrets, person, household === null ? { building, room } : { household }), membership, record }
}
