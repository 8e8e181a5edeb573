import type { Adoption } from '../../domain/adoption/adoption'
import type { Collection } from '../store/port'

export const adoptions: Collection<Adoption> = {
  name: 'adoption',
  indexes: [['targetKey', 'updatedAt'], ['person', 'updatedAt'], ['remindAt'], ['lapseAt'], ['pendingSince']],
  sets: ['path'],
}

/** Who has the whole of a space or a building: the one document that decides. Its id is made of the target. */
export interface Seat {
  tenant: string
  adoption: string
}

export const adoptionSeats: Collection<Seat> = { name: 'adoptionSeat', indexes: [['adoption']] }

export function seatId({ kind, id }: Adoption['target']): string {
  return `${kind}.${id}`
}
