import type { Household, Owner } from '../../domain/household/household'
import type { Collection } from '../store/port'

/** Every edition of every household that is still kept; read it through `rollOf`. */
export const households: Collection<Household> = {
  name: 'household',
  indexes: [
    ['tenant', 'household'],
    ['tenant', 'building', 'rank'],
    ['tenant', 'since'],
    ['tenant', 'until'],
  ],
  sets: ['path', 'owners'],
}

/** Every edition of the rolls of owners that is still kept; read it through `rollOf`. */
export const owners: Collection<Owner> = {
  name: 'owner',
  indexes: [
    ['tenant', 'owner'],
    ['tenant', 'estate'],
    ['tenant', 'since'],
    ['tenant', 'until'],
  ],
}
