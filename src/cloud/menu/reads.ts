import { isLiaison, menuPermissions, ORDERING_ROLES, partiesOf, speaksFor } from '../../domain/menu/ability'
import type { menuContract } from '../../domain/menu/contract'
import type { Order } from '../../domain/menu/order'
import { LEVELS } from '../../domain/place/tree'
import { OPENED } from '../../domain/privacy/look'
import type { Person, Role } from '../../domain/shared/actor'
import type { ValueOf } from '../../domain/shared/contract'
import { may } from '../../domain/shared/permission'
import { accept, refuse } from '../../domain/shared/refusal'
import type { Context, Handler } from '../context'
import { people } from '../person/collections'
import { recordLook } from '../privacy/looks'
import type { Filter, Stored } from '../store/port'
import { orders, units } from './collections'
import { pageOf } from './page'
import { orderCardsOf, orderViewIn, otherOf, type Scene, sceneOf } from './present'
import { GONE, orderFor } from './steps'
import { unitFilters } from './units'

type Contracts = typeof menuContract

/** Roles whose hats show them the orders of the estates below: who orders, who runs the events, who looks on. */
const ESTATE_SIDE: readonly Role[] = [...ORDERING_ROLES, 'organizer', 'street', 'district', 'admin']

export const order: Handler<Contracts['menu.order']> = async (context, input) => {
  const stored = await context.store.get(orders, input.order)
  if (stored?.data.tenant !== context.actor.tenant) return refuse('notFound', GONE)
  const other = await otherOf(context.store, stored.id, stored.data)
  const scene = await sceneOf(context, stored.data, other ? [other.data] : [])
  const view = orderViewIn(context, stored, other, scene)
  return view ? accept(view) : refuse('notFound', GONE)
}

export const list: Handler<Contracts['menu.orders']> = async (context, { side, open, after }) => {
  const { actor } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  if (!may(actor, menuPermissions['menu.orders'])) return refuse('forbidden', '点单由书记、社区和共建单位来办')
  const filters = side === 'estate' ? estateFilters(actor) : await unitSide(context, actor)
  const page = await pageOf(
    context.store,
    orders,
    filters.map((filter) => ({ ...filter, eq: { ...filter.eq, open } })),
    { by: 'updatedAt', direction: 'desc' },
    after,
  )
  return accept({ items: await orderCardsOf(context, page.found), next: page.next })
}

/** Orders of the estates that this person's hats cover. */
export function estateFilters({ hats }: Person): Filter<Order>[] {
  const places = hats
    .filter(({ role, level }) => ESTATE_SIDE.includes(role) && LEVELS.indexOf(level) <= LEVELS.indexOf('estate'))
    .map(({ place }) => place)
  return places.length > 0 ? [{ hasAny: { areas: places } }] : []
}

/** Orders for the units that this person speaks for. @param alone of those kept for others only units that have nobody here */
export async function unitSide({ store }: Pick<Context, 'store'>, person: Person, alone = false): Promise<Filter<Order>[]> {
  const mine = new Set<string>()
  for (const filter of unitFilters(person))
    for await (const { id, data } of store.cursor(units, filter))
      if (alone ? isLiaison(person, data) || (data.alone && speaksFor(person, data)) : speaksFor(person, data)) mine.add(id)
  return mine.size > 0 ? [{ in: { unit: [...mine] } }] : []
}

type ContactList = ValueOf<Contracts['menu.contact']>

/** Whom to ring on the other side; who looked is written down, once for each. */
export const contact: Handler<Contracts['menu.contact']> = async (context, input) => {
  const { actor } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  const mine = await orderFor(context, input.order)
  if (!mine) return refuse('notFound', GONE)
  const { order: stored, scene } = mine
  const parties = partiesOf(actor, stored.data, scene.unit)
  if (!parties.some((party) => party === 'unit' || party === 'desk' || party === 'organiser'))
    return refuse('forbidden', '只有经手的人能看联系方式')
  const others = othersOf(stored, scene, actor)
  return context.once<ContactList, never>(async (tx) => {
    const items: ContactList['items'] = []
    for (const { person, of } of others) {
      const found = await tx.get(people, person)
      if (!found) continue
      const phone = found.data.phone === null ? null : context.services.secrets.open(found.data.phone)
      await recordLook(tx, context, {
        whose: person,
        what: OPENED.filter((each) => each === 'phone' && phone !== null),
        matter: `menu:${stored.id}`,
        path: stored.data.shares[0]?.path ?? [],
      })
      items.push({ name: found.data.nickname, of, phone })
    }
    return accept({ items })
  })
}

/** Contacts of the estates, and those who speak for the unit; not oneself. */
function othersOf({ data }: Stored<Order>, { unit, nameOf }: Scene, { person: me }: Person): { person: string; of: string }[] {
  const estates = data.shares.map(({ contact: person, estate }) => ({ person, of: nameOf(estate) }))
  const speakers = unit.liaisons.map((person) => ({ person, of: unit.name }))
  return [...estates, ...speakers].filter(({ person }) => person !== me)
}
