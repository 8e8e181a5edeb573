import type { EstateCard, ReportableEstate } from '../../domain/place/contract'
import type { Place } from '../../domain/place/place'
import { LEVELS, type Level } from '../../domain/place/tree'
import { settingsOf } from '../estate/settings'
import type { Store, Stored } from '../store/port'
import { buildingsOf, type Estate } from './load'
import type { Tree } from './tree'

type Reading = Pick<Store, 'get'>

/** What everybody may know of an estate. */
export async function cardOf(store: Reading, tree: Tree, estate: Estate): Promise<EstateCard> {
  const { id, data } = estate
  const [district, street, community, buildings, contact] = await Promise.all([
    tree.nameOf(placeAt(data, 'district')),
    tree.nameOf(placeAt(data, 'street')),
    tree.nameOf(placeAt(data, 'community')),
    buildingsOf(tree, id),
    contactOf(store, estate),
  ])
  return { id, name: data.name, district, street, community, ...contact, buildings: buildings.length }
}

/** The same for whoever reports there, with the buildings they may choose. */
export async function reportableOf(
  store: Reading,
  estate: Estate,
  buildings: readonly Stored<Place>[],
  tree: Tree,
): Promise<ReportableEstate> {
  const { id, data } = estate
  return {
    id,
    name: data.name,
    community: await tree.nameOf(placeAt(data, 'community')),
    point: data.point,
    ...(await contactOf(store, estate)),
    buildings: buildings.map((building) => ({ id: building.id, name: building.data.name })),
  }
}

function placeAt(place: Pick<Place, 'path'>, level: Level): string {
  return place.path[LEVELS.indexOf(level)] ?? ''
}

/** Of the settings, what is for everybody: never who is on duty. */
async function contactOf(store: Reading, { id, data }: Estate): Promise<Pick<EstateCard, 'phones' | 'property' | 'hours'>> {
  const { phones, property, hours } = (await settingsOf(store, data.tenant, id)).settings
  return { phones: [...phones], property, hours }
}
