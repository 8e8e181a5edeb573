import { LEVELS } from '../../domain/place/tree'
import { ANYONE_SEES } from '../../domain/search/rules'
import type { Source } from '../search/source'
import { treeOf } from './tree'

/** Estates and buildings by name. They follow the edition of the tree that is read. */
export const placeSource: Source = {
  kind: 'place',
  async load(store, tenant, id) {
    const tree = treeOf(store, tenant)
    const place = await tree.get(id)
    if (place?.data.level !== 'estate' && place?.data.level !== 'building') return null
    const above = await Promise.all(place.data.path.slice(1, -1).map((each) => tree.nameOf(each)))
    return {
      title: place.data.name,
      words: [...above, place.data.name].join(' '),
      note: above.slice(-2).join(' · '),
      at: null,
      estate: place.data.path[LEVELS.indexOf('estate')] ?? null,
      seen: [ANYONE_SEES],
      mayRead: () => true,
    }
  },
  async *all(store, tenant) {
    const tree = treeOf(store, tenant)
    for (const level of ['estate', 'building'] as const) for await (const { id } of tree.below(tenant, level)) yield id
  },
}
