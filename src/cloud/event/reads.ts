import { eventPermissions, KEEPING_ROLES, partiesOf } from '../../domain/event/ability'
import type { eventContract } from '../../domain/event/contract'
import { type Event, ORGANISING_ROLES } from '../../domain/event/event'
import { KNOWN_YEARS, specialDays } from '../../domain/event/holidays'
import { nearTo } from '../../domain/event/rules'
import type { EventCard } from '../../domain/event/schema'
import { grantsAt } from '../../domain/person/person'
import type { Hat, Person, Role } from '../../domain/shared/actor'
import { may } from '../../domain/shared/permission'
import { accept, refuse } from '../../domain/shared/refusal'
import type { Context, Handler } from '../context'
import { people } from '../person/collections'
import { peopleAt } from '../person/find'
import { treeOf } from '../place/tree'
import type { Filter, Stored } from '../store/port'
import { events } from './collections'
import { cardsOf, GONE, isSeen, viewFor } from './present'

type Contracts = typeof eventContract
type Mark = [string, string] | null

/** Rows a page. */
const PAGE = 20

/** Pages that are looked through for free seats before the reader is given what was found, and a mark to go on from. */
const MOST_PAGES = 3

export const list: Handler<Contracts['event.list']> = async (context, { place, kind, free, after }) => {
  const { actor, store } = context
  const path = place === null ? [] : await treeOf(store, actor.tenant).pathOf(place)
  if (place !== null && path.length === 0) return accept({ items: [], next: null })
  const filter: Filter<Event> = {
    eq: { tenant: actor.tenant, state: 'published', ...(kind !== null && { kind }) },
    ...(place !== null && { hasAny: { near: nearTo(path) } }),
  }
  const items: EventCard[] = []
  let mark: Mark = after
  for (let page = 0; page < (free ? MOST_PAGES : 1) && items.length < PAGE; page += 1) {
    const found: Stored<Event>[] = await store.query(events, {
      ...filter,
      order: { by: 'nextFrom', direction: 'asc' },
      ...(mark && { after: mark }),
      limit: PAGE,
    })
    const cards = await cardsOf(context, found, true)
    items.push(...(free ? cards.filter(({ next }) => next !== null && next.left > 0) : cards))
    const last: Stored<Event> | undefined = found[PAGE - 1]
    mark = last ? [last.data.nextFrom ?? '', last.id] : null
    if (mark === null) break
  }
  return accept({ items, next: mark })
}

export const get: Handler<Contracts['event.get']> = async (context, { event }) => {
  const stored = await context.store.get(events, event)
  return stored && isSeen(context.actor, stored.data) ? accept(await viewFor(context, stored)) : refuse('notFound', GONE)
}

export const mine: Handler<Contracts['event.mine']> = async (context, { after }) => {
  const { actor } = context
  if (actor.kind !== 'person' || !may(actor, eventPermissions['event.mine'])) return refuse('forbidden', '这里是办活动的人用的')
  const kept = hatsOf(actor, KEEPING_ROLES).map(({ place }) => place)
  const filters: Filter<Event>[] = [{ has: { organisers: actor.person } }, ...(kept.length > 0 ? [{ hasAny: { path: kept } }] : [])]
  const page = await newest(context, filters, after)
  return accept({ items: await cardsOf(context, page.found, false), next: page.next })
}

/** One page of what any of the filters finds, last changed first; asked one by one, since the port knows no "or". */
async function newest(
  { actor, store }: Context,
  filters: readonly Filter<Event>[],
  after: Mark,
): Promise<{ found: Stored<Event>[]; next: Mark }> {
  const order = { by: 'updatedAt', direction: 'desc' } as const
  const parts = await Promise.all(
    filters.map((filter) => store.query(events, { ...filter, eq: { tenant: actor.tenant }, order, ...(after && { after }), limit: PAGE })),
  )
  const rank = ({ id, data }: Stored<Event>) => `${data.updatedAt} ${id}`
  const merged = [...new Map(parts.flat().map((each) => [each.id, each])).values()].sort((a, b) => (rank(a) < rank(b) ? 1 : -1))
  const last = merged[PAGE - 1]
  const more = merged.length > PAGE || parts.some((part) => part.length === PAGE)
  return { found: merged.slice(0, PAGE), next: last && more ? [last.data.updatedAt, last.id] : null }
}

export const helpers: Handler<Contracts['event.helpers']> = async ({ actor, store, now }, { event }) => {
  const stored = await store.get(events, event)
  if (!stored || !isSeen(actor, stored.data)) return refuse('notFound', GONE)
  if (partiesOf(actor, stored.data).length === 0) return refuse('forbidden', '只有办活动的人能看')
  const { tenant, path, organisers } = stored.data
  const [chosen, able] = await Promise.all([
    Promise.all(organisers.map(async (id) => ({ id, name: (await store.get(people, id))?.data.nickname ?? '已注销' }))),
    peopleAt(store, tenant, ORGANISING_ROLES, path, now),
  ])
  const candidates = able.map(({ id, data }) => {
    const roles = grantsAt(data, now)
      .filter((grant) => path.includes(grant.place))
      .map((grant) => grant.role)
    return { id, name: data.nickname, role: ORGANISING_ROLES.find((role) => roles.includes(role)) ?? 'organizer' }
  })
  return accept({ chosen, candidates })
}

export const holidays: Handler<Contracts['event.holidays']> = async () => accept({ days: specialDays(), known: [...KNOWN_YEARS] })

/** The actor's hats of these roles. */
export function hatsOf({ hats }: Person, roles: readonly Role[]): Hat[] {
  return hats.filter(({ role }) => roles.includes(role))
}
