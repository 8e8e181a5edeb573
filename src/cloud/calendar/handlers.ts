import type { calendarContract } from '../../domain/calendar/contract'
import { accept, refuse } from '../../domain/shared/refusal'
import { bookings } from '../booking/collections'
import type { Handlers } from '../context'
import { fileAddress } from './address'
import { feedHandlers } from './feed'
import { attendedOf } from './file'

/** Every handler of calendar, by action name. */
export const calendarHandlers: Handlers<typeof calendarContract> = {
  ...feedHandlers,

  async 'calendar.file'({ actor, store, services, now }, { booking }) {
    const found = await store.get(bookings, booking)
    if (actor.kind !== 'person' || found?.data.booker !== actor.person) return refuse('notFound', '没有这个报名')
    if (found.data.state !== 'booked') return refuse('wrongState', '有了名额，才能加到日历')
    const attended = await attendedOf(store, found)
    if (!attended) return refuse('notFound', '没有这个活动')
    const { title, from, to, where, notes } = attended
    return accept({ title, from, to, where, notes, address: fileAddress(services.secrets, booking, now) })
  },
}
