import type { RoomDay } from '../../domain/venue/use'
import type { Collection } from '../store/port'

export const roomDays: Collection<RoomDay> = { name: 'roomDay', indexes: [['centre', 'day'], ['day']] }
