import type { Instant } from '../../domain/shared/time'
import { clashWith, daysTouched, type RoomDay, type RoomUse, roomDayId, withoutUse, withUse } from '../../domain/venue/use'
import { Busy, Duplicate, type Store, type Stored, type Transaction } from '../store/port'
import { roomDays } from './collections'

/** Which room, for what. */
export interface UseOfRoom extends Omit<RoomUse, 'share'> {
  tenant: string
  centre: string
  room: string
  share?: string | null
}

export type Taken = { ok: true } | { ok: false; clash: Pick<RoomUse, 'title' | 'from' | 'to' | 'by'> }

/** Who lost a race reads again. Each loss is a write of somebody else, and a day holds few uses: more tries than that are a mistake. */
const TRIES = 200

/**
 * Takes a room for a span, so that it is never used twice: one write by version of the room's day decides. The same `by` and span taken
 * again change nothing; another span on the same day moves the use. Over midnight all days are taken or none.
 * Not within a transaction: there it is `takeRoomIn`.
 */
export async function takeRoom(store: Store, use: UseOfRoom): Promise<Taken> {
  const [day, ...more] = daysTouched(use)
  if (day !== undefined && more.length === 0) return takeDay(store, use, day)
  return persistently(() => store.tx((tx) => takeRoomIn(tx, use)))
}

/** As `takeRoom`, as a part of a transaction: what it wrote is undone with the rest. Many who try at once make it slow. */
export async function takeRoomIn(tx: Transaction, use: UseOfRoom): Promise<Taken> {
  const days = await Promise.all(
    daysTouched(use).map(async (day) => ({ day, stored: await tx.get(roomDays, roomDayId(use.centre, use.room, day)) })),
  )
  for (const { stored } of days) {
    const clash = stored && clashWith(stored.data.uses, spanOf(use))
    if (clash) return refused(clash)
  }
  for (const { day, stored } of days) {
    const next = taking(use, day, stored)
    if (!next) continue
    if (stored) await tx.replace(roomDays, stored.id, stored.version, next)
    else await tx.insert(roomDays, roomDayId(use.centre, use.room, day), next)
  }
  return { ok: true }
}

/** Gives the room back; safe to ask again. `from` and `to` say on which days it was taken. */
export async function freeRoom(store: Store, use: Pick<UseOfRoom, 'centre' | 'room' | 'from' | 'to' | 'by'>): Promise<void> {
  for (const day of daysTouched(use)) await freeDay(store, roomDayId(use.centre, use.room, day), use.by)
}

/** As `freeRoom`, as a part of a transaction. */
export async function freeRoomIn(tx: Transaction, use: Pick<UseOfRoom, 'centre' | 'room' | 'from' | 'to' | 'by'>): Promise<void> {
  for (const day of daysTouched(use)) {
    const stored = await tx.get(roomDays, roomDayId(use.centre, use.room, day))
    const uses = stored && withoutUse(stored.data.uses, use.by)
    if (stored && uses && uses !== stored.data.uses) await tx.replace(roomDays, stored.id, stored.version, { ...stored.data, uses })
  }
}

/** Who uses the room on a day of China, in order; a use over midnight stands on both days. */
export async function usesOf(store: Pick<Store, 'get'>, centre: string, room: string, day: string): Promise<readonly RoomUse[]> {
  return (await store.get(roomDays, roomDayId(centre, room, day)))?.data.uses ?? []
}

/** What would stand in the way, without taking anything: for a plan that is only looked at. */
export async function clashOf(store: Pick<Store, 'get'>, use: UseOfRoom): Promise<{ title: string; from: Instant; to: Instant } | null> {
  for (const day of daysTouched(use)) {
    const clash = clashWith(await usesOf(store, use.centre, use.room, day), spanOf(use))
    if (clash) return { title: clash.title, from: clash.from, to: clash.to }
  }
  return null
}

async function takeDay(store: Store, use: UseOfRoom, day: string): Promise<Taken> {
  const id = roomDayId(use.centre, use.room, day)
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const stored = await store.get(roomDays, id)
    const clash = stored && clashWith(stored.data.uses, spanOf(use))
    if (clash) return refused(clash)
    const next = taking(use, day, stored)
    if (!next || (await write(store, id, stored, next))) return { ok: true }
  }
  throw new Error(`Room ${id} is changed by others all the time`)
}

async function freeDay(store: Store, id: string, by: string): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const stored = await store.get(roomDays, id)
    const uses = stored && withoutUse(stored.data.uses, by)
    if (!stored || !uses || uses === stored.data.uses) return
    if (await store.replace(roomDays, id, stored.version, { ...stored.data, uses })) return
  }
  throw new Error(`Room ${id} is changed by others all the time`)
}

/** @returns the day as it will be, or null when it is so already */
function taking(use: UseOfRoom, day: string, stored: Stored<RoomDay> | null): RoomDay | null {
  const before = stored?.data.uses ?? []
  const uses = withUse(before, spanOf(use))
  return stored && uses === before ? null : { tenant: use.tenant, centre: use.centre, room: use.room, day, uses }
}

function spanOf({ from, to, by, title, share = null }: UseOfRoom): RoomUse {
  return { from, to, by, share, title }
}

function refused({ title, from, to, by }: RoomUse): Taken {
  return { ok: false, clash: { title, from, to, by } }
}

/** @returns false when somebody else was quicker */
async function write(store: Store, id: string, stored: Stored<RoomDay> | null, next: RoomDay): Promise<boolean> {
  if (stored) return store.replace(roomDays, id, stored.version, next)
  try {
    await store.insert(roomDays, id, next)
    return true
  } catch (error) {
    if (error instanceof Duplicate) return false
    throw error
  }
}

/** Two days are taken in one transaction, which gives up when too many come at once, or two make the same day for the first time. */
async function persistently(work: () => Promise<Taken>): Promise<Taken> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof Busy || error instanceof Duplicate) || attempt === TRIES) throw error
    }
  }
}
