import fc from 'fast-check'
import { nextTurn } from '@/domain/booking/line'
import { claim, newSeats, offer, type Seats, seatsOf } from '@/domain/booking/seats'
import { daysLater, later, MORNING } from '../../support/clock'

const RULE = { now: MORNING, offerFor: 30, from: daysLater(MORNING, 1) }

function counter(left: number, sizes: readonly number[], more: Partial<Seats> = {}): Seats {
  const waiting = sizes.map((size, nth) => claim(`p${nth}`, size))
  return { ...newSeats({ tenant: 'yanping', capacity: 9, lineMost: 100, drawAt: null }), left, waiting, line: waiting.length, ...more }
}

const sizes = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 12 })

describe('The line', () => {
  test('offers to the first whose party fits, and notes everybody before it as passed over', () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 0, max: 6 }), (parties, left) => {
        const seats = counter(left, parties)
        const turn = nextTurn(seats, RULE)
        const first = parties.findIndex((size) => size <= left)
        if (first < 0) return expect(turn).toBeNull()
        expect(turn).toMatchObject({ do: 'offer', claim: `p${first}:${parties[first]}`, until: later(MORNING, 30) })
        if (turn?.do !== 'offer') return
        expect(turn.passed.map((each) => each.claim)).toEqual(seats.waiting.slice(0, first))
        for (const passed of turn.passed) {
          expect(passed).toMatchObject({ by: turn.claim, free: left })
          expect(seatsOf(passed.claim)).toBeGreaterThan(left)
        }
      }),
    )
  })

  test('lets an offer stand to its last instant and lapse in the next, before anybody else is offered anything', () => {
    const held = offer('early:1', MORNING)
    const seats = counter(1, [1], { offered: ['early:1'], offers: [held] })
    expect(nextTurn(seats, RULE)).toMatchObject({ do: 'offer', claim: 'p0:1' })
    expect(nextTurn(seats, { ...RULE, now: new Date(Date.parse(MORNING) + 1).toISOString() })).toEqual({
      do: 'lapse',
      offer: held,
      claim: 'early:1',
    })
  })

  test('offers nothing beyond the beginning, and no offer stands longer than until then', () => {
    const seats = counter(1, [1])
    expect(nextTurn(seats, { ...RULE, from: later(MORNING, 10) })).toMatchObject({ until: later(MORNING, 10) })
    expect(nextTurn(seats, { ...RULE, from: MORNING })).toBeNull()
  })

  test('waits for the draw, and is closed with the session', () => {
    expect(nextTurn(counter(5, [1], { phase: 'applying' }), RULE)).toBeNull()
    expect(nextTurn(counter(5, [1], { open: false }), RULE)).toBeNull()
  })
})
