import { bulletinPermissions, POSTING_ROLES, readerOf } from '../../domain/bulletin/ability'
import type { Bulletin } from '../../domain/bulletin/bulletin'
import type { bulletinContract, DeskBucket } from '../../domain/bulletin/contract'
import type { State } from '../../domain/bulletin/machine'
import type { PostingPlace } from '../../domain/bulletin/schema'
import { LEVELS, type Level } from '../../domain/place/tree'
import type { Hat, Person, Role } from '../../domain/shared/actor'
import { may } from '../../domain/shared/permission'
import { accept, refuse } from '../../domain/shared/refusal'
import type { Context, Handler } from '../context'
import { type Tree, treeOf } from '../place/tree'
import type { Filter, Stored } from '../store/port'
import { bulletins } from './collections'
import { cardsOf, GONE, viewFor } from './present'

type Contracts = typeof bulletinContract
type Mark = [string, string] | null

/** Rows a page. */
const PAGE = 20

export const get: Handler<Contracts['bulletin.get']> = async (context, input) => {
  const stored = await context.store.get(bulletins, input.bulletin)
  const view = stored && (await viewFor(context, stored))
  return view ? accept(view) : refuse('notFound', GONE)
}

export const around: Handler<Contracts['bulletin.around']> = async (context, { estate, after }) => {
  const { actor, store } = context
  const places = await placesFor(context, estate)
  if (places === null) return refuse('notFound', '没有这个小区')
  // Who names no place and has none is shown what is open to all.
  const open: Filter<Bulletin>[] = [{ eq: { tenant: actor.tenant, shown: true, open: true } }]
  const filters = places.length === 0 ? open : places.map((place): Filter<Bulletin> => ({ eq: { place, shown: true } }))
  const pinned = after === null ? await newest(context, withPinned(filters, true), null) : { found: [] }
  const page = await newest(context, withPinned(filters, false), after)
  const readable = [...pinned.found, ...page.found].filter(({ data }) => readerOf(actor, data) !== null)
  return accept({ items: await cardsOf({ ...context, store }, readable), next: page.next })
}

export const desk: Handler<Contracts['bulletin.desk']> = async (context, { bucket, after }) => {
  const { actor } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  if (!may(actor, bulletinPermissions['bulletin.desk'])) return refuse('forbidden', '这里是发公告的工作人员用的')
  const filters = [...new Set(postingHats(actor).map(({ place }) => place))].flatMap((place) =>
    STATES_OF[bucket].map((state): Filter<Bulletin> => ({ eq: { state }, has: { deskPath: place } })),
  )
  const page = await newest(context, filters, after)
  return accept({ items: await cardsOf(context, page.found), next: page.next })
}

const STATES_OF: Record<DeskBucket, readonly State[]> = { current: ['published'], drafts: ['draft'], past: ['ended', 'withdrawn'] }

export const places: Handler<Contracts['bulletin.places']> = async ({ actor, store }) => {
  if (actor.kind !== 'person') return refuse('unauthenticated')
  if (!may(actor, bulletinPermissions['bulletin.places'])) return refuse('forbidden', '这里是发公告的工作人员用的')
  const tree = treeOf(store, actor.tenant)
  const found = new Map<string, PostingPlace>()
  for (const hat of postingHats(actor)) for (const place of await postable(tree, hat)) if (!found.has(place.id)) found.set(place.id, place)
  return accept({ items: [...found.values()] })
}

/** Places whose bulletins are for this reader: of each home and post, or of one estate, everything from the district down. */
async function placesFor({ actor, store }: Context, estate: string | null): Promise<string[] | null> {
  const hats = actor.kind === 'person' ? actor.hats : []
  if (estate === null) return [...new Set(hats.flatMap(({ path }) => path))]
  const node = await treeOf(store, actor.tenant).get(estate)
  if (node?.data.level !== 'estate') return null
  const mine = hats.filter(({ path }) => path.includes(estate)).flatMap(({ path }) => path)
  return [...new Set([...node.data.path, ...mine])]
}

/** One page of what any of the filters finds, newest first; asked one by one, since the port knows no "or". */
async function newest(
  context: Context,
  filters: readonly Filter<Bulletin>[],
  after: Mark,
): Promise<{ found: Stored<Bulletin>[]; next: Mark }> {
  const order = { by: 'at', direction: 'desc' } as const
  const parts = await Promise.all(
    filters.map((filter) => context.store.query(bulletins, { ...filter, order, ...(after && { after }), limit: PAGE })),
  )
  const later = (a: Stored<Bulletin>, b: Stored<Bulletin>) =>
    a.data.at === b.data.at ? (a.id < b.id ? 1 : -1) : a.data.at < b.data.at ? 1 : -1
  const merged = [...new Map(parts.flat().map((each) => [each.id, each])).values()].sort(later)
  const last = merged[PAGE - 1]
  const more = merged.length > PAGE || parts.some((part) => part.length === PAGE)
  return { found: merged.slice(0, PAGE), next: last && more ? [last.data.at, last.id] : null }
}

function withPinned(filters: readonly Filter<Bulletin>[], pinned: boolean): Filter<Bulletin>[] {
  return filters.map((filter) => ({ ...filter, eq: { ...filter.eq, pinned } }))
}

function postingHats({ hats }: Person): Hat[] {
  return hats.filter(({ role }) => (POSTING_ROLES as readonly Role[]).includes(role))
}

/** The hat's own place and those right below it; a rank has far fewer than 100. */
async function postable(tree: Tree, hat: Hat): Promise<PostingPlace[]> {
  const own = await tree.get(hat.place)
  const below = LEVELS[LEVELS.indexOf(hat.level) + 1]
  const children =
    below === undefined ? [] : await tree.query({ eq: { parent: hat.place }, order: { by: 'rank', direction: 'asc' }, limit: 100 })
  return [own, ...children].flatMap((place) => {
    const level = LEVELS.find((each): each is Level => each === place?.data.level)
    return place && level
      ? [{ id: place.id, name: place.data.name, level, within: place.id === hat.place ? null : (own?.data.name ?? null) }]
      : []
  })
}
