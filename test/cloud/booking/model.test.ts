import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { applicantsOf, close, giveByDraw, giveUp, resize, seats, serveLine, take, takeOffer } from '@/cloud/booking/seats'
import type { Store } from '@/cloud/store/port'
import { bookingOf, type Claim, claim, newSeats, offeredTo, type Seats, seatsOf } from '@/domain/booking/seats'
import { later, MORNING } from '../../support/clock'
import { memoryStore, serverStore } from '../../support/store'
import { Clerk, type Party } from './clerk'

/**
 * Random sequences of what happens to one class, each step done to the counter as the handlers do it, and told to a clerk who keeps lists
 * on paper (`clerk.ts`, written from the rules alone). After every step both must say the same.
 *
 * All 10,000 run with every test run, on PostgreSQL: the guarded patches are the statements that run in service, not a stand-in. On PGlite,
 * where a statement takes four times as long, 200 of them run, and all with LONG=1. A sequence is short (six families, up to five seats),
 * since what can go wrong goes wrong among few people and few seats.
 */
const SEQUENCES = Number(process.env.MODEL_SEQUENCES ?? 10_000)
const FEW = process.env.LONG === '1' ? SEQUENCES : 200
/** Sequences at once, each in a class of its own. */
const TOGETHER = 4
const STEPS = 16
const OFFER = 30

/** The class as it is, the requests of each family, and the time. */
class Hall {
  now = MORNING
  /** Each family's latest request: the claims it makes. */
  readonly asked = new Map<string, Claim[]>()
  #requests = 0

  constructor(
    readonly store: Store,
    readonly id: string,
  ) {}

  rule() {
    return { now: this.now, offerFor: OFFER, from: later(MORNING, 100_000) }
  }

  async counter(): Promise<Seats> {
    const found = await this.store.get(seats, this.id)
    if (!found) throw new Error('The counter is gone')
    return found.data
  }

  /** A request has claims of its own, made of its id: it is used once. */
  request(family: string, sizes: readonly number[]): Claim[] {
    const number = ++this.#requests
    const made = sizes.map((size, nth) => claim(`${family}${number}.${nth}`, size))
    this.asked.set(family, made)
    return made
  }

  /** As `booking.book` does with each of its parties. */
  async book(mine: Claim): Promise<string> {
    const taken = await take(this.store, this.id, mine, this.now)
    if (typeof taken === 'string') return taken
    const { moved } = await serveLine(this.store, this.id, this.rule())
    return moved.includes(mine) ? (await takeOffer(this.store, this.id, mine, this.now)).is : taken.is
  }

  /** @returns the counter as it is afterwards */
  async serve(): Promise<Seats> {
    const { counter } = await serveLine(this.store, this.id, this.rule())
    if (!counter) throw new Error('The counter is gone')
    return counter.data
  }
}

type Step = fc.AsyncCommand<Clerk, Hall>

const partyOf = (mine: Claim): Party => ({ name: bookingOf(mine), seats: seatsOf(mine) })

/** Everything that both must agree on, and what must be so whatever they say. */
function agree(clerk: Clerk, counter: Seats): void {
  const { capacity, left, line } = counter
  const minutes = (until: string) => (Date.parse(until) - Date.parse(MORNING)) / 60_000
  const found = {
    capacity,
    left,
    line,
    has: counter.held.map(partyOf),
    offered: counter.offers.map(offeredTo).map((each) => ({ ...partyOf(each.claim), until: minutes(each.until) })),
    waiting: counter.waiting.map(partyOf),
  }
  const { has, offered, line: waiting } = clerk
  const paper = { capacity: clerk.capacity, left: clerk.free(), line: waiting.length, has, offered, waiting }
  // `expect` alone costs more than the step.
  if (!isDeepStrictEqual(found, paper)) expect(found).toEqual(paper)

  const given = [...counter.held, ...counter.offered]
  const everybody = [...given, ...counter.waiting]
  const faults = [
    given.reduce((sum, each) => sum + seatsOf(each), 0) > capacity && 'more seats are given than there are',
    counter.phase === 'serving' && counter.waiting.some((each) => seatsOf(each) <= left) && 'a seat is idle while somebody waits',
    new Set(everybody).size !== everybody.length && 'somebody is in two places',
    counter.offers.some((each, nth) => offeredTo(each).claim !== counter.offered[nth]) && 'an offer is nobody’s',
  ].filter(Boolean)
  if (faults.length > 0) throw new Error(faults.join(', '))
}

