import type { householdContract } from '../../domain/household/contract'
import { claimed, redeemed } from '../../domain/household/decide'
import { doorOf, foldDoor } from '../../domain/household/door'
import type { Household, Membership } from '../../domain/household/household'
import { noticesOf } from '../../domain/household/notices'
import { CLAIMS_A_DOOR, HOMES_MOST, OPEN_CLAIMS_MOST } from '../../domain/household/rules'
import type { MyHome } from '../../domain/household/schema'
import { homeOf } from '../../domain/household/view'
import type { PersonRecord } from '../../domain/person/person'
import type { Person } from '../../domain/shared/actor'
import type { ParsedOf, RefusalOf } from '../../domain/shared/contract'
import { accept, type Outcome, refuse } from '../../domain/shared/refusal'
import type { Context, Handler } from '../context'
import { people } from '../person/collections'
import { peopleAt } from '../person/find'
import { treeOf } from '../place/tree'
import type { Stored } from '../store/port'
import { housed } from './homes'
import { membershipId } from './membership'
import { memberships } from './memberships'
import { namesFor } from './present'
import { lookAtCode, redeemCode } from './redeem'
import { rollOf } from './roll'
import { tell } from './tell'

type Claim = (typeof householdContract)['household.claim']
type Input = ParsedOf<Claim>
type ClaimRefusal = RefusalOf<Claim>

/** Says where one lives: check the door, what was written, and the code if there is one; then membership, home and grant in one. */
export const claim: Handler<Claim> = async (context, input) => {
  const { actor, now, services } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  const door = await doorFor(context, input)
  if (!door.ok) return door
  const { household, path, estate } = door.value
  const checked = await checkNames(context, [input.nickname, input.ownerName, input.room])
  if (!checked.ok) return checked
  const print = input.code === null || household === null ? null : await lookAtCode(context, household.id, input.code)
  if (print && !print.ok) return print

  const { secrets } = services
  const seal = (text: string | null) => (text === null ? null : secrets.seal(text))
  const written = household === null ? (input.room ?? '') : doorOf(household.data)
  const id = membershipId(secrets, actor.person, household ? { household: household.id } : { building: input.building, room: written })
  const given = {
    tenant: actor.tenant,
    household: household?.id ?? null,
    room: household === null ? seal(written) : null,
    estate,
    building: input.building,
    path,
    person: actor.person,
    relation: input.relation,
    ownerName: input.relation === 'owner' ? seal(input.ownerName) : null,
  }
  const receivers = print === null ? await confirmersAt(context, actor, path) : []
  const names = await namesFor(context, [claimed(given, null, now)])

  return context.once<{ home: MyHome }, ClaimRefusal>(async (tx) => {
    const person = await tx.get(people, actor.person)
    if (!person) return refuse('notFound', '没有找到您的登记，请重新登录')
    const before = await tx.get(memberships, id)
    const free = mayClaim(person.data, before?.data ?? null, print !== null)
    if (!free.ok) return free
    if (print !== null && household !== null) {
      const used = await redeemCode(tx, household.id, print.value, now)
      if (!used.ok) return used
    }
    const fresh = claimed(given, before?.data ?? null, now)
    const membership = print === null ? fresh : redeemed(fresh, now)
    if (before) await tx.replace(memberships, id, before.version, membership)
    else await tx.insert(memberships, id, membership)
    const moved = housed(secrets, person.data, membership, written, now)
    await tx.replace(people, person.id, person.version, { ...moved, nickname: input.nickname })
    await tell(tx, noticesOf(id, membership, receivers))
    const showing = { now, parties: ['self'] as const, place: names.placeOf(membership), door: written, nameOf: () => input.nickname }
    return accept({ home: homeOf(id, membership, { ...showing, ownersVote: null, others: [] }) })
  })
}

interface Door {
  household: Stored<Household> | null
  estate: string
  path: readonly string[]
}

/** The door that is meant. One written by hand that the roll has after all is the roll's. */
async function doorFor({ store, actor }: Context, input: Input): Promise<Outcome<Door, 'notFound'>> {
  const place = await treeOf(store, actor.tenant).get(input.building)
  const estate = place?.data.level === 'building' ? place.data.parent : null
  if (!place || estate === null) return refuse('notFound', '没有找到这栋楼，请重新选', { building: '没有找到这栋楼，请重新选' })
  const at = { estate, path: place.data.path }
  const roll = rollOf(store, actor.tenant)
  if (input.household !== null) {
    const household = await roll.household(input.household)
    if (household?.data.building !== input.building)
      return refuse('notFound', '名册上没有这个门牌，请重新选', { household: '名册上没有这个门牌，请重新选' })
    return accept({ ...at, household })
  }
  const written = foldDoor(input.room ?? '')
  for await (const household of roll.householdsOf(input.building)) {
    if (foldDoor(doorOf(household.data)) === written) return accept({ ...at, household })
  }
  return accept({ ...at, household: null })
}

/** Names are read by neighbours and staff: what a machine is not sure of is better written otherwise. */
async function checkNames({ actor, services }: Context, texts: readonly (string | null)[]): Promise<Outcome<null, 'notAccepted'>> {
  const person = actor.kind === 'person' ? actor.person : actor.kind
  for (const text of texts) {
    if (text === null) continue
    const verdict = await services.moderation.checkText(text, { person, scene: 'profile' })
    if (verdict !== 'pass') return refuse('notAccepted', '名字或门牌里有不合适的内容，电话、网址也请不要写在这里')
  }
  return accept(null)
}

/** @param withCode the code confirms at once, so an open claim may be ended by it */
function mayClaim(person: PersonRecord, before: Membership | null, withCode: boolean): Outcome<null, 'already' | 'tooMany'> {
  if (before?.state === 'confirmed') return refuse('already', '您已经是这一户的成员了')
  if (before?.state === 'claimed') return withCode ? accept(null) : refuse('already', '这一户您已经申请过了，正在等人确认')
  if (before && before.trail.filter(({ action }) => action === 'claim').length >= CLAIMS_A_DOOR)
    return refuse('tooMany', '这一户申请的次数太多了，请直接找楼栋长或社区')
  if (person.homes.length >= HOMES_MOST) return refuse('tooMany', `最多登记 ${HOMES_MOST} 处住址`)
  if (!withCode && person.homes.filter(({ confirmed }) => !confirmed).length >= OPEN_CLAIMS_MOST)
    return refuse('tooMany', `还有 ${OPEN_CLAIMS_MOST} 处在等确认，确认后再申请别的`)
  return accept(null)
}

/** Whom to tell: who is nearest to the door, and who stands above them only when nobody is. */
async function confirmersAt({ store, now }: Context, actor: Person, path: readonly string[]): Promise<string[]> {
  for (const roles of [['stairHead', 'gridWorker'], ['secretary'], ['community']] as const) {
    const found = (await peopleAt(store, actor.tenant, roles, path, now)).map(({ id }) => id).filter((id) => id !== actor.person)
    if (found.length > 0) return found
  }
  return []
}
