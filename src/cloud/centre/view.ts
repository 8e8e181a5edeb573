import type { CentreRecord } from '../../domain/centre/centre'
import type { CentreRow, CentreView } from '../../domain/centre/schema'
import type { Stored } from '../store/port'

/** A centre for its reader: never who changed it. */
export function viewOf({ id, version, data }: Stored<CentreRecord>, communityName: string, editable: boolean): CentreView {
  const { tenant: _tenant, changedAt: _changedAt, changedBy: _changedBy, community, ...content } = structuredClone(data)
  return { ...(content as Omit<CentreView, 'id' | 'community' | 'version' | 'editable'>), id, community: { id: community, name: communityName }, version, editable }
}

export function rowOf({ id, data }: Stored<CentreRecord>, communityName: string): CentreRow {
  const { name, address, phone, hours, closures, floors } = data
  return { id, name, address, phone, hours, community: communityName, closures: closures.map((closure) => ({ ...closure })), floors: floors.length }
}
