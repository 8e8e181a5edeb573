import { randomBytes } from 'node:crypto'
import type { BookingView } from '@/domain/booking/schema'
import type { EventView, SessionView } from '@/domain/event/schema'
import { databaseUrl, serverEngine } from '../../support/store'
import { type Crowd, startCrowd } from './crowd'
import { pool, randomOf, shuffled } from './random'

const LONG = process.env.LONG === '1'
const RESIDENTS = Number(process.env.RACE_RESIDENTS ?? 1_000)
const ROUNDS = Number(process.env.RACE_ROUNDS ?? (LONG ? 50 : 1))
/** The first seed: several machines, or processes, can share the rounds. */
const FROM = Number(process.env.RACE_FROM ?? 1)
const SEATS = 20
/** Requests on their way at once. */
const TOGETHER = 64
/** How often in a round seats are given up, offers answered, and those that nobody answered lapse. */
const WAVES = 3
/** More of the line than one wave can move. */
const FRONT = 80

/** One resident in one round, as seen from outside. */
interface Try {
  who: number
  booking: string | null
  /** When the first request was sent and when its answer was there: of two whose spans do not meet, the earlier came first. */
  sent: number
  answered: number
  /** Gave up, declined, or let an offer lapse: has no claim any more. */
  gone: boolean
  view: BookingView | null
}

const HOUR = 3_600_000
const START = Date.now()

describe.each([
  ['PGlite', async () => ({ env: {}, close: async () => {} })],
  ['PostgreSQL', database],
] as const)('A thousand residents try for twenty seats on %s', (name, open) => {
  test(
    `twenty hold one whenever it has settled, none stays idle, and who came first comes first (${ROUNDS} rounds)`,
    async () => {
      const { env, close } = await open()
      const crowd = await startCrowd(RESIDENTS, env)
      try {
        const place = (await crowd.must<{ items: { id: string }[] }>('organiser', 'event.places', {})).items[0]?.id ?? ''
        for (let seed = FROM; seed < FROM + ROUNDS; seed += 1) {
          const began = performance.now()
          await round(crowd, place, seed)
          if (LONG) process.stderr.write(`${name}, round with seed ${seed}: ${Math.round((performance.now() - began) / 1_000)} s\n`)
        }
      } finally {
        await crowd.stop()
        await close()
      }
    },
    LONG ? 14_400_000 : 600_000,
  )
})

async function round(crowd: Crowd, place: string, seed: number): Promise<void> {
  const random = randomOf(seed)
  const session = await opened(crowd, place, seed)
  const tries = shuffled(
    Array.from({ length: RESIDENTS }, (_, who) => who),
    random,
  ).map((who): Try => ({ who, booking: null, sent: 0, answered: 0, gone: false, view: null }))
  // What each will do is drawn beforehand: how the requests meet is up to the machine.
  const plans = new Map(tries.map(({ who }) => [who, { twice: random() < 0.2, cancels: random() < 0.15 }]))

  await pool(TOGETHER, tries, async (each) => {
    const plan = plans.get(each.who)
    await book(crowd, session.id, each, seed, plan?.twice ?? false)
    if (plan?.cancels && each.booking !== null) await act(crowd, each, 'booking.cancel')
  })
  // So many gave something up, each of which moves the line by one at most: who stood further behind than that still stands there, and
  // the count of the line tells if one of them does not. All are looked at in the end.
  const cancels = [...plans.values()].filter((plan) => plan.cancels).length
  const moved = ({ who, view }: Try) => plans.get(who)?.cancels === true || view?.state !== 'waiting' || (view.ahead ?? 0) <= cancels
  await look(crowd, tries.filter(moved))
  await agree(crowd, session, tries, `seed ${seed}, after the rush`)
  // Nobody further behind than this can be offered anything before they are all looked at again.
  const front = () => tries.filter(({ gone, view }) => !gone && (view?.state !== 'waiting' || (view.ahead ?? 0) < FRONT))

  for (let wave = 1; wave <= WAVES; wave += 1) {
    const offered = tries.filter(({ gone, view }) => !gone && view?.state === 'offered')
    const seated = shuffled(
      tries.filter(({ gone, view }) => !gone && view?.state === 'booked'),
      random,
    ).slice(0, 5)
    const waiting = shuffled(
      tries.filter(({ gone, view }) => !gone && view?.state === 'waiting'),
      random,
    ).slice(0, 15)
    const choices = new Map(offered.map(({ who }) => [who, random()]))
    await pool(TOGETHER, shuffled([...offered, ...seated, ...waiting], random), async (each) => {
      const choice = choices.get(each.who)
      if (choice === undefined) await act(crowd, each, 'booking.cancel')
      else if (choice < 0.5) await act(crowd, each, 'booking.accept')
      else if (choice < 0.75) await act(crowd, each, 'booking.decline')
    })
    await look(crowd, [...new Set([...front(), ...waiting])])
    await agree(crowd, session, tries, `seed ${seed}, wave ${wave}`)
    // Whoever has not answered by then loses the offer to the next in line.
    await crowd.forward(11)
    // The first who looks lets them lapse; by the time of the answer it has settled.
    await look(crowd, front().slice(0, 1))
    await look(crowd, front())
    await agree(crowd, session, tries, `seed ${seed}, wave ${wave}, after offers lapsed`)
  }
  await look(crowd, tries)
  await agree(crowd, session, tries, `seed ${seed}, at the end`, true)
}

