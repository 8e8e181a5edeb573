import type { Place } from '../../domain/place/place'
import type { Collection } from '../store/port'

/** Every edition of every place that is still kept; read it through `treeOf`. */
export const places: Collection<Place> = {
  name: 'place',
  indexes: [
    ['tenant', 'place'],
    ['tenant', 'level', 'rank'],
    ['tenant', 'parent', 'rank'],
    ['tenant', 'grid'],
    ['tenant', 'since'],
    ['tenant', 'until'],
  ],
  sets: ['path'],
}
