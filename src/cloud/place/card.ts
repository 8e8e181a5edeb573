import type { EstateCard, ReportableEstate } from '../../domain/place/contract'
import type { Place } from '../../domain/place/place'
import { LEVELS, type Level } from '../../domain/place/tree'
import type { Stored } from '../store/port'
import { buildingsOf, type Estate } from './load'
import type { Tree } from './tree'

/** What everybody may know of an estate. */
export async function cardOf(tree: Tree, { id, data }: Estate): Promise<EstateCard> {
  const [district, street, community, buildings] = await Promise.all([
    tree.nameOf(placeAt(data, 'district')),
    tree.nameOf(placeAt(data, 'street')),
    tree.nameOf(placeAt(data, 'community')),
    buildingsOf(tree, id),
  ])
  return { id, name: data.name, district, street, community, ...contactOf(data.estate), buildings: buildings.length }
}

/** The same for whoever reports there, with the buildings they may choose. */
export async function reportableOf({ id, data }: Estate, buildings: readonly Stored<Place>[], tree: Tree): Promise<ReportableEstate> {
  return {
    id,
    name: data.name,
    community: await tree.nameOf(placeAt(data, 'community')),
    point: data.point,
    ...contactOf(data.estate),
    buildings: buildings.map((building) => ({ id: building.id, name: building.data.name })),
  }
}

function placeAt(place: Pick<Place, 'path'>, level: Level): string {
  return place.path[LEVELS.indexOf(level)] ?? ''
}

/** Of the settings, what is for everybody: never who is on duty. */
function contactOf({ phones, property, hours }: Estate['data']['estate']): Pick<EstateCard, 'phones' | 'property' | 'hours'> {
  return { phones: [...phones], property, hours }
}
