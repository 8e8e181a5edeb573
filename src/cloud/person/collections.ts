import type { PersonRecord } from '../../domain/person/person'
import type { Collection } from '../store/port'

export const people: Collection<PersonRecord> = {
  name: 'person',
  indexes: [['tenant', 'joined'], ['phoneKey'], ['tenant', 'nickname', 'joined']],
  sets: ['stations', 'areas'],
}
