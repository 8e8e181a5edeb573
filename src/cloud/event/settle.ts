import type { EventEffect, SessionEffect } from '../../domain/event/event'
import { changeNotices, inviteNotice } from '../../domain/event/notices'
import { instant, MINUTE, ms } from '../../domain/shared/time'
import { sessionCancelled, sessionEnded, sessionMoved } from '../booking/follow'
import { close } from '../booking/seats'
import type { Context } from '../context'
import { deliver } from '../notice/deliver'
import { refreshFindable } from '../search/refresh'
import { settle, settleAll } from '../store/settle'
import { eventSessions, events } from './collections'

/** A request that left something to be done has surely ended after this; milliseconds. */
const SETTLE_AFTER = MINUTE

/** Does what follows from an event's last steps; safe to run again from any point. */
export function settleEvent(context: Context, id: string): Promise<void> {
  return settle(context.store, events, id, (effect) => followEvent(context, id, effect))
}

/** The same for a session: bookings and calendars follow it. */
export function settleSession(context: Context, id: string): Promise<void> {
  return settle(context.store, eventSessions, id, (effect) => followSession(context, id, effect))
}

/** What requests left behind that broke off. @returns how much was done */
export async function settleLeft(context: Context): Promise<number> {
  const before = instant(ms(context.now) - SETTLE_AFTER)
  const ofEvents = await settleAll(context.store, events, before, (id, effect) => followEvent(context, id, effect))
  const ofSessions = await settleAll(context.store, eventSessions, before, (id, effect) => followSession(context, id, effect))
  for (const { id, error } of [...ofEvents.failed, ...ofSessions.failed])
    context.log.error({ event: id, err: error }, 'an event could not be settled')
  return ofEvents.settled + ofSessions.settled
}

async function followEvent({ store, now }: Context, id: string, effect: EventEffect): Promise<void> {
  const stored = await store.get(events, id)
  if (!stored) return
  switch (effect.does) {
    case 'index':
      return refreshFindable(store, stored.data.tenant, 'event', id)
    case 'invite':
      return deliver(store, effect.person === null ? [] : [inviteNotice(id, stored.data, effect.key, effect.person, now)])
    default:
      return effect.does satisfies never
  }
}

async function followSession(context: Context, id: string, { key, does, by }: SessionEffect): Promise<void> {
  const { store, now } = context
  const stored = await store.get(eventSessions, id)
  const event = stored && (await store.get(events, stored.data.event))?.data
  if (!stored || !event) return
  const told = { id, session: stored.data, event, key, by }
  switch (does) {
    case 'moved':
      await sessionMoved(context, stored)
      return deliver(store, changeNotices({ ...told, does }, now))
    case 'cancelled':
      await close(store, id)
      await sessionCancelled(context, stored)
      return deliver(store, changeNotices({ ...told, does }, now))
    case 'ended':
      await close(store, id)
      return sessionEnded(context, stored)
    default:
      return does satisfies never
  }
}
