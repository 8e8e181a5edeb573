import { LIVE } from '../../domain/booking/booking'
import { parseAttendee } from '../../domain/child/attendee'
import type { Context } from '../context'
import type { Keeper } from '../privacy/keeper'
import { removeAll } from '../store/remove'
import { bookings, diaries, drawLists, draws } from './collections'
import { leave } from './leave'
import { sceneOf } from './scene'

/** What I booked, for myself and for my children; who comes stands in it as a key, never as a name. */
export const booking: Keeper = {
  kind: 'booking',
  count: ({ store }, person) => store.count(bookings, { eq: { booker: person } }),
  async export({ store }, person) {
    const found: Record<string, unknown>[] = []
    for await (const { id, data } of store.cursor(bookings, { eq: { booker: person } })) {
      const { session, event, attendees, state, at, from, to, code, consents, term, token, late } = data
      const who = attendees.map((key) => (parseAttendee(key)?.kind === 'child' ? key : 'self'))
      found.push({ id, session, event, attendees: who, state, at, from, to, code, consents, term, drawToken: token, cancelledLate: late })
    }
    return found
  },
  async erase(context, { person }) {
    await giveUpAll(context, person)
    for await (const { id, data } of context.store.cursor(bookings, { eq: { booker: person } })) {
      for (const key of data.attendees) await removeDiary(context, key)
      const now = await context.store.get(bookings, id)
      if (now) await context.store.remove(bookings, id, now.version)
    }
    await removeDiary(context, `self.${person}`)
  },
  async sweep({ store }, before) {
    const old = { lt: before }
    const removed = await removeAll(store, bookings, { range: { to: old } }, 'to')
    const rest = await removeAll(store, diaries, { range: { until: old } }, 'until')
    const drawn = await removeAll(store, draws, { range: { at: old } }, 'at')
    return removed + rest + drawn + (await removeAll(store, drawLists, { range: { at: old } }, 'at'))
  },
}

/** What is still to come is free for others at once. */
async function giveUpAll(context: Context, person: string): Promise<void> {
  const coming = { eq: { booker: person }, in: { state: LIVE }, range: { to: { gt: context.now } } } as const
  for await (const stored of context.store.cursor(bookings, coming)) {
    const scene = await sceneOf(context.store, stored.data.session)
    if (scene) await leave(context, scene, stored)
  }
}

async function removeDiary({ store }: Context, key: string): Promise<void> {
  const found = await store.get(diaries, key)
  if (found) await store.remove(diaries, key, found.version)
}
