import fc from 'fast-check'
import { partiesOf } from '@/domain/repair/ability'
import { decide } from '@/domain/repair/decide'
import { ACTIONS, STATES, type State } from '@/domain/repair/machine'
import { nextActions } from '@/domain/repair/next'
import { noticesOf, tellingOf } from '@/domain/repair/notices'
import { CATEGORIES, type Report, SCOPES, URGENCIES } from '@/domain/repair/report'
import { actors, commandFor, factsFor, makeReport } from '../../support/builders/report'
import { later } from '../../support/clock'
import { expectSound } from './sound'

/** People who may find themselves before one report, each as all the parties they are. */
const cast = [
  actors.reporter,
  actors.secretary,
  actors.fixer,
  actors.otherFixer,
  actors.neighbour,
  actors.secondNeighbour,
  actors.gridWorker,
  actors.stairHead,
  actors.community,
  actors.stranger,
  actors.system,
] as const

const start = fc.record({
  scope: fc.constantFrom(...SCOPES),
  urgency: fc.constantFrom(...URGENCIES),
  category: fc.constantFrom(...CATEGORIES),
  photos: fc.constantFrom([], ['photo']),
  wordsPassed: fc.boolean(),
  reporter: fc.constantFrom('reporter', 'secretary', 'fixer'),
  accountable: fc.constantFrom(
    { rung: 'building' as const, place: 'yijing-3', person: 'stairHead', name: '3栋楼栋长' },
    { rung: 'estate' as const, place: 'yijing-garden', person: 'secretary', name: '怡景嘉园党支部书记' },
  ),
})

/** One turn: who, which of the things they are offered, and after how many minutes of the wall clock. */
const turn = fc.record({
  who: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(actors.reporter, actors.secretary, actors.fixer) },
    { weight: 1, arbitrary: fc.constantFrom(...cast) },
  ),
  /** Half of the time the largest button, else any. */
  pick: fc.oneof(fc.constant(0), fc.nat(30)),
  wait: fc.oneof({ weight: 6, arbitrary: fc.nat(300) }, { weight: 1, arbitrary: fc.nat(20_000) }),
})

function offered(report: Report, who: (typeof cast)[number], now: string) {
  const hasJoined = who.kind === 'person' && report.joined.includes(who.person)
  return nextActions({ ...report, hasJoined }, partiesOf(who, report), now)
}

test('whatever people do in whatever order: what is offered is granted, and every report stays sound', () => {
  const seen = new Set<State>()
  fc.assert(
    fc.property(start, fc.array(turn, { minLength: 5, maxLength: 40 }), (from, turns) => {
      let report = makeReport(from)
      for (const { who, pick, wait } of turns) {
        const now = later(report.updatedAt, wait)
        const offers = offered(report, who, now)
        expect(new Set(offers).size).toBe(offers.length)
        // The timer looks at deadlines instead of buttons.
        const mine =
          who.kind === 'system' ? offers.filter((action) => (action === 'climb' ? now >= report.climbAt : now >= report.closeAt)) : offers
        const action = mine[pick % mine.length]
        if (!action) continue
        const decided = decide(report, commandFor(action, report, now), factsFor(who, report, now))
        if (!decided.ok) throw new Error(`${action} was offered in ${report.state} and refused: ${decided.refusal.code}`)
        const desk = ['secretary', 'community']
        const telling = tellingOf(report, decided.value, desk)
        const told = telling ? noticesOf('r1', 'yanping', telling, now) : []
        expect(told.map(({ notice }) => notice.person)).not.toContain(who.kind === 'person' ? who.person : null)
        expect(new Set(told.map(({ id }) => id)).size).toBe(told.length)
        expect(decided.value.steps.length).toBe(report.steps.length + 1)
        report = decided.value
        expectSound(report)
        seen.add(report.state)
      }
    }),
    // One seed, so that the walk surely comes everywhere.
    { numRuns: 200, seed: 20261121 },
  )
  expect([...seen].sort()).toEqual([...STATES].sort())
})

test('what is refused leaves nothing behind: trying everything changes nothing but by a step', () => {
  fc.assert(
    fc.property(
      start,
      fc.array(fc.record({ who: fc.constantFrom(...cast), action: fc.constantFrom(...ACTIONS), wait: fc.nat(5_000) }), { maxLength: 60 }),
      (from, turns) => {
        let report = makeReport(from)
        for (const { who, action, wait } of turns) {
          const now = later(report.updatedAt, wait)
          const before = JSON.stringify(report)
          const decided = decide(report, commandFor(action, report, now), factsFor(who, report, now))
          expect(JSON.stringify(report)).toBe(before)
          if (!decided.ok) continue
          // What is granted to a person was also offered, but for what the page leaves out because it would change nothing.
          if (who.kind === 'person' && action !== 'publish' && action !== 'hide') expect(offered(report, who, now)).toContain(action)
          report = decided.value
          expectSound(report)
        }
      },
    ),
    { numRuns: 200 },
  )
})