class Book implements Step {
  constructor(
    readonly family: string,
    readonly sizes: readonly number[],
  ) {}
  /** A family whose people are in it already is refused by their diaries: see the story. */
  check(clerk: Readonly<Clerk>): boolean {
    return ![...clerk.has, ...clerk.offered, ...clerk.line].some(({ name }) => name.startsWith(this.family))
  }
  async run(clerk: Clerk, hall: Hall): Promise<void> {
    for (const mine of hall.request(this.family, this.sizes)) {
      const said = await hall.book(mine)
      const words = { has: 'held', line: 'waiting', full: 'full' }
      expect(said).toBe(words[clerk.comes(partyOf(mine))])
    }
    agree(clerk, await hall.counter())
  }
  toString = () => `${this.family} books ${this.sizes.join(' and ')}`
}

/** The same request comes again: a phone that has lost the answer. What it had given up by then is not asked for again (`begun`). */
class Again implements Step {
  constructor(readonly family: string) {}
  check = () => true
  async run(clerk: Clerk, hall: Hall): Promise<void> {
    for (const mine of hall.asked.get(this.family) ?? []) if (clerk.knows(bookingOf(mine))) await hall.book(mine)
    agree(clerk, await hall.counter())
  }
  toString = () => `${this.family} sends it again`
}

class Cancel implements Step {
  constructor(
    readonly family: string,
    readonly nth: number,
    readonly twice: boolean,
  ) {}
  check = () => true
  async run(clerk: Clerk, hall: Hall): Promise<void> {
    const mine = hall.asked.get(this.family)?.[this.nth]
    if (!mine) return
    expect((await giveUp(hall.store, hall.id, mine, hall.now)).is !== 'none').toBe(clerk.knows(bookingOf(mine)))
    // Twice, as an impatient thumb does.
    if (this.twice) expect((await giveUp(hall.store, hall.id, mine, hall.now)).is).toBe('none')
    const counter = await hall.serve()
    clerk.leaves(bookingOf(mine))
    agree(clerk, counter)
  }
  toString = () => `${this.family} cancels ${this.nth}`
}

class Answer implements Step {
  constructor(
    readonly family: string,
    readonly yes: boolean,
  ) {}
  check = () => true
  async run(clerk: Clerk, hall: Hall): Promise<void> {
    for (const mine of hall.asked.get(this.family) ?? []) {
      const had = clerk.offered.some(({ name }) => name === bookingOf(mine))
      if (this.yes) {
        const held = clerk.has.some(({ name }) => name === bookingOf(mine))
        expect((await takeOffer(hall.store, hall.id, mine, hall.now)).is === 'held').toBe(had || held)
      } else expect((await giveUp(hall.store, hall.id, mine, hall.now, 'offered')).is === 'offered').toBe(had)
      const counter = await hall.serve()
      expect(clerk.says(bookingOf(mine), this.yes)).toBe(had)
      agree(clerk, counter)
    }
  }
  toString = () => `${this.family} says ${this.yes ? 'yes' : 'no'}`
}

class Wait implements Step {
  constructor(readonly minutes: number) {}
  check = () => true
  async run(clerk: Clerk, hall: Hall): Promise<void> {
    hall.now = later(hall.now, this.minutes)
    const counter = await hall.serve()
    clerk.waits(this.minutes)
    agree(clerk, counter)
  }
  toString = () => `${this.minutes} minutes pass`
}

