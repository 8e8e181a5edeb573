import { accept, refuse } from '../../domain/shared/refusal'
import { partiesOf, readerOf } from '../../domain/space/ability'
import type { spaceContract } from '../../domain/space/contract'
import type { Space } from '../../domain/space/space'
import { type Asker, careViewOf, commentViewOf, ideaViewOf } from '../../domain/space/view'
import type { Context, Handler } from '../context'
import type { Filter, Stored } from '../store/port'
import { cares, comments, ideas, spaces } from './collections'
import { askerOf, cardsOf, GONE, pictureFor, viewOf } from './present'

type Contracts = typeof spaceContract

/** Rows a page of a list. */
const PAGE = 20

type Mark = readonly [string, string] | null

async function pageOf(context: Context, filter: Filter<Space>, after: Mark) {
  const found = await context.store.query(spaces, {
    ...filter,
    order: { by: 'updatedAt', direction: 'desc' },
    ...(after && { after }),
    limit: PAGE,
  })
  const last = found[PAGE - 1]
  return { items: await cardsOf(context, found), next: last ? ([last.data.updatedAt, last.id] as [string, string]) : null }
}

export const list: Handler<Contracts['space.list']> = async (context, { estate, kinds, states, box, after }) => {
  const filter: Filter<Space> = {
    eq: { tenant: context.actor.tenant, shown: 'shown', ...(estate !== null && { estate }) },
    ...((kinds.length > 0 || states.length > 0) && {
      in: { ...(kinds.length > 0 && { kind: kinds }), ...(states.length > 0 && { state: states }) },
    }),
    ...(box && { box: { lng: 'lng' as const, lat: 'lat' as const, ...box } }),
  }
  return accept(await pageOf(context, filter, after))
}

export const mine: Handler<Contracts['space.mine']> = async (context, { after }) => {
  if (context.actor.kind !== 'person') return refuse('unauthenticated')
  return accept(await pageOf(context, { eq: { by: context.actor.person } }, after))
}

/** Null: to this reader there is no such space. */
export async function readable(context: Context, id: string): Promise<Stored<Space> | null> {
  const stored = await context.store.get(spaces, id)
  return stored && stored.data.tenant === context.actor.tenant && readerOf(partiesOf(context.actor, stored.data), stored.data) !== null
    ? stored
    : null
}

export const get: Handler<Contracts['space.get']> = async (context, input) => {
  const stored = await readable(context, input.space)
  const view = stored && (await viewOf(context, stored.id, stored.data))
  return view ? accept(view) : refuse('notFound', GONE)
}

/** One page of what stands beside a space; what this reader may not see is left out. */
async function beside<T extends object, V>(
  context: Context,
  input: { space: string },
  found: (space: string) => Promise<Stored<T>[]>,
  view: (stored: Stored<T>, asker: Asker) => V | null,
  mark: (data: T) => string,
) {
  const space = await readable(context, input.space)
  if (!space) return refuse('notFound', GONE)
  const [asker, page] = await Promise.all([askerOf(context, space.data), found(space.id)])
  const last = page[PAGE - 1]
  const items = page.map((each) => view(each, asker)).filter((each) => each !== null)
  return accept({ items, next: last ? ([mark(last.data), last.id] as [string, string]) : null })
}

const NEWEST = { by: 'at', direction: 'desc' } as const

export const ideaList: Handler<Contracts['space.ideas']> = (context, input) => {
  const after = input.after && ([Number(input.after[0]), input.after[1]] as const)
  const order = { by: 'supports', direction: 'desc' } as const
  return beside(
    context,
    input,
    (space) => context.store.query(ideas, { eq: { space }, order, ...(after && { after }), limit: PAGE }),
    ({ id, data }, asker) => ideaViewOf(id, data, asker),
    ({ supports }) => String(supports),
  )
}

export const commentList: Handler<Contracts['space.comments']> = (context, input) =>
  beside(
    context,
    input,
    (space) => context.store.query(comments, { eq: { space }, order: NEWEST, ...(input.after && { after: input.after }), limit: PAGE }),
    ({ id, data }, asker) => commentViewOf(id, data, asker),
    ({ at }) => at,
  )

export const log: Handler<Contracts['space.log']> = (context, input) =>
  beside(
    context,
    input,
    (space) => context.store.query(cares, { eq: { space }, order: NEWEST, ...(input.after && { after: input.after }), limit: PAGE }),
    ({ id, data }, asker) => careViewOf(id, data, asker, pictureFor(context)),
    ({ at }) => at,
  )
