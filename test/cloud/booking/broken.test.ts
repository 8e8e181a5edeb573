import { runBookings } from '@/cloud/booking/timer'
import { collections } from '@/cloud/collections'
import { type EventWorld, eventWorld } from '../../support/event-world'
import { memoryStore } from '../../support/store'
import { another, faultsOf, mortal, toldOf } from './hall'

const WHO = ['zhang', 'li', 'wang']

/** Writes before which a request dies, one after the other, until one comes through. */
const MOST_WRITES = 40

type Request = { person: string; action: 'booking.book' | 'booking.cancel' | 'booking.accept' | 'booking.decline'; data: object }

/** Brings a session into the state from which a request is tried, and says which. */
type Scenario = (world: EventWorld, session: string) => Promise<Request>

async function book(world: EventWorld, person: string, session: string): Promise<string> {
  const { bookings } = await world.as(person).do('booking.book', { session, attendees: [`self.${person}`] })
  return bookings[0]?.id ?? ''
}

const bookingOf =
  (person: string) =>
  async (_world: EventWorld, session: string): Promise<Request> => ({
    person,
    action: 'booking.book',
    data: { session, attendees: [`self.${person}`] },
  })

async function offeredToLi(world: EventWorld, session: string): Promise<string> {
  const zhang = await book(world, 'zhang', session)
  const li = await book(world, 'li', session)
  await book(world, 'wang', session)
  await world.as('zhang').do('booking.cancel', { booking: zhang })
  return li
}

const SCENARIOS: Record<string, Scenario> = {
  'a booking that gets a seat': bookingOf('zhang'),
  'a booking that stands in line': async (world, session) => {
    await book(world, 'zhang', session)
    return bookingOf('li')(world, session)
  },
  'a cancellation that frees a seat for the line': async (world, session) => {
    const zhang = await book(world, 'zhang', session)
    await book(world, 'li', session)
    return { person: 'zhang', action: 'booking.cancel', data: { booking: zhang } }
  },
  'leaving the line': async (world, session) => {
    await book(world, 'zhang', session)
    return { person: 'li', action: 'booking.cancel', data: { booking: await book(world, 'li', session) } }
  },
  'taking an offer': async (world, session) => ({
    person: 'li',
    action: 'booking.accept',
    data: { booking: await offeredToLi(world, session) },
  }),
  'declining an offer': async (world, session) => ({
    person: 'li',
    action: 'booking.decline',
    data: { booking: await offeredToLi(world, session) },
  }),
}

/** Everything that happens is told once, and what became of each is what the counter says, whoever broke off where. */
describe('A request that breaks off between any two of its writes', () => {
  let world: EventWorld
  let life: ReturnType<typeof mortal>
  let first: string
  beforeAll(async () => {
    life = mortal(await memoryStore(collections))
    world = await eventWorld({ store: life.store })
    // No offer lapses of itself here: the timer has nothing to do but what was broken off.
    first = await world.opened(1, { offerFor: 24 * 60 })
  })
  afterAll(() => world.close())

  let sessions = 0
  async function stage(scenario: Scenario) {
    const session = await another(world, first, ++sessions)
    return { session, request: await scenario(world, session) }
  }
  /** @returns whether it died */
  async function tryDying({ person, action, data }: Request, requestId: string, writes: number): Promise<boolean> {
    life.dieAfter(writes)
    await world
      .as(person)
      .try(action, data, requestId)
      .catch(() => null)
    return life.live()
  }
  /** What everybody has and was told when nothing breaks off. */
  async function plain(scenario: Scenario) {
    const { session, request } = await stage(scenario)
    await world.as(request.person).try(request.action, request.data)
    return outcome(session)
  }
  async function outcome(session: string) {
    const { left, held, offered, waiting } = await world.counter(session)
    const told = await Promise.all(WHO.map((person) => toldOf(world, person, session)))
    return { left, held: held.length, offered: offered.length, waiting: waiting.length, told, faults: await faultsOf(world, session) }
  }

  describe.each(Object.entries(SCENARIOS))('%s', (_name, scenario) => {
    test('is finished by the same request, sent again', async () => {
      const wanted = await plain(scenario)
      expect(wanted.faults).toEqual([])
      let died = true
      let writes = 0
      for (; died; writes += 1) {
        const { session, request } = await stage(scenario)
        const id = `request-again-${sessions}`
        died = await tryDying(request, id, writes)
        const answer = await world.as(request.person).try(request.action, request.data, id)
        expect({ writes, ok: answer.ok, told: await toldOf(world, request.person, session) }).toEqual({
          writes,
          ok: true,
          told: wanted.told[WHO.indexOf(request.person)],
        })
        // What it meant for others is theirs to find out, from the timer at the latest.
        world.clock.forward(2)
        await runBookings(world.context())
        expect({ writes, ...(await outcome(session)) }).toEqual({ writes, ...wanted })
        expect(writes).toBeLessThan(MOST_WRITES)
      }
      expect(writes).toBeGreaterThan(4)
    })

    test('is finished by the timer, when nobody sends it again', async () => {
      const wanted = await plain(scenario)
      let died = true
      for (let writes = 1; died; writes += 1) {
        const { session, request } = await stage(scenario)
        died = await tryDying(request, `request-left-${sessions}`, writes)
        world.clock.forward(2)
        await runBookings(world.context())
        const after = await outcome(session)
        if (request.action === 'booking.accept' && after.offered === 1) {
          // It broke off before anything was decided: the offer stands as it did, and they may say yes again.
          expect(await world.as(request.person).try(request.action, request.data)).toMatchObject({ ok: true })
          expect({ writes, ...(await outcome(session)) }).toEqual({ writes, ...wanted })
        } else expect({ writes, ...after }).toEqual({ writes, ...wanted })
        expect((await world.counter(session)).pendingSince).toBeNull()
        expect(await runBookings(world.context())).toBe(0)
      }
    })
  })
})
