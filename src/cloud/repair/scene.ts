import type { EstateSettings } from '../../domain/estate/settings'
import type { Place } from '../../domain/place/place'
import type { Context } from '../context'
import { settingsOf } from '../estate/settings'
import { treeOf } from '../place/tree'

/** What a handler needs to know of the place of a report. */
export interface Scene {
  estate: string
  building: string | null
  /** Ids from the district down to the building, or to the estate. */
  path: readonly string[]
  /** 怡景嘉园 3栋 */
  name: string
  settings: EstateSettings
  point: Place['point']
}

/** @returns null when the estate or the building is not there, or the one is not in the other */
export async function sceneOf(
  context: Pick<Context, 'store' | 'actor'>,
  estateId: string,
  buildingId: string | null,
): Promise<Scene | null> {
  const tree = treeOf(context.store, context.actor.tenant)
  const [estate, building] = await Promise.all([tree.get(estateId), buildingId === null ? null : tree.get(buildingId)])
  if (estate?.data.level !== 'estate') return null
  if (buildingId !== null && (!building || building.data.parent !== estateId)) return null
  return {
    estate: estateId,
    building: buildingId,
    path: building?.data.path ?? estate.data.path,
    name: building ? `${estate.data.name} ${building.data.name}` : estate.data.name,
    settings: (await settingsOf(context.store, context.actor.tenant, estateId)).settings,
    point: building?.data.point ?? estate.data.point,
  }
}
