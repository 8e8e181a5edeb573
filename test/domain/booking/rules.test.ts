import fc from 'fast-check'
import { BOOKING_STATES, isLive } from '@/domain/booking/booking'
import { type Asking, cancelUntil, closedTo, stepsOf, troubleOf } from '@/domain/booking/rules'
import { termOf } from '@/domain/booking/term'
import { ageMonths } from '@/domain/child/rules'
import { china, daysLater, later, MORNING } from '../../support/clock'

/** Residents may book from the third day on, everybody from the fifth; the class is on the tenth. */
const AUDIENCE = { from: daysLater(MORNING, 3), allFrom: daysLater(MORNING, 5) }
const START = daysLater(MORNING, 10)

function asking(given: { now: string; resident: boolean; allFrom?: string | null; state?: Asking['session']['state'] }): Asking {
  const { now, resident, allFrom = AUDIENCE.allFrom, state = 'published' } = given
  return { now, resident, session: { state, from: START }, event: { audience: { from: AUDIENCE.from, allFrom } } }
}
const codeAt = (given: Parameters<typeof asking>[0]) => closedTo(asking(given))?.refusal.code ?? null

describe('Who may book first', () => {
  test('those who live there, then everybody, until it begins', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 * 24 * 60 }), fc.boolean(), (minutes, resident) => {
        const now = later(MORNING, minutes)
        const opens = resident ? AUDIENCE.from : AUDIENCE.allFrom
        expect(codeAt({ now, resident })).toBe(now >= START ? 'tooLate' : now < opens ? 'tooSoon' : null)
      }),
    )
  })

  test('nobody else at all when it is for those who live there alone', () => {
    const now = daysLater(MORNING, 6)
    expect(codeAt({ now, resident: false, allFrom: null })).toBe('notEligible')
    expect(codeAt({ now, resident: true, allFrom: null })).toBeNull()
  })

  test('nobody when it does not take place, whoever asks and whenever', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 14 }), fc.boolean(), (days, resident) => {
        expect(codeAt({ now: daysLater(MORNING, days), resident, state: 'cancelled' })).toBe('wrongState')
      }),
    )
  })
})

describe('Who can come', () => {
  const month = fc
    .tuple(fc.integer({ min: 2012, max: 2026 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, of]) => `${year}-${String(of).padStart(2, '0')}`)
  const ages = { from: 6 * 12, to: 13 * 12 - 1 }

  test('a child by the month of birth, as old as on the day of the class', () => {
    fc.assert(
      fc.property(month, (birthMonth) => {
        const months = ageMonths(birthMonth, START)
        const trouble = troubleOf({ child: true, birthMonth, consent: 'holds' }, { from: START }, { forWhom: 'children', ages })
        expect(trouble?.code ?? null).toBe(months >= 72 && months <= 155 ? null : 'notEligible')
      }),
    )
  })

  test('one who is six in the month of the class though not yet when it is booked', () => {
    const born = { child: true, birthMonth: '2020-12', consent: 'holds' } as const
    const asked = { forWhom: 'children', ages } as const
    expect(troubleOf(born, { from: china('2026-11-30 16:30') }, asked)?.code).toBe('notEligible')
    expect(troubleOf(born, { from: china('2026-12-01 16:30') }, asked)).toBeNull()
  })

  test('no child without a consent that holds', () => {
    const birthMonth = '2019-05'
    for (const consent of ['none', 'outdated', 'lapsed', 'withdrawn'] as const)
      expect(troubleOf({ child: true, birthMonth, consent }, { from: START }, { forWhom: 'anyone', ages: null })?.code).toBe(
        'consentMissing',
      )
  })

  test('no grown-up in what is for children, and the other way round; ages bind children alone', () => {
    expect(troubleOf({ child: false }, { from: START }, { forWhom: 'children', ages: null })?.code).toBe('notEligible')
    expect(troubleOf({ child: false }, { from: START }, { forWhom: 'anyone', ages })).toBeNull()
    const child = { child: true, birthMonth: '2019-05', consent: 'holds' } as const
    expect(troubleOf(child, { from: START }, { forWhom: 'adults', ages: null })?.code).toBe('notEligible')
  })
})

describe('What the booker may still do', () => {
  test('give up whatever is live until it begins, also after the time for doing so freely', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...BOOKING_STATES),
        fc.integer({ min: -600, max: 600 }),
        fc.integer({ min: 0, max: 600 }),
        (state, minutes, before) => {
          const now = later(START, minutes)
          const steps = stepsOf({ state, from: START }, later(START, 60), now)
          const may = isLive(state) && minutes < 0
          expect(steps).toEqual(!may ? [] : state === 'offered' ? ['accept', 'decline'] : ['cancel'])
          // Late or not is a note on the booking, never a reason to keep an empty chair.
          expect(now > cancelUntil({ from: START }, { cancelBefore: before })).toBe(minutes > -before)
        },
      ),
    )
  })

  test('answer an offer to its last instant, and not after', () => {
    const booking = { state: 'offered', from: START } as const
    expect(stepsOf(booking, MORNING, MORNING)).toEqual(['accept', 'decline'])
    expect(stepsOf(booking, MORNING, later(MORNING, 1))).toEqual([])
    expect(stepsOf(booking, null, MORNING)).toEqual([])
  })
})

describe('A term', () => {
  test.each([
    ['2026-01-31 23:59', '2025-autumn'],
    ['2026-02-01 00:00', '2026-spring'],
    ['2026-07-31 23:59', '2026-spring'],
    ['2026-08-01 00:00', '2026-autumn'],
    ['2027-01-01 00:00', '2026-autumn'],
  ])('at %s in China is %s', (at, term) => {
    expect(termOf(china(at))).toBe(term)
  })
})