async function opened(crowd: Crowd, place: string, seed: number): Promise<SessionView> {
  // An hour of its own for each round, far from what the demonstration has booked: no other seat of anybody is in the way.
  const from = Math.ceil(START / HOUR) * HOUR + (60 * 24 + seed) * HOUR
  const early = new Date(crowd.now() - HOUR).toISOString()
  const content = {
    title: `第 ${seed} 轮`,
    kind: 'class',
    summary: '',
    picture: null,
    where: { words: '小广场' },
    forWhom: 'anyone',
    ages: null,
    materials: '',
    audience: { from: early, allFrom: early },
    cancelBefore: 0,
    offerFor: 10,
    drawBefore: null,
    pickUp: false,
    capacity: SEATS,
  }
  const when = { once: { from: new Date(from).toISOString(), to: new Date(from + HOUR / 2).toISOString() } }
  const { id, version } = await crowd.must<EventView>('organiser', 'event.make', { place, content, when })
  const published = await crowd.must<EventView>('organiser', 'event.publish', { event: id, version })
  const [session] = published.sessions
  if (!session) throw new Error('An event that is published has a session')
  return session
}

/** Some send the same request twice at once, as a phone does that has lost the answer. */
async function book(crowd: Crowd, session: string, each: Try, seed: number, twice: boolean): Promise<void> {
  const send = () =>
    crowd.ask(each.who, 'booking.book', { session, attendees: [`self.${crowd.personOf(each.who)}`] }, `race-${seed}-${each.who}`)
  each.sent = performance.now()
  const answers = await Promise.all(twice ? [send(), send()] : [send()])
  each.answered = performance.now()
  for (const answer of answers) {
    if (!answer.ok) {
      // The twin may find the first one in the middle of its work; nothing else may go wrong.
      if (answer.refusal?.code === 'conflict' && twice) continue
      throw new Error(`booking by ${each.who}: ${JSON.stringify(answer)}\n${crowd.door.log().slice(-3_000)}`)
    }
    const { bookings } = answer.value as { bookings: BookingView[] }
    expect(bookings).toHaveLength(1)
    if (each.booking !== null) expect(bookings[0]?.id).toBe(each.booking)
    each.booking = bookings[0]?.id ?? null
    each.view ??= bookings[0] ?? null
  }
}

async function act(crowd: Crowd, each: Try, action: 'booking.cancel' | 'booking.accept' | 'booking.decline'): Promise<void> {
  const answer = await crowd.ask(each.who, action, { booking: each.booking })
  if (!answer.ok && !['wrongState', 'tooLate'].includes(answer.refusal?.code ?? ''))
    throw new Error(`${action}: ${JSON.stringify(answer)}\n${crowd.door.log().slice(-3_000)}`)
}

/** Asks for those bookings that can have changed: everybody who has, or waits for, something. */
async function look(crowd: Crowd, tries: readonly Try[]): Promise<void> {
  await pool(
    TOGETHER,
    tries.filter(({ booking, gone }) => booking !== null && !gone),
    async (each) => {
      each.view = await crowd.must<BookingView>(each.who, 'booking.get', { booking: each.booking })
      each.gone = !['waiting', 'offered', 'booked'].includes(each.view.state)
    },
  )
}

async function agree(crowd: Crowd, { id, event }: SessionView, tries: readonly Try[], when: string, all = false): Promise<void> {
  const shown = (await crowd.must<EventView>('organiser', 'event.get', { event })).sessions.find((each) => each.id === id)
  const has = tries.filter(({ gone, view }) => !gone && (view?.state === 'booked' || view?.state === 'offered'))
  const line = tries.filter(({ gone, view }) => !gone && view?.state === 'waiting')
  expect({ when, seats: has.length, left: shown?.left, waiting: shown?.waiting }).toEqual({
    when,
    seats: SEATS,
    left: 0,
    waiting: line.length,
  })
  // Nobody who came later, for certain, has what somebody still waits for…
  const lastIn = Math.max(...has.map(({ sent }) => sent))
  expect({ when, overtaken: line.filter(({ answered }) => answered < lastIn).length }).toEqual({ when, overtaken: 0 })
  // … or stands before them. Places further behind are as they were when they were looked at last.
  const places = line.sort((one, other) => (one.view?.ahead ?? 0) - (other.view?.ahead ?? 0))
  if (all) expect(places.map(({ view }) => view?.ahead)).toEqual(places.map((_, place) => place))
  let latest = Number.NEGATIVE_INFINITY
  for (const each of all ? places : places.slice(0, FRONT / 2)) {
    if (each.answered < latest) throw new Error(`${when}: ${each.who} came before somebody who stands before them`)
    latest = Math.max(latest, each.sent)
  }
}

/** A database of its own on the PostgreSQL of the tests. */
async function database() {
  const { engine } = await serverEngine()
  const name = `race_${randomBytes(6).toString('hex')}`
  await engine.q(`create database "${name}"`)
  const url = new URL(databaseUrl())
  url.pathname = `/${name}`
  return {
    env: { DATABASE_URL: url.href },
    async close() {
      await engine.q(`drop database "${name}" with (force)`)
      await engine.close()
    },
  }
}
