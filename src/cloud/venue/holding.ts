import { createHash } from 'node:crypto'
import type { Notice } from '../../domain/notice/notice'
import type { Person } from '../../domain/shared/actor'
import { accept, type Outcome, type RefusalCode, refuse } from '../../domain/shared/refusal'
import { MINUTE } from '../../domain/shared/time'
import { type Ending, nextHolding } from '../../domain/venue/machine'
import type { Holding } from '../../domain/venue/venue'
import type { Context } from '../context'
import { notices } from '../notice/collections'
import { type Collection, Duplicate, type Store } from '../store/port'
import { freeAll, type Step, takeAll } from './steps'

/** A request that began so long ago has surely ended. Milliseconds. */
export const BROKEN_AFTER = 2 * MINUTE

/** How a kind of holding is kept, and what it needs. */
export interface Kind<T extends Holding> {
  collection: Collection<T>
  /** What it takes and gives back, in order. */
  steps(context: Context, id: string, holding: T): readonly Step<RefusalCode>[]
  /** What whoever asked is told; null: nothing. */
  telling(id: string, holding: T): Promise<{ id: string; notice: Notice } | null>
}

/** One request makes one booking: asked again, it goes on where it broke off. */
export function holdingId(context: Context, actor: Person, action: string): string {
  return createHash('sha256')
    .update(JSON.stringify([actor.person, action, context.requestId]))
    .digest('hex')
    .slice(0, 32)
}

/**
 * Writes it down, takes what it needs, and confirms it: all or nothing. Whatever breaks off in between is undone by the timer.
 * @param answer the view, made within the transaction that confirms
 */
export async function hold<T extends Holding, C extends RefusalCode, V>(
  context: Context,
  kind: Kind<T>,
  asked: { id: string; holding: T; steps: readonly Step<C>[] },
  answer: (holding: T) => V,
): Promise<Outcome<V, C | 'conflict' | 'reusedRequest'>> {
  const { store, now } = context
  const { id, holding, steps } = asked
  await insertMissing(store, kind.collection, id, holding)
  const taken = await takeAll(steps)
  if (!taken.ok) {
    await removeAsked(store, kind, id)
    return taken
  }
  const confirmed = { ...holding, state: 'held' as const, since: now, busySince: null }
  const telling = await kind.telling(id, confirmed)
  const outcome = await context.once(async (tx) => {
    const stored = await tx.get(kind.collection, id)
    // The timer took it for broken off, and is undoing it.
    if (!stored || nextHolding(stored.data.state, 'confirm') === null) return refuse('conflict', '没有订上，请再试一次')
    await tx.replace(kind.collection, id, stored.version, confirmed)
    if (telling) await tx.insert(notices, telling.id, telling.notice)
    return accept(answer(confirmed))
  })
  if (!outcome.ok && !(await isHeld(store, kind, id))) await freeAll(steps)
  return outcome
}

/**
 * Gives it up, and gives back what it held. It may break off anywhere: asked again, or by the timer, it goes on.
 * @returns the holding as it is then, or null when it was not held any more
 */
export async function release<T extends Holding>(
  context: Context,
  kind: Kind<T>,
  id: string,
  why: Ending,
  reason: string | null = null,
): Promise<T | null> {
  const { store, now } = context
  const set = { state: 'releasing', why, reason, since: now, busySince: now } as Partial<T>
  await store.patch(kind.collection, id, { guard: { eq: { state: 'held' } as Partial<Record<keyof T & string, string>> }, set })
  const found = await store.get(kind.collection, id)
  if (!found || found.data.why !== why) return null
  return finish(context, kind, id, found.data)
}

/** Gives back what is still held, tells it, and closes it. */
export async function finish<T extends Holding>(context: Context, kind: Kind<T>, id: string, holding: T): Promise<T> {
  if (holding.state !== 'releasing') return holding
  const { store, now } = context
  await freeAll(kind.steps(context, id, holding))
  const released = { ...holding, state: 'released' as const, busySince: null }
  const telling = holding.why === 'self' || holding.why === 'broken' ? null : await kind.telling(id, released)
  await store.tx(async (tx) => {
    const stored = await tx.get(kind.collection, id)
    if (stored?.data.state !== 'releasing') return
    await tx.replace(kind.collection, id, stored.version, { ...released, since: now })
    if (telling) await tx.insert(notices, telling.id, telling.notice)
  })
  return released
}

/** A request that broke off long ago: what was only asked for is dropped, what was given up is given back. */
export async function finishBroken<T extends Holding>(context: Context, kind: Kind<T>, id: string): Promise<void> {
  const { store, now } = context
  const set = { state: 'releasing', why: 'broken', since: now } as Partial<T>
  await store.patch(kind.collection, id, { guard: { eq: { state: 'asked' } as Partial<Record<keyof T & string, string>> }, set })
  const found = await store.get(kind.collection, id)
  if (!found) return
  await finish(context, kind, id, found.data)
  if (found.data.why === 'broken') await removeReleased(store, kind, id)
}

async function isHeld<T extends Holding>(store: Store, { collection }: Kind<T>, id: string): Promise<boolean> {
  return (await store.get(collection, id))?.data.state === 'held'
}

/** What was refused leaves nothing behind. */
async function removeAsked<T extends Holding>(store: Store, { collection }: Kind<T>, id: string): Promise<void> {
  const found = await store.get(collection, id)
  if (found?.data.state === 'asked') await store.remove(collection, id, found.version)
}

async function removeReleased<T extends Holding>(store: Store, { collection }: Kind<T>, id: string): Promise<void> {
  const found = await store.get(collection, id)
  if (found?.data.state === 'released') await store.remove(collection, id, found.version)
}

async function insertMissing<T extends object>(store: Store, collection: Collection<T>, id: string, data: T): Promise<void> {
  try {
    await store.insert(collection, id, data)
  } catch (error) {
    if (!(error instanceof Duplicate)) throw error
  }
}
