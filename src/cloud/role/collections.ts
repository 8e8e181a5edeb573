import type { HandOver, RoleStep } from '../../domain/role/trail'
import type { Instant } from '../../domain/shared/time'
import type { Collection } from '../store/port'

/** The trail of every role. */
export const roleSteps: Collection<RoleStep> = {
  name: 'roleStep',
  indexes: [['person', 'at'], ['by'], ['successor'], ['pendingSince']],
}

export const handOvers: Collection<HandOver> = { name: 'handOver', indexes: [['from'], ['to'], ['by'], ['pendingSince']] }

/** How often somebody tried codes on one day; its id is made of both. */
export interface CodeTry {
  tenant: string
  person: string
  count: number
  at: Instant
}

export const codeTries: Collection<CodeTry> = { name: 'roleCodeTry', indexes: [['person'], ['at']] }

/** Rises with every change of who is admin, so that two changes at once cannot both count on the other's. Its id is the tenant. */
export interface AdminSeat {
  changes: number
}

export const adminSeats: Collection<AdminSeat> = { name: 'adminSeat', indexes: [] }
