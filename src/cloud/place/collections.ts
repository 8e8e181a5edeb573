import type { Place } from '../../domain/place/place'
import type { Collection } from '../store/port'

export const places: Collection<Place> = {
  name: 'place',
  indexes: [
    ['tenant', 'level', 'rank'],
    ['parent', 'rank'],
  ],
  sets: ['path'],
}
