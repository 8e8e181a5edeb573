import * as v from 'valibot'
import { type PersonRecord, station } from '../../domain/person/person'
import { lookedAfter, rolePermissions } from '../../domain/role/ability'
import type { roleContract } from '../../domain/role/contract'
import type { StaffRole } from '../../domain/role/invitation'
import type { TrailStep } from '../../domain/role/schema'
import { phone } from '../../domain/shared/fields'
import { may } from '../../domain/shared/permission'
import { accept, type Outcome, refuse } from '../../domain/shared/refusal'
import type { Context, Handler } from '../context'
import { people } from '../person/collections'
import { phoneKey } from '../person/phone'
import { type Tree, treeOf } from '../place/tree'
import type { Stored } from '../store/port'
import { roleSteps } from './collections'
import { looksAfter } from './node'
import { workOf } from './revoke'
import { fullName, grantsFor, maskedPhone, placesOf, rowsOf } from './view'

type Contracts = typeof roleContract

/** Rows a page of a list. */
const PAGE = 20
/** Steps of the trail that are shown. */
const TRAIL = 30

/** Who works at the place and below it. The index of areas knows them, whatever else the tenant holds. */
export const list: Handler<Contracts['role.people']> = async (context, { place, role, search, after }) => {
  const { actor, store } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  if (!may(actor, rolePermissions['role.people'])) return refuse('forbidden', '这里是安排人手的地方')
  const tree = treeOf(store, actor.tenant)
  const scope = await scopeOf(context, tree, place)
  if (!scope.ok) return scope
  if (search !== '') return accept({ items: await find(context, tree, search), next: null })
  const found = await store.query(people, {
    eq: { tenant: actor.tenant, staff: true },
    hasAny: { areas: scope.value.map((at) => areaOf(at, role)) },
    order: { by: 'joined', direction: 'desc' },
    ...(after && { after }),
    limit: PAGE,
  })
  const last = found[PAGE - 1]
  return accept({
    items: await rowsOf(context, tree, found),
    next: last ? [last.data.joined, last.id] : null,
  })
}

/** @see PersonRecord.areas */
function areaOf(place: string, role: StaffRole | null): string {
  return role === null ? place : station(role, place)
}

/** The place that was asked for, or all that the actor looks after. */
export async function scopeOf(
  { actor }: Pick<Context, 'actor'>,
  tree: Tree,
  place: string | null,
): Promise<Outcome<string[], 'notFound' | 'forbidden'>> {
  if (place === null) return accept(lookedAfter(actor))
  const found = await tree.get(place)
  if (!found) return refuse('notFound', '没有这个地方')
  return looksAfter(actor, found.data) ? accept([place]) : refuse('forbidden', '这个地方不归您管')
}

/**
 * Who has exactly this number or name. Whoever knows the number may give that person a role; by the name alone only those are
 * found who work or live where the actor looks after.
 */
async function find(context: Context, tree: Tree, search: string) {
  const { actor, store, services } = context
  const number = v.safeParse(phone, search)
  const { tenant } = actor
  const found = number.success
    ? (await store.query(people, { eq: { phoneKey: phoneKey(services.secrets, number.output) }, limit: PAGE })).filter(
        ({ data }) => data.tenant === tenant,
      )
    : await within(
        context,
        tree,
        await store.query(people, { eq: { tenant, nickname: search }, order: { by: 'joined', direction: 'desc' }, limit: 100 }),
      )
  return rowsOf(context, tree, found.slice(0, PAGE))
}

async function within({ actor }: Context, tree: Tree, found: Stored<PersonRecord>[]): Promise<Stored<PersonRecord>[]> {
  const near = await Promise.all(found.map(({ data }) => isNear(actor, tree, data)))
  return found.filter((_, at) => near[at])
}

/** Does the person work or live where the actor looks after? */
async function isNear(actor: Context['actor'], tree: Tree, { grants, homes }: PersonRecord): Promise<boolean> {
  const places = [...grants.map(({ place }) => place), ...homes.map(({ building }) => building)]
  const paths = await Promise.all(places.map((place) => tree.pathOf(place)))
  return paths.some((path) => looksAfter(actor, { path }))
}

export const person: Handler<Contracts['role.person']> = async (context, input) => {
  const { actor, store } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  if (!may(actor, rolePermissions['role.person'])) return refuse('forbidden', '这里是安排人手的地方')
  const found = await store.get(people, input.person)
  if (!found || found.data.tenant !== actor.tenant) return refuse('notFound', '没有这个人')
  const tree = treeOf(store, actor.tenant)
  const near = await isNear(actor, tree, found.data)
  const grants = grantsFor(context, await placesOf(tree, found.data.grants), found.data.grants)
  const work = await Promise.all(
    grants
      .filter(({ mine }) => mine)
      .map(async ({ role, place }) => (await workOf(context, tree, found, role, place)).map((each) => ({ role, place, ...each }))),
  )
  const { nickname, joined, phone: sealed } = found.data
  return accept({
    id: found.id,
    nickname,
    // Somebody who was found by their number and has nothing to do with the place yet: the asker knows the number.
    phone: near ? maskedPhone(context, sealed) : null,
    joined,
    grants,
    self: found.id === actor.person,
    work: work.flat().filter(({ count }) => count > 0),
    trail: await trailOf(context, tree, found.id),
  })
}

/** The latest steps at places that the actor looks after, the newest first. */
async function trailOf({ actor, store, services: { secrets } }: Context, tree: Tree, id: string): Promise<TrailStep[]> {
  const steps = await store.query(roleSteps, { eq: { person: id }, order: { by: 'at', direction: 'desc' }, limit: TRAIL })
  const paths = await Promise.all(steps.map(({ data }) => tree.pathOf(data.place)))
  const mine = steps.filter((_, at) => looksAfter(actor, { path: paths[at] ?? [] }))
  const nameOf = async (whose: string | null) => (whose === null ? null : ((await store.get(people, whose))?.data.nickname ?? null))
  return Promise.all(
    mine.map(async ({ data: { action, role, place, from, to, at, by, successor, reason } }) => ({
      action,
      role,
      placeName: await fullName(tree, place),
      from,
      to,
      at,
      by: await nameOf(by),
      successor: await nameOf(successor),
      reason: reason === null ? null : secrets.open(reason),
    })),
  )
}
