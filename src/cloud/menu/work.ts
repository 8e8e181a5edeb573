import type { Stage, WorkItem } from '../../domain/desk/schema'
import { KIND_WORDS } from '../../domain/event/words'
import type { State } from '../../domain/menu/machine'
import type { Order } from '../../domain/menu/order'
import type { OrderCard } from '../../domain/menu/schema'
import { ACTION_WORDS, STATE_WORDS } from '../../domain/menu/words'
import { LEVELS } from '../../domain/place/tree'
import type { Person } from '../../domain/shared/actor'
import type { Context } from '../context'
import type { Asked, WorkSource } from '../desk/source'
import type { Filter } from '../store/port'
import { orders } from './collections'
import { firstOf } from './page'
import { orderingHats } from './place'
import { orderCardsOf } from './present'
import { unitSide } from './reads'

/** How far an order has come, in the words of the workbench. */
const STAGE: Record<State, Stage> = {
  placed: 'waiting',
  accepted: 'underway',
  arranged: 'underway',
  done: 'done',
  declined: 'done',
  withdrawn: 'done',
  merged: 'done',
}

/** Orders on the staff's workbench: the unit owes an answer, the estate an event. */
export const menuWork: WorkSource = {
  capability: 'menu',
  words: { name: '点单', categories: KIND_WORDS, states: STATE_WORDS },

  async list(context, asked) {
    const filters = await filtersOf(context, asked)
    if (filters === null) return { rows: [], end: null }
    const { by, direction } = asked.order
    const { found, more } = await firstOf(context.store, orders, filters, { by, direction }, asked.after, asked.limit)
    const last = found[asked.limit - 1]
    const cards = new Map((await orderCardsOf({ ...context, actor: asked.worker }, found)).map((card) => [card.id, card]))
    const rows = found.flatMap(({ id, data }) => {
      const card = cards.get(id)
      return card ? [{ key: data[by], item: itemOf(card, data) }] : []
    })
    return { rows, end: last && more ? [last.data[by], last.id] : null }
  },

  async counts(context, worker) {
    const { now, store } = context
    const mine = await sidesOf(context, worker)
    const count = async (filter: Filter<Order>) => {
      // An order may be on both sides of one desk: the community's that answers for a unit as well.
      const found = new Set<string>()
      for (const side of mine) for await (const { id } of store.cursor(orders, both(side, filter))) found.add(id)
      return found.size
    }
    const [late, waiting, underway] = await Promise.all([
      count({ eq: { state: 'placed' }, range: { dueAt: { lte: now } } }),
      count({ eq: { state: 'placed' } }),
      count({ in: { state: ['accepted', 'arranged'] } }),
    ])
    return { urgent: 0, late, waiting, underway, toConfirm: 0 }
  },
}

/** Of the estates for which this worker orders, and of the units for which nobody nearer answers. */
async function sidesOf(context: Context, worker: Person): Promise<Filter<Order>[]> {
  const places = orderingHats(worker)
    .filter(({ level }) => LEVELS.indexOf(level) <= LEVELS.indexOf('estate'))
    .map(({ place }) => place)
  const desk: Filter<Order>[] = places.length > 0 ? [{ hasAny: { areas: places } }] : []
  return [...desk, ...(await unitSide(context, worker, true))]
}

/** Null: nothing can fit what was chosen. */
async function filtersOf(context: Context, { worker, bucket, filters }: Asked): Promise<Filter<Order>[] | null> {
  const { place, category, state, text } = filters
  const within = bucketOf(bucket, context.now)
  if (within === null || text !== '') return null
  const chosen: Filter<Order> = {
    eq: { ...(category !== null && { kind: category as Order['kind'] }), ...(state !== null && { state: state as State }) },
  }
  const sides = await sidesOf(context, worker)
  return sides.map((side) => {
    const filter = both(both(side, within), chosen)
    return place === null ? filter : { ...filter, hasAll: { areas: [place] } }
  })
}

function bucketOf(bucket: Asked['bucket'], now: string): Filter<Order> | null {
  switch (bucket) {
    case 'open':
      return { eq: { open: true } }
    case 'waiting':
      return { eq: { open: true, state: 'placed' } }
    case 'underway':
      return { eq: { open: true }, in: { state: ['accepted', 'arranged'] } }
    case 'late':
      return { eq: { open: true, state: 'placed' }, range: { dueAt: { lte: now } } }
    case 'done':
      return { eq: { open: false } }
    case 'urgent':
    case 'toConfirm':
      return null
    default:
      return bucket satisfies never
  }
}

function both(one: Filter<Order>, other: Filter<Order>): Filter<Order> {
  return { ...one, ...other, eq: { ...one.eq, ...other.eq }, ...((one.in || other.in) && { in: { ...one.in, ...other.in } }) }
}

function itemOf(card: OrderCard, order: Order): WorkItem {
  return {
    capability: 'menu',
    id: card.id,
    title: `${card.title}（${card.unit.name}）`,
    category: card.kind,
    categoryWord: KIND_WORDS[card.kind],
    place: card.estates.map(({ name }) => name).join('、'),
    state: card.state,
    stateWord: STATE_WORDS[card.state],
    stage: STAGE[card.state],
    urgent: false,
    late: card.late,
    dueAt: card.state === 'placed' ? order.dueAt : null,
    at: card.createdAt,
    updatedAt: card.updatedAt,
    assignee: null,
    next: card.next === null ? null : ACTION_WORDS[card.next],
    note: card.wanting > 0 ? `还差 ${card.wanting} 人` : `${card.people} 人`,
    bulk: [],
  }
}
