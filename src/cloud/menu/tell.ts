import { CONTACT_ROLES } from '../../domain/menu/ability'
import { HEARERS, noticesOf } from '../../domain/menu/notices'
import type { Effect, Order } from '../../domain/menu/order'
import type { Unit } from '../../domain/menu/unit'
import type { Context } from '../context'
import { deliver } from '../notice/deliver'
import { peopleAt } from '../person/find'
import { treeOf } from '../place/tree'
import { settle } from '../store/settle'
import { freePlace } from './capacity'
import { orders, units } from './collections'

type Site = Pick<Context, 'store' | 'now'>

/** Does what follows from one step: gives a place back, tells people. Safe to do again. */
export async function follow(site: Site, id: string, effect: Effect): Promise<void> {
  const stored = await site.store.get(orders, id)
  if (!stored) return
  if (effect.does === 'free') return freePlace(site.store, stored.data.offer, effect.period, id)
  const unit = await site.store.get(units, stored.data.unit)
  if (!unit) return
  const step = stored.data.steps[Number(effect.key.split('.')[0]) - 1]
  const sides = step ? HEARERS[step.action] : []
  const people = new Set<string>()
  if (sides.includes('unit')) for (const person of await speakersOf(site, unit.data)) people.add(person)
  if (sides.includes('desk')) for (const person of await deskOf(site, stored.data)) people.add(person)
  if (people.size === 0) return
  const tree = treeOf(site.store, stored.data.tenant)
  const estates = (await Promise.all(stored.data.shares.map(({ estate }) => tree.nameOf(estate)))).join('、')
  await deliver(site.store, noticesOf(id, stored.data, effect.key, { unit: unit.data.name, estates }, [...people], site.now))
}

/** Does what follows from the order's last steps; safe to run again from any point. */
export function settleOrder(site: Site, id: string): Promise<void> {
  return settle(site.store, orders, id, (effect) => follow(site, id, effect))
}

/** Liaisons whose role still holds; of a unit without one the community, on its behalf. */
async function speakersOf({ store, now }: Site, { tenant, path, liaisons }: Unit): Promise<string[]> {
  const partners = await peopleAt(store, tenant, ['partner'], path, now)
  const holding = partners.filter(({ id }) => liaisons.includes(id)).map(({ id }) => id)
  if (holding.length > 0) return holding
  return (await peopleAt(store, tenant, ['community'], path, now)).map(({ id }) => id)
}

/** Who ordered and who can be asked, as far as they still serve there, and the secretaries of the estates. */
async function deskOf({ store, now }: Site, { tenant, shares }: Order): Promise<string[]> {
  const found = await Promise.all(
    shares.map(async ({ path, by, contact }) => {
      const [serving, secretaries] = await Promise.all([
        peopleAt(store, tenant, CONTACT_ROLES, path, now),
        peopleAt(store, tenant, ['secretary'], path, now),
      ])
      return [...secretaries, ...serving.filter(({ id }) => id === by || id === contact)].map(({ id }) => id)
    }),
  )
  return [...new Set(found.flat())]
}
