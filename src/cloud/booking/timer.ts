import { UNDONE_AFTER } from '../../domain/booking/limits'
import { type Instant, instant, ms } from '../../domain/shared/time'
import { isVenueCounter } from '../../domain/venue/counter'
import type { Context } from '../context'
import type { Collection, Stored } from '../store/port'
import { strikeOff } from '../venue/seat'
import { finish } from './ask'
import { bookings } from './collections'
import { holdDraw } from './draw'
import { goOnLeaving } from './leave'
import { type Scene, sceneOf } from './scene'
import { seats } from './seats'
import { serve, serveLeftOver } from './serve'

const PAGE = 100

/** Draws whose time has come, offers that nobody took, and whatever broken-off requests left. @returns how many were gone through */
export async function runBookings(context: Context): Promise<number> {
  const before = instant(ms(context.now) - UNDONE_AFTER)
  const due = await each(context, seats, 'dueAt', context.now, async ({ id, data }) => {
    if (isVenueCounter(id)) return false
    const scene = await known(context, id)
    await (data.phase === 'applying' ? holdDraw(context, scene) : serve(context, scene))
    return true
  })
  // Of any age: what is begun now is only looked at, but what waits beside it for a minute already is done.
  const left = await each(context, seats, 'pendingSince', context.now, async ({ id }) => {
    if (isVenueCounter(id)) {
      await strikeOff(context.store, id)
      return false
    }
    await serveLeftOver(context, await known(context, id), before)
    return true
  })
  const undone = await each(context, bookings, 'undoneSince', before, async (stored) => {
    const scene = await known(context, stored.data.session)
    if (stored.data.leaving) await goOnLeaving(context, scene, stored)
    else if (stored.data.state === 'asked') await finish(context, scene, stored)
    await context.store.patch(bookings, stored.id, {
      guard: { eq: { leaving: stored.data.leaving }, range: { undoneSince: { lte: before } } },
      set: { undoneSince: null },
    })
    return true
  })
  return due + left + undone
}

async function known({ store }: Context, session: string): Promise<Scene> {
  const scene = await sceneOf(store, session)
  if (!scene) throw new Error(`There is no session ${session}`)
  return scene
}

/** Every document whose field is at or before the instant. One that fails does not keep the others waiting. */
async function each<T extends object>(
  context: Context,
  collection: Collection<T>,
  by: keyof T & string,
  until: Instant,
  work: (stored: Stored<T>) => Promise<boolean>,
): Promise<number> {
  let count = 0
  for (let after: readonly [string, string] | undefined; ; ) {
    const range = { [by]: { lte: until } } as Partial<Record<keyof T & string, { lte: string }>>
    const page = await context.store.query(collection, { range, order: { by, direction: 'asc' }, limit: PAGE, ...(after && { after }) })
    for (const stored of page) {
      after = [String(stored.data[by]), stored.id]
      try {
        if (await work(stored)) count += 1
      } catch (error) {
        context.log.error({ job: 'booking.run', err: error }, `${collection.name} ${stored.id} could not be gone on with`)
      }
    }
    if (page.length < PAGE) return count
  }
}
