import type { PersonRecord } from '../../domain/person/person'
import type { Collection } from '../store/port'

export const people: Collection<PersonRecord> = {
  name: 'person',
  indexes: [
    ['tenant', 'joined'],
    // Some thousands among a hundred thousand: their lists walk this one.
    ['tenant', 'staff', 'joined'],
    ['phoneKey'],
    ['tenant', 'nickname', 'joined'],
  ],
  sets: ['stations', 'areas'],
}
