import { nextTurn } from '../../domain/booking/line'
import { bookingOf, type Claim, type SeatEffect, type Seats } from '../../domain/booking/seats'
import type { Stored } from '../store/port'
import { lineRule, type Scene, sceneOf } from './scene'
import { seats, serveLine, takeOffer } from './seats'
import { type Site, settleSeats } from './settle'

/** A seat that a booking lets go while it is settled frees the line once more; more often than this nobody comes back. */
const ROUNDS = 5

/**
 * Offers free seats down the line and settles what that gave, and what the given bookings did. Safe at any time; broken off, the timer
 * goes on. What others did is left to them, so that a thousand at once do not each do the work of all.
 * @param own bookings whose effects are settled beside those of this serving; `all`: everybody's
 * @param asking a party that is here to say yes, should this serving offer it seats: those before it need more than are free
 */
export async function serve(context: Site, scene: Scene, own: readonly string[] | 'all' = [], asking?: Claim): Promise<void> {
  const mine = new Set(own === 'all' ? [] : own)
  await serveFor(context, scene, mine, own === 'all' ? () => true : ({ booking }) => mine.has(booking), asking)
}

/** Before this instant a request that left something has surely ended: everything of then is settled, whoever did it. */
export async function serveLeftOver(context: Site, scene: Scene, before: string): Promise<void> {
  const mine = new Set<string>()
  await serveFor(context, scene, mine, ({ booking, at }) => at <= before || mine.has(booking))
}

async function serveFor(
  context: Site,
  scene: Scene,
  mine: Set<string>,
  chosen: (effect: SeatEffect) => boolean,
  asking?: Claim,
): Promise<void> {
  const { store, now } = context
  let all = true
  for (let round = 0; round < ROUNDS; round += 1) {
    let { moved, counter } = await serveLine(store, scene.id, lineRule(scene, now))
    for (const claim of moved) mine.add(bookingOf(claim))
    if (asking !== undefined && moved.includes(asking)) {
      await takeOffer(store, scene.id, asking, now)
      counter = await store.get(seats, scene.id)
    }
    if (!counter) return
    const settled = await settleSeats(context, scene, counter, chosen)
    all = settled.all
    if (!settled.freed) break
  }
  if (all) await rest(context, scene)
}

/** Nothing follows and nobody can be offered anything: the timer need not look here any more. By version, since anything may come meanwhile. */
async function rest({ store, now }: Site, scene: Scene): Promise<void> {
  const counter = await store.get(seats, scene.id)
  if (!counter || counter.data.pendingSince === null || counter.data.pending.length > 0) return
  if (nextTurn(counter.data, lineRule(scene, now)) === null)
    await store.replace(seats, scene.id, counter.version, { ...counter.data, pendingSince: null })
}

/**
 * Lets offers lapse that are over, when somebody looks: nobody has to wait for the timer's next minute.
 * @returns the counter, as it is afterwards
 */
export async function refresh(context: Site, session: string): Promise<Stored<Seats> | null> {
  const counter = await context.store.get(seats, session)
  if (!counter || counter.data.phase === 'applying' || counter.data.dueAt === null || counter.data.dueAt >= context.now) return counter
  const scene = await sceneOf(context.store, session)
  if (scene) await serve(context, scene)
  return context.store.get(seats, session)
}
