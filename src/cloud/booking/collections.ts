import type { Booking } from '../../domain/booking/booking'
import type { Diary } from '../../domain/booking/diary'
import type { Draw, DrawList } from '../../domain/booking/draw'
import type { Collection } from '../store/port'

/** Its id is made of the request that asked for it, so that the same request finds it again. */
export const bookings: Collection<Booking> = {
  name: 'booking',
  indexes: [['booker', 'to'], ['booker', 'from'], ['session', 'state'], ['session', 'code'], ['state', 'from'], ['undoneSince'], ['to']],
  sets: ['attendees'],
}

/** One for each attendee, under the attendee's key. */
export const diaries: Collection<Diary> = { name: 'diary', indexes: [['until']] }

/** One for each session that draws, under the session's id. */
export const draws: Collection<Draw> = { name: 'draw', indexes: [['at']] }

/** Lists that a draw was prepared with, `<session>.<mark>`: the first one written for a line is the one that counts. */
export const drawLists: Collection<DrawList> = { name: 'drawList', indexes: [['at']] }
