import type { Findable } from '../../domain/search/findable'
import type { Collection } from '../store/port'

/** A projection of what each source holds: made anew by `rebuild` whenever one wishes. */
export const findables: Collection<Findable> = {
  name: 'findable',
  indexes: [
    ['tenant', 'at'],
    ['tenant', 'kind', 'at'],
    ['tenant', 'kind', 'matter'],
  ],
  sets: ['grams', 'seen'],
}

/** By which rules and which edition of the place tree a tenant's index was made last. Its id is the tenant. */
export interface SearchHead {
  tenant: string
  rules: number
  edition: number
}

export const searchHeads: Collection<SearchHead> = { name: 'searchHead', indexes: [] }
