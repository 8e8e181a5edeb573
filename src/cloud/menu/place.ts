import { createHash } from 'node:crypto'
import { CONTACT_ROLES, menuPermissions, ORDERING_ROLES } from '../../domain/menu/ability'
import type { menuContract } from '../../domain/menu/contract'
import { newOrder } from '../../domain/menu/decide'
import type { Order } from '../../domain/menu/order'
import { orderProblems, periodsOf, serves } from '../../domain/menu/rules'
import type { OrderView } from '../../domain/menu/schema'
import type { Hat, Person, Role } from '../../domain/shared/actor'
import { may } from '../../domain/shared/permission'
import { accept, refuse } from '../../domain/shared/refusal'
import type { Context, Handler } from '../context'
import { peopleAt } from '../person/find'
import { treeOf } from '../place/tree'
import { takePlace } from './capacity'
import { orders } from './collections'
import { dishOf } from './offers'
import { orderViewIn, sceneOf } from './present'
import { settleOrder } from './tell'
import { checkBetween } from './words'

type Contracts = typeof menuContract

/**
 * An estate orders. The place of the month is taken first, by one guarded patch under the id that the order will have; that id is made of
 * who asks and the request, so that the same request again finds its own place.
 */
export const place: Handler<Contracts['menu.place']> = async (context, { offer: offerId, estate, wishes, people, note, contact }) => {
  const { actor, now, store } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  const dish = await dishOf(context, offerId)
  const node = await treeOf(store, actor.tenant).get(estate)
  if (!dish || !node || node.data.level !== 'estate') return refuse('notFound', dish ? '没有这个小区' : '这一项已经不在菜单上了')
  const { path } = node.data
  if (!may(actor, menuPermissions['menu.place'], path))
    return refuse('forbidden', '只能为自己负责的小区点单', { estate: '只能选自己负责的小区' })
  const id = orderId(actor, context.requestId ?? context.newId())
  // Asked again, it was ordered while all of this held.
  const before = await store.get(orders, id)
  if (!before) {
    if (!dish.offer.data.shown) return refuse('wrongState', '这一项暂时不接单')
    if (!serves(dish.offer.data, path)) return refuse('elsewhere', '这一项不服务这个小区', { estate: '这一项不服务这个小区' })
    const wrong = orderProblems(dish.offer.data, { wishes, people }, now)
    if (wrong) return refuse('invalid', Object.values(wrong)[0], wrong)
    if (!(await isContact(context, contact ?? actor.person, actor, path)))
      return refuse('elsewhere', '联系人要是这个小区的工作人员', { contact: '请选这个小区的工作人员' })
    const checked = await checkBetween(context, [note])
    if (!checked.ok) return checked
  }
  const period = before?.data.period ?? (await takePlace(context, dish.offer, id, periodsOf(wishes)))
  if (period === null) return refuse('full', '选的月份都点满了，请换个月份', { wishes: '选的月份都点满了，请换个月份' })
  const share = { estate, path, people, note, by: actor.person, contact: contact ?? actor.person }
  const made = newOrder({ offer: dish.offer.data, offerId, share, wishes, period }, now)
  const scene = await sceneOf(context, made)
  const outcome = await context.once<OrderView, never>(async (tx) => {
    await tx.insert(orders, id, made)
    return accept(viewOrThrow(context, id, made, scene))
  })
  if (outcome.ok) await settleOrder(context, id)
  return outcome
}

function viewOrThrow(context: Context, id: string, order: Order, scene: Awaited<ReturnType<typeof sceneOf>>) {
  const view = orderViewIn(context, { id, data: order }, null, scene)
  if (!view) throw new Error('Whoever ordered has a part in it')
  return view
}

function orderId({ person }: Person, requestId: string): string {
  return createHash('sha256')
    .update(JSON.stringify(['menu.place', person, requestId]))
    .digest('hex')
    .slice(0, 32)
}

/** Who orders may always be asked; others serve the estate. */
async function isContact(
  { store, now }: Context,
  person: string,
  { tenant, person: me }: Person,
  path: readonly string[],
): Promise<boolean> {
  if (person === me) return true
  return (await peopleAt(store, tenant, CONTACT_ROLES, path, now)).some(({ id }) => id === person)
}

export const contacts: Handler<Contracts['menu.contacts']> = async (context, { estate }) => {
  const { actor, now, store } = context
  const node = await treeOf(store, actor.tenant).get(estate)
  if (!node) return refuse('notFound', '没有这个小区')
  if (!may(actor, menuPermissions['menu.contacts'], node.data.path)) return refuse('forbidden', '只能看自己负责的小区')
  const found = await peopleAt(store, actor.tenant, CONTACT_ROLES, node.data.path, now)
  return accept({
    items: found.map(({ id, data }) => ({
      id,
      name: data.nickname,
      role: CONTACT_ROLES.find((role) => data.grants.some((grant) => grant.role === role)) ?? 'secretary',
    })),
  })
}

export const estates: Handler<Contracts['menu.estates']> = async (context, { offer }) => {
  const { actor, store } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  if (!may(actor, menuPermissions['menu.estates'])) return refuse('forbidden', '点单由书记和社区来做')
  const dish = offer === null ? null : await dishOf(context, offer)
  if (offer !== null && !dish) return refuse('notFound', '这一项已经不在菜单上了')
  const tree = treeOf(store, actor.tenant)
  const found = new Map<string, string>()
  for (const hat of orderingHats(actor))
    for await (const { id, data } of tree.below(hat.place, 'estate'))
      if (!dish || serves(dish.offer.data, data.path)) found.set(id, data.name)
  return accept({ items: [...found].map(([id, name]) => ({ id, name })) })
}

export function orderingHats({ hats }: Person): Hat[] {
  return hats.filter(({ role }) => (ORDERING_ROLES as readonly Role[]).includes(role))
}
