import type { Presence, Sheet } from '../../domain/attendance/presence'
import type { Collection } from '../store/port'

/** Under the booking's id. */
export const presences: Collection<Presence> = {
  name: 'presence',
  indexes: [['session'], ['booker'], ['dueAt'], ['pendingSince'], ['to'], ['handed', 'to']],
  sets: ['keys', 'by'],
}

/** Under the session's id. */
export const sheets: Collection<Sheet> = { name: 'sheet', indexes: [['dueAt']] }
