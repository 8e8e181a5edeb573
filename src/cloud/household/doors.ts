import type { householdContract, JoinableEstate } from '../../domain/household/contract'
import type { Household } from '../../domain/household/household'
import type { Place } from '../../domain/place/place'
import { LEVELS } from '../../domain/place/tree'
import { accept, refuse } from '../../domain/shared/refusal'
import type { Context, Handler } from '../context'
import { buildingsOf } from '../place/load'
import { documentId, type Tree, treeOf } from '../place/tree'
import type { Stored } from '../store/port'
import { rollOf } from './roll'

type Contracts = typeof householdContract

/** More cannot be looked over on a phone: whoever does not find theirs types a letter more. */
const SHOWN = 20
const PAGE = 100

export const estates: Handler<Contracts['household.estates']> = async ({ actor, store }, { search }) => {
  const tree = treeOf(store, actor.tenant)
  const found: Stored<Place>[] = []
  for await (const estate of estatesOf(tree)) {
    if (estate.data.name.includes(search)) found.push(estate)
    if (found.length > SHOWN) break
  }
  const shown = found.slice(0, SHOWN)
  return accept({ estates: await Promise.all(shown.map((estate) => joinable(tree, estate))), more: found.length > SHOWN })
}

/** Every estate of the tenant, by rank. */
async function* estatesOf(tree: Tree): AsyncIterable<Stored<Place>> {
  const conditions = { eq: { level: 'estate' }, order: { by: 'rank', direction: 'asc' }, limit: PAGE } as const
  for (let page = await tree.query(conditions); ; ) {
    yield* page
    const last = page[PAGE - 1]
    if (!last) return
    page = await tree.query({ ...conditions, after: [last.data.rank, documentId(last)] })
  }
}

async function joinable(tree: Tree, { id, data }: Stored<Place>): Promise<JoinableEstate> {
  const community = data.path[LEVELS.indexOf('community')]
  const buildings = await buildingsOf(tree, id)
  return {
    id,
    name: data.name,
    community: community === undefined ? '' : await tree.nameOf(community),
    buildings: buildings.map((building) => ({ id: building.id, name: building.data.name })),
  }
}

export const doors: Handler<Contracts['household.doors']> = async (context, input) => {
  const building = await buildingOf(context, input.building)
  if (!building) return refuse('notFound', '没有找到这栋楼')
  const units = [...(await unitsOf(context, input.building))].map(([unit, households]) => ({
    unit,
    doors: households.map(({ id, data }) => ({ household: id, room: data.room })),
  }))
  return accept({ building: building.view, units })
}

/** A building with the names that a page shows. @returns null when there is no such building */
export async function buildingOf({ store, actor }: Pick<Context, 'store' | 'actor'>, id: string) {
  const tree = treeOf(store, actor.tenant)
  const found = await tree.get(id)
  if (found?.data.level !== 'building' || found.data.parent === null) return null
  const estate = found.data.parent
  return { path: found.data.path, view: { id, name: found.data.name, estate, estateName: await tree.nameOf(estate) } }
}

/** Households of a building by unit, both in the order of the doors. */
export async function unitsOf(
  { store, actor }: Pick<Context, 'store' | 'actor'>,
  building: string,
): Promise<Map<string, Stored<Household>[]>> {
  const units = new Map<string, Stored<Household>[]>()
  for await (const household of rollOf(store, actor.tenant).householdsOf(building)) {
    units.set(household.data.unit, [...(units.get(household.data.unit) ?? []), household])
  }
  return units
}
