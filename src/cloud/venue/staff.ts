import { closedOn, spansOn } from '../../domain/centre/rules'
import { accept, refuse } from '../../domain/shared/refusal'
import { chinaDay, DAY, MINUTE, ms } from '../../domain/shared/time'
import type { venueContract } from '../../domain/venue/contract'
import { dayStart } from '../../domain/venue/rules'
import type { UseView } from '../../domain/venue/schema'
import type { Context, Handler } from '../context'
import { people } from '../person/collections'
import { recordLook } from '../privacy/looks'
import { roomDays, slotBookings } from './collections'
import { accepted } from './eater'
import { release } from './holding'
import { canBeBooked, roomsOf } from './house'
import { keptHouse } from './settings'
import { slotKind, slotOfUse } from './slot'

type Contracts = typeof venueContract

/** All rooms of one day: who is behind what residents booked is opened one by one. */
export const use: Handler<Contracts['venue.use']> = async (context, { centre, day }) => {
  const kept = await keptHouse(context, centre)
  if (!kept.ok) return kept
  const { data } = kept.value
  const days = await context.store.query(roomDays, { eq: { centre, day }, limit: 100 })
  const uses = new Map(days.map((each) => [each.data.room, each.data.uses]))
  const start = dayStart(day)
  const minute = (at: string) => Math.min(DAY / MINUTE, Math.max(0, Math.round((ms(at) - ms(start)) / MINUTE)))
  const rooms: UseView['rooms'] = roomsOf(kept.value)
    .filter(({ room }) => canBeBooked(room) || uses.has(room.id))
    .map(({ room, floor }) => ({
      room: room.id,
      name: room.name,
      floor,
      hours: spansOn(room.hours ?? data.hours, data.closures, start).map(({ from, to }) => ({ from: minute(from), to: minute(to) })),
      uses: (uses.get(room.id) ?? []).map(({ from, to, title, by }) => ({
        from,
        to,
        title,
        booking: slotOfUse(by),
        event: slotOfUse(by) === null,
      })),
    }))
  return accept({ centre: { id: centre, name: data.name }, day, shut: closedOn(data.closures, start)?.reason ?? null, rooms })
}

/** Who booked it, and how to reach them; written down. */
export const who: Handler<Contracts['venue.who']> = async (context, { booking }) => {
  const found = await keptBooking(context, booking)
  if (!found.ok) return found
  const { person, house } = found.value
  const { secrets } = context.services
  return context.once(async (tx) => {
    const record = (await tx.get(people, person))?.data
    if (!record) return refuse('notFound', '这位居民已经注销了')
    await recordLook(tx, context, {
      whose: person,
      what: record.phone === null ? ['name'] : ['name', 'phone'],
      matter: `venue:${booking}`,
      path: house.path,
    })
    return accept({ nickname: record.nickname, phone: record.phone === null ? null : secrets.open(record.phone) })
  })
}

/** Staff need the room: whoever booked it is told why. */
export const clear: Handler<Contracts['venue.clear']> = async (context, { booking, reason }) => {
  const found = await keptBooking(context, booking)
  if (!found.ok) return found
  const checked = await accepted(context, [reason])
  if (!checked.ok) return checked
  if (!(await release(context, slotKind(context), booking, 'staff', reason))) return refuse('wrongState', '这个预约已经取消了')
  return context.once(async () => accept({ booking }))
}

async function keptBooking(context: Context, booking: string) {
  const found = (await context.store.get(slotBookings, booking))?.data
  if (found?.tenant !== context.actor.tenant) return refuse('notFound', '没有这个预约')
  const house = await keptHouse(context, found.centre)
  return house.ok ? accept({ person: found.person, day: chinaDay(found.from), house: house.value }) : house
}
