import { partiesOf } from '../../domain/menu/ability'
import type { menuContract } from '../../domain/menu/contract'
import { agree, type MergeRefusal, nearness, propose, refuseProposal, whyMerge, whyNot } from '../../domain/menu/merge'
import { hostOf, type Order } from '../../domain/menu/order'
import type { OrderView } from '../../domain/menu/schema'
import { estatesOf } from '../../domain/menu/view'
import type { Person } from '../../domain/shared/actor'
import { accept, type Outcome, refuse } from '../../domain/shared/refusal'
import type { Context, Handler } from '../context'
import type { Stored } from '../store/port'
import { orders } from './collections'
import { namesOf } from './names'
import { orderViewIn, type Scene } from './present'
import { GONE, orderFor } from './steps'
import { settleOrder } from './tell'

type Contracts = typeof menuContract

/** Orders looked at, oldest first: an offer has a handful open. */
const MOST_CANDIDATES = 50

/** Orders for the same offer that are not answered yet, and why they would or would not go together with this one. */
export const mergeable: Handler<Contracts['menu.mergeable']> = async (context, input) => {
  const mine = await orderFor(context, input.order)
  if (!mine) return refuse('notFound', GONE)
  const { order, scene } = mine
  const parties = partiesOf(context.actor, order.data, scene.unit)
  if (!parties.includes('unit') && !parties.includes('desk')) return refuse('forbidden')
  const found = await context.store.query(orders, {
    eq: { offer: order.data.offer, state: 'placed' },
    order: { by: 'createdAt', direction: 'asc' },
    limit: MOST_CANDIDATES,
  })
  const near = ({ data }: Stored<Order>) => nearness(hostOf(order.data), hostOf(data)) !== null
  const others = found.filter((other) => other.id !== order.id && other.data.period === order.data.period && near(other))
  const nameOf = await namesOf(context, { places: others.flatMap(({ data }) => data.shares.map(({ estate }) => estate)) })
  const candidates = others.map((other) => {
    const why = whyNot(order, other, scene.offer)
    const { people, wishes } = other.data
    return {
      id: other.id,
      estates: estatesOf(other.data, nameOf),
      people,
      wishes: wishes.map(({ from, to }) => ({ from, to })),
      why: why ?? whyMerge(order.data, other.data, scene.offer),
      possible: why === null,
    }
  })
  return accept({ items: [...candidates.filter(({ possible }) => possible), ...candidates.filter(({ possible }) => !possible)] })
}

export const proposeMerge: Handler<Contracts['menu.proposeMerge']> = async (context, input) => {
  if (context.actor.kind !== 'person') return refuse('unauthenticated')
  const outcome = await pairwise(context, context.actor, input.order, input.other, (own, other, facts, scene) =>
    propose(own, other, input.host, scene.offer, facts),
  )
  return outcome as Outcome<OrderView, Exclude<PairRefusal, 'already'>>
}

export const agreeMerge: Handler<Contracts['menu.agreeMerge']> = (context, input) => answer(context, input.order, agree)

export const refuseMerge: Handler<Contracts['menu.refuseMerge']> = async (context, input) => {
  const outcome = await answer(context, input.order, refuseProposal)
  return outcome as Outcome<OrderView, Exclude<PairRefusal, 'already'>>
}

type PairRefusal = MergeRefusal | 'notFound' | 'unauthenticated' | 'conflict' | 'reusedRequest'
type Facts = Parameters<typeof agree>[2]
type Deciding = (own: Stored<Order>, other: Stored<Order>, facts: Facts, scene: Scene) => Outcome<[Order, Order], MergeRefusal>

async function answer(context: Context, id: string, deciding: typeof agree): Promise<Outcome<OrderView, PairRefusal>> {
  const { actor, store } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  const proposal = (await store.get(orders, id))?.data.proposal
  // Answered before, it finds its answer; else there is nothing to answer.
  const other = proposal ? (proposal.host === id ? proposal.guest : proposal.host) : id
  return pairwise(context, actor, id, other, deciding)
}

/** Both orders in one transaction, so that neither becomes part of two merges; and what follows from it told on both. */
async function pairwise(
  context: Context,
  actor: Person,
  id: string,
  otherId: string,
  deciding: Deciding,
): Promise<Outcome<OrderView, PairRefusal>> {
  const { now, store } = context
  const seen = await store.get(orders, otherId)
  const mine = await orderFor(context, id, seen ? [seen.data] : [])
  if (!mine || !seen) return refuse('notFound', GONE)
  const { scene } = mine
  const outcome = await context.once<OrderView, PairRefusal>(async (tx) => {
    const own = await tx.get(orders, id)
    const other = otherId === id ? own : await tx.get(orders, otherId)
    if (!own || !other) return refuse('notFound', GONE)
    const facts = { now, parties: partiesOf(actor, own.data, scene.unit), person: actor.person }
    const decided = deciding(own, other, facts, scene)
    if (!decided.ok) return decided
    const [next, nextOther] = decided.value
    await tx.replace(orders, own.id, own.version, next)
    await tx.replace(orders, other.id, other.version, nextOther)
    const view = orderViewIn(context, { id, data: next }, { id: otherId, data: nextOther }, scene)
    return view ? accept(view) : refuse('notFound', GONE)
  })
  if (outcome.ok) await Promise.all([settleOrder(context, id), settleOrder(context, otherId)])
  return outcome
}
