import type { Instant } from '../../domain/shared/time'
import type { Collection } from '../store/port'

/** Whether a tenant publishes open data; its id is the tenant. A tenant without one does not. */
export interface Publication {
  tenant: string
  on: boolean
  since: Instant
}

export const publications: Collection<Publication> = { name: 'openPublication', indexes: [] }
