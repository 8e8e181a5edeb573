import { claim } from '../../domain/booking/seats'
import { accept, type RefusalCode, refuse } from '../../domain/shared/refusal'
import { chinaDay, DAY, instant, ms } from '../../domain/shared/time'
import { slotCounter } from '../../domain/venue/counter'
import { slotNotice } from '../../domain/venue/notices'
import { weekOf } from '../../domain/venue/rules'
import type { SlotBooking, SlotRules } from '../../domain/venue/venue'
import { BOOKED_TITLE, spanWords } from '../../domain/venue/words'
import { holdTime, releaseTime } from '../booking/diary'
import { giveUp } from '../booking/seats'
import { centres } from '../centre/collections'
import type { Context } from '../context'
import { freeAllowance, takeAllowance } from './allowance'
import { slotBookings } from './collections'
import type { Kind } from './holding'
import { takeSeat } from './seat'
import type { Step } from './steps'
import { freeRoom, takeRoom } from './use'

/** Why a slot is not to be had. */
export type NoSlot = Extract<RefusalCode, 'full' | 'taken' | 'clash' | 'already' | 'tooMany'>

/** Whose week, of which room. */
export function weekId({ centre, room, quota }: Pick<SlotBooking, 'centre' | 'room' | 'quota'>, day: string): string {
  return `slot.${centre}.${room}.${weekOf(day)}.${quota}`
}

/** By whom a room is used, as its day has it. */
export function slotUse(booking: string): string {
  return `slot:${booking}`
}

/** @returns the booking behind a use; null for an event's */
export function slotOfUse(by: string): string | null {
  return by.startsWith('slot:') ? by.slice('slot:'.length) : null
}

/**
 * What a slot needs: a place in the week, one's own time, a place of the slot, and the room. The counter stands before the room, so that of
 * two hundred who want one court only the one who has it writes into the room's day.
 * @param given.rules as they are now; a place that is given back needs none
 */
export function slotSteps(
  context: Pick<Context, 'store' | 'now'>,
  id: string,
  booking: SlotBooking,
  given: { rules: SlotRules; name: string } | null,
): Step<NoSlot>[] {
  const { store, now } = context
  const { tenant, centre, room, person, from, to } = booking
  const week = weekId(booking, chinaDay(from))
  const counter = slotCounter(centre, room, from)
  const mine = claim(id, 1)
  const self = [`self.${person}`]
  return [
    {
      async take() {
        const most = given?.rules.perWeek ?? 0
        const taken = await takeAllowance(store, { tenant, id: week, most, booking: id, until: instant(ms(from) + 8 * DAY) })
        return taken ? accept(null) : refuse('tooMany', `这里一周最多订 ${most} 段，这周已经订满了`)
      },
      free: () => freeAllowance(store, week, id),
    },
    {
      async take() {
        const clash = await holdTime(store, {
          tenant,
          attendees: self,
          counter,
          claim: mine,
          from,
          to,
          words: given?.name ?? BOOKED_TITLE,
          now,
        })
        if (clash === null) return accept(null)
        if (clash.why === 'already') return refuse('already', '这一段您已经订了')
        return refuse('clash', `这段时间您已经有“${clash.entry.words}”（${spanWords(clash.entry)}）`)
      },
      free: () => releaseTime(store, self, mine),
    },
    {
      async take() {
        const taken = await takeSeat(store, counter, mine, { tenant, capacity: given?.rules.places ?? 0, now })
        return taken ? accept(null) : refuse('full', '这一段刚刚被别人订走了')
      },
      free: async () => void (await giveUp(store, counter, mine, now)),
    },
    {
      async take() {
        const use = { tenant, centre, room, from, to, by: slotUse(id), title: BOOKED_TITLE, share: counter }
        return (await takeRoom(store, use)).ok ? accept(null) : refuse('taken', '这段时间这里有别的安排')
      },
      free: () => freeRoom(store, { centre, room, from, to, by: slotUse(id) }),
    },
  ]
}

/** Slots, as things that are held. */
export function slotKind(context: Pick<Context, 'store' | 'now'>): Kind<SlotBooking> {
  return {
    collection: slotBookings,
    steps: (here, id, booking) => slotSteps(here, id, booking, null),
    async telling(id, booking) {
      const centre = (await context.store.get(centres, booking.centre))?.data
      const room = centre?.floors.flatMap(({ rooms }) => rooms).find((each) => each.id === booking.room)
      return slotNotice(id, booking, room?.name ?? centre?.name ?? '场地', context.now)
    },
  }
}
