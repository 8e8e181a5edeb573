import { LEVELS } from '../../domain/place/tree'
import type { Hat, Person } from '../../domain/shared/actor'
import { may } from '../../domain/shared/permission'
import { accept, refuse } from '../../domain/shared/refusal'
import { mayRead, votePermissions } from '../../domain/vote/ability'
import type { voteContract } from '../../domain/vote/contract'
import { aboutKeyOf } from '../../domain/vote/decide'
import type { VoteCard } from '../../domain/vote/schema'
import { actionsOf } from '../../domain/vote/view'
import type { Vote } from '../../domain/vote/vote'
import type { Context, Handler } from '../context'
import { treeOf } from '../place/tree'
import type { Filter, Stored } from '../store/port'
import { votes } from './collections'
import { cardFor, GONE, viewFor } from './present'
import { type Scene, sceneOf, standingOf } from './standing'
import { tallyOf } from './tally'

type Contracts = typeof voteContract
type Mark = [string, string] | null

const PAGE = 20
/** Estates that a desk is offered to begin a vote in. */
const ESTATES = 100

export const get: Handler<Contracts['vote.get']> = async (context, { vote }) => {
  const scene = await sceneOf(context, vote)
  return scene ? accept(await viewFor(context, scene)) : refuse('notFound', GONE)
}

export const list: Handler<Contracts['vote.list']> = async (context, { estate, after }) => {
  const { actor } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  const estates = estate === null ? homesOf(actor) : [estate]
  const page = await newest(
    context,
    estates.map((each) => ({ eq: { tenant: actor.tenant, estate: each } })),
    after,
  )
  const scenes = await readable(context, actor, page.found)
  const cards = await cardsOf(context, scenes)
  // Drafts are looked after on the desk.
  return accept({ items: cards.filter(({ state }) => state !== 'draft'), next: page.next })
}

export const about: Handler<Contracts['vote.about']> = async (context, { kind, id }) => {
  const { actor, store } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  const found = await store.query(votes, {
    eq: { aboutKey: aboutKeyOf({ kind, id }) },
    order: { by: 'at', direction: 'desc' },
    limit: PAGE,
  })
  const scenes = await readable(context, actor, found)
  return accept({ items: (await cardsOf(context, scenes)).filter(({ state }) => state !== 'draft') })
}

export const desk: Handler<Contracts['vote.desk']> = async (context, { after }) => {
  const { actor, store, now } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  if (!may(actor, votePermissions['vote.desk'])) return refuse('forbidden', '这里是办表决的工作人员用的')
  const { roles } = votePermissions['vote.desk']
  const hats = actor.hats.filter(({ role }) => (roles as readonly string[]).includes(role))
  const page = await newest(
    context,
    [...new Map(hats.map((hat) => [JSON.stringify(filterOf(actor, hat)), filterOf(actor, hat)])).values()],
    after,
  )
  const scenes = await readable(context, actor, page.found)
  const tree = treeOf(store, actor.tenant)
  const items = await Promise.all(
    scenes.map(async (scene) => {
      const tally = scene.vote.state === 'open' ? await tallyOf(store, scene.id, scene.vote, now) : null
      const waitingPapers = tally?.buildings.reduce((sum, { papers, differs }) => sum + papers + differs, 0) ?? 0
      return { card: await cardFor(context, scene, tree), waitingPapers, actions: actionsOf(scene.vote, scene.standing.parties, now) }
    }),
  )
  return accept({ items, next: page.next, estates: await estatesOf(context, actor) })
}

/** Estates where somebody lives, by the resident’s hats. */
function homesOf({ hats }: Person): string[] {
  const at = LEVELS.indexOf('estate')
  return [...new Set(hats.flatMap(({ role, path }) => (role === 'resident' ? (path[at] ?? []) : [])))]
}

/** Votes of the estates that the hat covers, or of the estate in which it has a building. */
function filterOf({ tenant }: Person, hat: Hat): Filter<Vote> {
  const estate = hat.path[LEVELS.indexOf('estate')]
  return estate === undefined ? { eq: { tenant }, has: { path: hat.place } } : { eq: { tenant, estate } }
}

/** Where this person may begin a vote. */
async function estatesOf({ store }: Context, actor: Person): Promise<{ id: string; name: string }[]> {
  const rule = votePermissions['vote.draft']
  const tree = treeOf(store, actor.tenant)
  const found = new Map<string, string>()
  for (const hat of actor.hats.filter(({ role }) => (rule.roles as readonly string[]).includes(role)))
    for await (const { id, data } of tree.below(hat.place, 'estate')) {
      if (found.size >= ESTATES) break
      found.set(id, data.name)
    }
  return [...found].map(([id, name]) => ({ id, name }))
}

async function readable(context: Context, actor: Person, found: readonly Stored<Vote>[]): Promise<Scene[]> {
  const scenes = await Promise.all(
    found
      .filter(({ data }) => data.tenant === actor.tenant)
      .map(async ({ id, data }) => ({ id, vote: data, standing: await standingOf(context, actor, data) })),
  )
  return scenes.filter(({ vote, standing }) => mayRead(vote, standing.parties))
}

async function cardsOf(context: Context, scenes: readonly Scene[]): Promise<VoteCard[]> {
  const tree = treeOf(context.store, context.actor.tenant)
  return Promise.all(scenes.map((scene) => cardFor(context, scene, tree)))
}

/** One page of what any of the filters finds, newest first; asked one by one, since the port knows no "or". */
async function newest({ store }: Context, filters: readonly Filter<Vote>[], after: Mark): Promise<{ found: Stored<Vote>[]; next: Mark }> {
  const order = { by: 'at', direction: 'desc' } as const
  const parts = await Promise.all(filters.map((filter) => store.query(votes, { ...filter, order, ...(after && { after }), limit: PAGE })))
  const merged = [...new Map(parts.flat().map((each) => [each.id, each])).values()].sort((one, other) =>
    one.data.at === other.data.at ? (one.id < other.id ? 1 : -1) : one.data.at < other.data.at ? 1 : -1,
  )
  const last = merged[PAGE - 1]
  const more = merged.length > PAGE || parts.some((part) => part.length === PAGE)
  return { found: merged.slice(0, PAGE), next: last && more ? [last.data.at, last.id] : null }
}
