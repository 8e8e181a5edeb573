import fc from 'fast-check'
import type { Mark, Said } from '@/domain/attendance/presence'
import {
  countsOf,
  dueOf,
  effectOf,
  forgottenAt,
  markTrouble,
  missingOf,
  notSeen,
  objectUntil,
  outcomeOf,
  standingOf,
  timeOfMark,
  whereOf,
} from '@/domain/attendance/rules'
import { effectWords } from '@/domain/attendance/words'
import { instant, ms } from '@/domain/shared/time'
import { china, daysLater, later } from '../../support/clock'

const START = china('2026-11-25 16:30')
const END = china('2026-11-25 18:00')

let keys = 0
/** @param minutes after the start */
function said(what: Said['what'], minutes: number, more: Partial<Mark> = {}): Mark {
  const undoes = what === 'undo' ? 'in' : null
  return {
    key: `key-${++keys}`,
    attendee: 'child.a',
    what,
    undoes,
    at: later(START, minutes),
    via: 'qr',
    by: 'teacher',
    handed: null,
    ...more,
  }
}

const anyMark = fc
  .record({
    what: fc.constantFrom('in', 'out', 'absent', 'undo'),
    undoes: fc.constantFrom('in', 'out', 'absent'),
    minute: fc.integer({ min: -30, max: 120 }),
    key: fc.nat(11),
  })
  .map(
    ({ what, undoes, minute, key }) =>
      ({ key: `key-${key}-${what}-${undoes}-${minute}`, what, undoes: what === 'undo' ? undoes : null, at: later(START, minute) }) as Said,
  )
const anyMarks = fc.array(anyMark, { maxLength: 12 })
const shuffledTwice = anyMarks.chain((marks) =>
  fc.record({
    marks: fc.constant(marks),
    other: fc.shuffledSubarray([...marks, ...marks], { minLength: marks.length * 2, maxLength: marks.length * 2 }),
  }),
)

describe('Lists that were worked on apart', () => {
  it('say the same in whatever order they are merged, and however often the same marks arrive', () => {
    fc.assert(
      fc.property(shuffledTwice, ({ marks, other }) => expect(standingOf(other)).toEqual(standingOf(marks))),
      { numRuns: 2_000 },
    )
  })

  it('never lose somebody who was checked in: an absence said elsewhere does not count', () => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        const seen = [...marks, { key: 'seen', what: 'in', undoes: null, at: later(START, 600) } as const]
        expect(['in', 'out']).toContain(whereOf(standingOf(seen)))
      }),
    )
  })

  it('count one child once: everybody stands in one place, and the places add up', () => {
    fc.assert(
      fc.property(fc.array(anyMarks, { maxLength: 8 }), (rows) => {
        const counts = countsOf(rows.map((marks) => ({ marks })))
        expect(counts.in + counts.out + counts.absent + counts.expected).toBe(rows.length)
      }),
    )
  })
})

describe('Of two who scan the same child', () => {
  const early = said('in', 2)
  const late = said('in', 5)

  it('the earlier one stands, whoever was heard first', () => {
    expect([standingOf([early, late]).in, standingOf([late, early]).in]).toEqual([early, early])
  })

  it('the later one is told, with the time that stands', () => {
    expect(effectOf([early], late)).toBe('already')
    expect(effectWords('already', standingOf([early]), 'in')).toBe('16:32 已经签到过了')
    expect(effectOf([late], early)).toBe('done')
  })
})

describe('In and absent', () => {
  it('in wins, whichever was said first and whichever was heard first', () => {
    const [absent, came] = [said('absent', 10), said('in', 20)]
    expect(whereOf(standingOf([absent, came]))).toBe('in')
    expect(effectOf([absent], came)).toBe('outweighs')
    expect(effectOf([came], absent)).toBe('outweighed')
    expect(effectWords('outweighed', standingOf([came]), 'absent')).toBe('16:50 已经到了，不记没来')
  })

  it('a mistake is taken back, and can be made good', () => {
    const marks = [said('in', 1), said('undo', 2)]
    expect(whereOf(standingOf(marks))).toBe('expected')
    expect(standingOf([...marks, said('in', 3)]).in?.at).toBe(later(START, 3))
  })

  it('what was said after it was taken back elsewhere stays', () => {
    const [first, undone, again] = [said('in', 1), said('undo', 2), said('in', 4)]
    expect(standingOf([again, undone, first]).in).toEqual(again)
  })

  it('taking back that a child was fetched leaves that it came', () => {
    expect(whereOf(standingOf([said('in', 1), said('out', 90), said('undo', 91, { undoes: 'out' })]))).toBe('in')
  })
})

describe('An absence', () => {
  const presence = {
    attendees: ['child.a', 'child.b'],
    marks: [said('in', 1)],
    missing: 'asked',
    missed: ['child.b'],
    askedAt: END,
    to: END,
  } as const

  it('concerns only whom nobody saw, and goes when they are seen after all', () => {
    expect(notSeen(presence)).toEqual(['child.b'])
    expect([missingOf(presence, 'child.a'), missingOf(presence, 'child.b')]).toEqual(['none', 'asked'])
    expect(missingOf({ ...presence, marks: [...presence.marks, said('in', 3, { attendee: 'child.b' })] }, 'child.b')).toBe('none')
  })

  it('one child who came makes the booking attended; so does saying 我来了', () => {
    const nobody = { ...presence, marks: [] }
    expect(
      [presence, nobody, { ...nobody, missing: 'objected' as const }, { ...nobody, missing: 'noted' as const }].map(outcomeOf),
    ).toEqual(['attended', 'booked', 'attended', 'absent'])
  })

  it('can be objected to for three days, and is forgotten two weeks after the session', () => {
    expect(objectUntil(END)).toBe(daysLater(END, 3))
    expect(dueOf(presence)).toBe(daysLater(END, 3))
    expect(dueOf({ ...presence, missing: 'noted' })).toBe(daysLater(END, 14))
    expect(dueOf({ ...presence, missing: 'none' })).toBeNull()
    expect(dueOf({ ...presence, missing: 'none', marks: [said('absent', 5)] })).toBe(forgottenAt(END))
    // Asked so late that three days would outlast the two weeks.
    expect(dueOf({ ...presence, askedAt: daysLater(END, 13) })).toBe(forgottenAt(END))
  })
})

describe('When something can be marked', () => {
  it('from half a day before it begins until its absences are forgotten', () => {
    const session = { from: START, to: END }
    const at = (minutes: number) => later(START, minutes)
    expect(markTrouble(session, at(-12 * 60 - 1), at(0))).toBe('tooSoon')
    expect(markTrouble(session, at(-12 * 60), at(0))).toBeNull()
    expect(markTrouble(session, at(10), daysLater(END, 14))).toBeNull()
    expect(markTrouble(session, at(10), later(daysLater(END, 14), 1))).toBe('tooLate')
  })

  it('a phone whose clock is ahead cannot have heard the future', () => {
    expect(timeOfMark(later(START, 60), START)).toBe(START)
    const slightly = instant(ms(START) + 90_000)
    expect(timeOfMark(slightly, START)).toBe(slightly)
  })
})