class Resize implements Step {
  constructor(readonly capacity: number) {}
  check = () => true
  async run(clerk: Clerk, hall: Hall): Promise<void> {
    const done = await resize(hall.store, hall.id, this.capacity, hall.now)
    const counter = await hall.serve()
    expect(done).toBe(clerk.resizes(this.capacity))
    agree(clerk, counter)
  }
  toString = () => `there are ${this.capacity} seats now`
}

/** The order itself is proved elsewhere (`test/domain/booking/draw`): here the line turned round stands for any order but the one they came in. */
class Draw implements Step {
  check = (clerk: Readonly<Clerk>) => clerk.applying
  async run(clerk: Clerk, hall: Hall): Promise<void> {
    const line = applicantsOf(await hall.counter())
    const order = [...(line?.claims ?? [])].reverse()
    expect(await giveByDraw(hall.store, hall.id, `${line?.mark}-of-another-line`, order, hall.now)).toBe(false)
    expect(await giveByDraw(hall.store, hall.id, line?.mark ?? '', order, hall.now)).toBe(true)
    const counter = await hall.serve()
    clerk.draws(order.map(bookingOf))
    agree(clerk, counter)
  }
  toString = () => 'the draw is held'
}

const family = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
const steps = [
  // Siblings together are one party of two or three; apart they are parties of one.
  fc.tuple(family, fc.constantFrom([1], [1], [2], [3], [1, 1], [1, 1, 1])).map(([who, sizes]) => new Book(who, sizes)),
  fc.tuple(family, fc.constantFrom([1], [2])).map(([who, sizes]) => new Book(who, sizes)),
  family.map((who) => new Again(who)),
  fc.tuple(family, fc.constantFrom(0, 0, 1), fc.boolean()).map(([who, nth, twice]) => new Cancel(who, nth, twice)),
  fc.tuple(family, fc.boolean()).map(([who, yes]) => new Answer(who, yes)),
  fc.constantFrom(1, OFFER, OFFER + 1).map((minutes) => new Wait(minutes)),
  fc.integer({ min: 1, max: 5 }).map((capacity) => new Resize(capacity)),
  fc.constant(new Draw()),
]

/** @throws with the shortest sequence that goes wrong */
async function sequences(store: Store, seed: number, numRuns: number): Promise<void> {
  let halls = 0
  await fc.assert(
    fc.asyncProperty(
      fc.commands(steps, { maxCommands: STEPS, size: 'max' }),
      fc.integer({ min: 1, max: 4 }),
      fc.boolean(),
      async (commands, capacity, applying) => {
        const id = `hall-${seed}-${++halls}`
        await store.insert(
          seats,
          id,
          newSeats({ tenant: 'yanping', capacity, lineMost: 100, drawAt: applying ? later(MORNING, 60) : null }),
        )
        await fc.asyncModelRun(() => ({ model: new Clerk(capacity, applying, OFFER), real: new Hall(store, id) }), commands)
      },
    ),
    { seed, numRuns },
  )
}

describe.each([
  ['PostgreSQL', serverStore, SEQUENCES],
  ['PGlite', memoryStore, FEW],
] as const)('A class on %s, whatever happens to it', (_name, open, runs) => {
  let store: Store
  beforeAll(async () => {
    store = await open([seats])
  })
  afterAll(() => store.close())

  test(`has and waits as a careful clerk would keep it on paper, through ${runs} sequences`, async () => {
    const seeds = Array.from({ length: TOGETHER }, (_, nth) => 20261121 + nth)
    await Promise.all(seeds.map((seed) => sequences(store, seed, runs / TOGETHER)))
  }, 1_800_000)

  test('takes nobody any more once it is closed, and keeps who has a seat', async () => {
    await store.insert(seats, 'closed', newSeats({ tenant: 'yanping', capacity: 2, lineMost: 100, drawAt: null }))
    await take(store, 'closed', 'early:1', MORNING)
    await close(store, 'closed')
    expect(await take(store, 'closed', 'late:1', MORNING)).toBe('closed')
    expect((await store.get(seats, 'closed'))?.data).toMatchObject({ held: ['early:1'], left: 1 })
  })
})
