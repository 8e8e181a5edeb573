import { estatePermissions } from '../../domain/estate/ability'
import type { estateContract } from '../../domain/estate/contract'
import type { SettingsField } from '../../domain/estate/rules'
import { may } from '../../domain/shared/permission'
import { accept, refuse } from '../../domain/shared/refusal'
import type { Handler } from '../context'
import { people } from '../person/collections'
import { loadEstate } from '../place/load'
import { treeOf } from '../place/tree'
import { estateChanges } from './collections'

const PAGE = 20

/** Who changed which parts when, with the names of today. */
export const trail: Handler<(typeof estateContract)['estate.trail']> = async ({ actor, store }, { estate: id, after }) => {
  const estate = await loadEstate(treeOf(store, actor.tenant), id)
  if (!estate) return refuse('notFound', '没有这个小区')
  if (!may(actor, estatePermissions['estate.trail'], estate.data.path)) return refuse('forbidden', '这个小区的设置不由您来管')
  const found = await store.query(estateChanges, {
    eq: { tenant: actor.tenant, estate: id },
    order: { by: 'at', direction: 'desc' },
    limit: PAGE,
    ...(after && { after }),
  })
  const items = await Promise.all(
    found.map(async ({ id: change, data: { at, by, fields } }) => ({
      id: change,
      at,
      by: by === null ? null : ((await store.get(people, by))?.data.nickname ?? '已离开的人'),
      fields: [...fields] as SettingsField[],
    })),
  )
  const last = found[PAGE - 1]
  return accept({ items, next: last ? [last.data.at, last.id] : null })
}
