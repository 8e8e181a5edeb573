import { LEVELS } from '../../domain/place/tree'
import { ANYONE_SEES, readersAbove, readersBelow } from '../../domain/search/rules'
import type { Source } from '../search/source'
import { treeOf } from './tree'

/**
 * Estates by name, for everybody; buildings for those who live or serve in their estate, since each estate has a 3栋. They follow the edition of the tree that is read.
 */
export const placeSource: Source = {
  kind: 'place',
  async load(store, tenant, id) {
    const tree = treeOf(store, tenant)
    const place = await tree.get(id)
    if (place?.data.level !== 'estate' && place?.data.level !== 'building') return null
    const isEstate = place.data.level === 'estate'
    const estate = place.data.path[LEVELS.indexOf('estate')] ?? id
    const above = await Promise.all(place.data.path.slice(1, -1).map((each) => tree.nameOf(each)))
    return {
      title: place.data.name,
      words: [...above, place.data.name].join(' '),
      note: above.slice(-2).join(' · '),
      at: null,
      estate,
      seen: isEstate ? [ANYONE_SEES] : [readersBelow(estate), ...readersAbove(['admin', 'gridWorker', 'fixer'], place.data.path)],
      mayRead: () => true,
    }
  },
  async *all(store, tenant) {
    const tree = treeOf(store, tenant)
    for (const level of ['estate', 'building'] as const) for await (const { id } of tree.below(tenant, level)) yield id
  },
}
