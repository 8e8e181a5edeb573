import type { Space } from '../../domain/space/space'
import type { Collection } from '../store/port'

export const spaces: Collection<Space> = {
  name: 'space',
  indexes: [
    ['tenant', 'shown', 'estate', 'updatedAt'],
    ['tenant', 'shown', 'updatedAt'],
    ['tenant', 'estate', 'updatedAt'],
    ['tenant', 'shown', 'lng', 'lat'],
    ['tenant', 'lng', 'lat'],
    ['tenant', 'state', 'updatedAt'],
    ['by', 'updatedAt'],
    ['sleepAt'],
    ['pendingSince'],
  ],
  sets: ['path', 'persons'],
}
