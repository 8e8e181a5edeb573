import type { Place } from '../../domain/place/place'
import type { Stored } from '../store/port'
import type { Tree } from './tree'

/** A place of level `estate`; its settings are asked of `settingsOf`. */
export type Estate = Stored<Place & { level: 'estate' }>

/** @returns null when the place is not there, or is no estate */
export async function loadEstate(tree: Tree, id: string): Promise<Estate | null> {
  const found = await tree.get(id)
  return found && isEstate(found) ? found : null
}

export function isEstate(place: Stored<Place>): place is Estate {
  return place.data.level === 'estate'
}

/** Buildings of an estate in their order; an estate has far fewer than 100. */
export function buildingsOf(tree: Tree, estate: string): Promise<Stored<Place>[]> {
  return tree.query({ eq: { parent: estate }, order: { by: 'rank', direction: 'asc' }, limit: 100 })
}

/** A grid has some dozens of buildings; more than this is no grid that one person can walk. */
const GRID_MOST = 100

/** Buildings of a grid, wherever in the tree they stand. */
export function buildingsOfGrid(tree: Tree, grid: string): Promise<Stored<Place>[]> {
  return tree.query({ eq: { grid }, limit: GRID_MOST })
}
