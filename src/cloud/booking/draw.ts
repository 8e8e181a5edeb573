import { SEATED } from '../../domain/booking/booking'
import { type Applicant, type DrawList, drawn } from '../../domain/booking/draw'
import { bookingOf, type Claim, claim, seatsOf } from '../../domain/booking/seats'
import { Duplicate, type Store } from '../store/port'
import { bookings, drawLists, draws } from './collections'
import { listId } from './reveal'
import type { Scene } from './scene'
import { applicantsOf, giveByDraw, seats } from './seats'
import { serve } from './serve'
import type { Site } from './settle'

/** Times that somebody may come or go while the list is made, before it is left to the next minute. */
const TRIES = 10

/**
 * Holds the draw of a session whose time for it has come. The list is written down under the mark of the line it was made of, then one
 * guarded write gives the seats, then the seed is published: broken off anywhere, the next call goes on with the same list.
 */
export async function holdDraw(context: Site, scene: Scene): Promise<void> {
  const { store, services, now } = context
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const [counter, draw] = await Promise.all([store.get(seats, scene.id), store.get(draws, scene.id)])
    const line = counter && applicantsOf(counter.data)
    if (!counter || !line) break
    if (!draw) throw new Error(`Session ${scene.id} has no seed to draw with`)
    const applicants = await applicantsIn(store, line.claims)
    const entries = drawn(services.secrets.open(draw.data.seed), applicants, counter.data.left)
    const { tenant } = scene.session
    const list = await writtenList(store, listId(scene.id, line.mark), { tenant, at: now, capacity: counter.data.left, entries })
    const order = list.entries.map(({ booking, seats: needed }) => claim(booking, needed))
    if (await giveByDraw(store, scene.id, line.mark, order, now)) break
  }
  await serve(context, scene, 'all')
}

/** The first list that was written for this line is the one that counts, whoever wrote it. */
async function writtenList(store: Store, id: string, list: DrawList): Promise<DrawList> {
  try {
    await store.insert(drawLists, id, list)
    return list
  } catch (error) {
    const found = error instanceof Duplicate ? await store.get(drawLists, id) : null
    if (!found) throw error
    return found.data
  }
}

async function applicantsIn(store: Store, claims: readonly Claim[]): Promise<(Applicant & { booking: string })[]> {
  const found: (Applicant & { booking: string })[] = []
  for (const each of claims) {
    const booking = bookingOf(each)
    const data = (await store.get(bookings, booking))?.data
    // One that is gone keeps its place in the list until it is given up; it has a token that nobody knows.
    const had = data ? await mostHad(store, data.attendees, data.term) : 0
    found.push({ booking, token: data?.token ?? `-${booking}`, seats: seatsOf(each), had })
  }
  return found
}

/** The most seats that anybody of the party had in this term. */
async function mostHad(store: Store, attendees: readonly string[], term: string): Promise<number> {
  const counts = await Promise.all(
    attendees.map((key) => store.count(bookings, { has: { attendees: key }, eq: { term }, in: { state: SEATED } })),
  )
  return Math.max(0, ...counts)
}
