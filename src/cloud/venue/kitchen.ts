import type { Opened } from '../../domain/privacy/look'
import { accept, refuse } from '../../domain/shared/refusal'
import type { venueContract } from '../../domain/venue/contract'
import type { MealOrder, MealPlan } from '../../domain/venue/meal'
import { mealCapacity, mealCutOff } from '../../domain/venue/rules'
import type { KitchenRow } from '../../domain/venue/schema'
import { dayWords, WAY_WORDS } from '../../domain/venue/words'
import type { Context, Handler } from '../context'
import { offerDownload } from '../file/workbook'
import { treeOf } from '../place/tree'
import { recordLook } from '../privacy/looks'
import { writeXlsx } from '../services/xlsx.write'
import type { Store, Stored } from '../store/port'
import { mealOrders, mealPlans } from './collections'
import type { House } from './house'
import { keptHouse } from './settings'

type Contracts = typeof venueContract

/** Who eats there without saying where they live. */
const NO_BUILDING = '没有登记住处'

/** How many to cook, and where they go: nobody's name. */
export const kitchen: Handler<Contracts['venue.kitchen']> = async (context, { centre, day }) => {
  const scene = await sceneOf(context, centre)
  if (!scene.ok) return scene
  const { house, plan } = scene.value
  const orders = await ordersOf(context.store, centre, day)
  const sum = (some: readonly Stored<MealOrder>[]) => some.reduce((all, { data }) => all + data.portions, 0)
  const names = await namesOf(context, orders)
  const buildings = new Map<string, number>()
  for (const { data } of orders) buildings.set(names(data.building), (buildings.get(names(data.building)) ?? 0) + data.portions)
  const cutOff = mealCutOff(plan, day)
  return accept({
    centre: { id: centre, name: house.data.name },
    day,
    menu: plan.menus.find((menu) => menu.day === day)?.words ?? '',
    capacity: mealCapacity(plan, day),
    cutOff,
    final: context.now > cutOff,
    portions: sum(orders),
    here: sum(orders.filter(({ data }) => data.way === 'here')),
    door: sum(orders.filter(({ data }) => data.way === 'door')),
    diets: orders.filter(({ data }) => data.diet !== null).length,
    buildings: [...buildings].map(([name, portions]) => ({ name, portions })).sort((a, b) => b.portions - a.portions),
  })
}

/** The list itself: whose names were opened is written down. */
export const kitchenList: Handler<Contracts['venue.kitchenList']> = async (context, { centre, day }) => {
  const scene = await sceneOf(context, centre)
  if (!scene.ok) return scene
  const orders = await ordersOf(context.store, centre, day)
  const rows = await rowsOf(context, orders)
  return context.once(async (tx) => {
    await recordLooks(tx, context, scene.value.house, day, orders)
    return accept({ rows })
  })
}

export const exportKitchen: Handler<Contracts['venue.exportKitchen']> = async (context, { centre, day }) => {
  const scene = await sceneOf(context, centre)
  if (!scene.ok) return scene
  const orders = await ordersOf(context.store, centre, day)
  const rows = await rowsOf(context, orders)
  const bytes = await writeXlsx([
    {
      name: `助餐 ${dayWords(day)}`,
      columns: [
        { title: '楼栋', width: 22 },
        { title: '称呼', width: 14 },
        { title: '份数', width: 8 },
        { title: '怎么吃', width: 10 },
        { title: '门牌', width: 16 },
        { title: '电话', width: 16 },
        { title: '要注意', width: 30 },
      ],
      rows: rows.map(({ building, name, portions, way, door, phone, diet }) => [
        building,
        name,
        portions,
        WAY_WORDS[way],
        door,
        phone,
        diet,
      ]),
    },
  ])
  const name = `助餐名单-${day}.xlsx`
  const address = await offerDownload(context, { name, bytes })
  return context.once(async (tx) => {
    await recordLooks(tx, context, scene.value.house, day, orders)
    return accept({ address, name, rows: rows.length })
  })
}

async function sceneOf(context: Context, centre: string) {
  const house = await keptHouse(context, centre)
  if (!house.ok) return house
  const plan: MealPlan | undefined = (await context.store.get(mealPlans, centre))?.data
  return plan ? accept({ house: house.value, plan }) : refuse('notFound', '这里还没有开助餐')
}

async function ordersOf(store: Store, centre: string, day: string): Promise<Stored<MealOrder>[]> {
  const found: Stored<MealOrder>[] = []
  for await (const each of store.cursor(mealOrders, { eq: { centre, day, state: 'held' } })) found.push(each)
  return found
}

async function namesOf({ store, actor }: Context, orders: readonly Stored<MealOrder>[]): Promise<(building: string | null) => string> {
  const tree = treeOf(store, actor.tenant)
  const names = new Map<string, string>()
  for (const { data } of orders) {
    if (data.building === null || names.has(data.building)) continue
    const place = await tree.get(data.building)
    names.set(data.building, place ? `${await tree.nameOf(place.data.parent ?? '')} ${place.data.name}` : NO_BUILDING)
  }
  return (building) => (building === null ? NO_BUILDING : (names.get(building) ?? NO_BUILDING))
}

/** Building by building, as the round is walked; within one those who are brought their meal first. A door is said only to be gone to. */
async function rowsOf(context: Context, orders: readonly Stored<MealOrder>[]): Promise<KitchenRow[]> {
  const { secrets } = context.services
  const names = await namesOf(context, orders)
  const open = (sealed: string | null) => (sealed === null ? null : secrets.open(sealed))
  const rows = orders.map(({ id, data }): KitchenRow => {
    const { name, portions, way, building, door, phone, diet } = data
    const brought = way === 'door'
    return {
      id,
      name: secrets.open(name),
      portions,
      way,
      building: names(building),
      door: brought ? open(door) : null,
      phone: brought ? open(phone) : null,
      diet: open(diet),
    }
  })
  const place = ({ way, building, door }: KitchenRow) => `${building}\n${way === 'door' ? 0 : 1}\n${(door ?? '').padStart(20)}`
  return rows.sort((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0))
}

/** One line for each neighbour whose name was opened; one for all those who have no account. */
async function recordLooks(
  to: Pick<Store, 'insert'>,
  context: Context,
  house: House,
  day: string,
  orders: readonly Stored<MealOrder>[],
): Promise<void> {
  const matter = `meal:${house.id}.${day}`
  const seen = new Map<string | null, Set<Opened>>()
  for (const { data } of orders) {
    const whose = data.kind === 'elder' ? null : data.person
    const what = seen.get(whose) ?? new Set<Opened>(['name'])
    if (data.way === 'door') what.add('address')
    if (data.way === 'door' && data.phone !== null) what.add('phone')
    seen.set(whose, what)
  }
  for (const [whose, what] of seen) await recordLook(to, context, { whose, what: [...what], matter, path: house.path })
}
