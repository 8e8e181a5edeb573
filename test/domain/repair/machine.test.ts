import { decide } from '@/domain/repair/decide'
import { ACTIONS, type Action, isOpen, machine, PARTIES, type Party, STATES, type State } from '@/domain/repair/machine'
import type { Report } from '@/domain/repair/report'
import { moveOf } from '@/domain/shared/machine'
import type { Instant } from '@/domain/shared/time'
import { after, commandFor, makeReport, reportIn, SETTINGS } from '../../support/builders/report'
import { later } from '../../support/clock'
import { expectSound } from './sound'

/** A report in that state in which nothing but the table could stand in the action's way. */
function readyFor(state: State, action: Action, party: Party): Report {
  const report = reportIn(state)
  if (!moveOf(machine, state, action)) return report
  if (action === 'acceptQuote' || action === 'refuseQuote') return after(report, 'quote', 'assignee')
  if (action === 'confirmVisit') return after(report, 'proposeVisit', party === 'assignee' ? 'reporter' : 'assignee')
  return report
}

function timeFor(report: Report, action: Action): Instant {
  if (action === 'climb' && report.climbAt < '9999') return report.climbAt
  // The last instant of the seven days.
  if (action === 'reopen') return report.updatedAt
  if (action === 'autoClose' && report.closeAt < '9999') return report.closeAt
  return later(report.updatedAt, 7)
}

const who: Record<Party, string | null> = {
  reporter: 'reporter',
  desk: 'secretary',
  assignee: 'fixer',
  onSite: 'gridWorker',
  neighbour: 'neighbour',
  system: null,
}

const pairs = STATES.flatMap((state) => ACTIONS.map((action) => [state, action] as const))

describe('the table decides', () => {
  test.each(pairs)('in %s, %s', (state, action) => {
    const move = moveOf(machine, state, action)
    for (const party of PARTIES) {
      const report = readyFor(state, action, party)
      const now = timeFor(report, action)
      const outcome = decide(report, commandFor(action, report, now), {
        now,
        parties: [party],
        person: who[party],
        name: '某人',
        settings: SETTINGS,
      })
      if (!move) {
        expect(outcome).toMatchObject({ ok: false, refusal: { code: 'wrongState' } })
        continue
      }
      if (!move.by.includes(party)) {
        expect(outcome).toMatchObject({ ok: false, refusal: { code: 'forbidden' } })
        continue
      }
      if (!outcome.ok) throw new Error(`${party} was refused: ${outcome.refusal.code}`)
      const next = outcome.value
      expect(next.state).toBe(move.to === 'same' ? state : move.to === 'back' ? report.pausedFrom : move.to)
      expect(next.updatedAt).toBe(now)
      expect(next.steps.slice(0, -1)).toEqual(report.steps)
      expect(next.steps[next.steps.length - 1]).toMatchObject({ action, at: now, by: { person: who[party], party } })
      expectSound(next)
    }
  })

  test.each(pairs)('in %s, nobody who has no part in it may %s', (state, action) => {
    const report = reportIn(state)
    const now = timeFor(report, action)
    const outcome = decide(report, commandFor(action, report, now), {
      now,
      parties: [],
      person: 'stranger',
      name: '某人',
      settings: SETTINGS,
    })
    expect(outcome).toMatchObject({ ok: false, refusal: { code: moveOf(machine, state, action) ? 'forbidden' : 'wrongState' } })
  })

  test.each(STATES)('%s is reached by legal moves, and what they made is sound', (state) => {
    expect(reportIn(state).state).toBe(state)
    expectSound(reportIn(state))
  })
})

/** The table once more in the words of the product, so that a slip in the table is seen. */
describe('the ways of a report', () => {
  const ways: [from: State, action: Action, to: State][] = [
    ['submitted', 'accept', 'accepted'],
    ['submitted', 'dispatch', 'dispatched'],
    ['accepted', 'dispatch', 'dispatched'],
    ['dispatched', 'start', 'inProgress'],
    ['inProgress', 'resolve', 'resolved'],
    ['resolved', 'confirm', 'closed'],
    ['resolved', 'reopen', 'accepted'],
    ['closed', 'reopen', 'accepted'],
    ['dispatched', 'return', 'accepted'],
    ['inProgress', 'return', 'accepted'],
    ['dispatched', 'transfer', 'dispatched'],
    ['inProgress', 'transfer', 'dispatched'],
    ['submitted', 'decline', 'declined'],
    ['accepted', 'merge', 'merged'],
    ['dispatched', 'withdraw', 'withdrawn'],
    ['inProgress', 'askInfo', 'needsInfo'],
    ['resolved', 'autoClose', 'closed'],
  ]
  test.each(ways)('%s – %s → %s', (from, action, to) => expect(moveOf(machine, from, action)?.to).toBe(to))

  test.each(['declined', 'merged', 'withdrawn'] as const)('%s is the end: only remarks and showing remain', (state) => {
    expect(Object.keys(machine[state]).sort()).toEqual(['hide', 'note', 'publish'])
  })

  test('a report once in work is not simply withdrawn, declined or merged away', () => {
    for (const action of ['withdraw', 'decline', 'merge'] as const) expect(moveOf(machine, 'inProgress', action)).toBeUndefined()
  })

  test.each(['submitted', 'accepted', 'dispatched', 'inProgress'] as const)('what was asked in %s goes on in the same state', (state) => {
    const asked = after(reportIn(state), 'askInfo', 'desk')
    expect(asked.pausedFrom).toBe(state)
    expect(after(asked, 'supplyInfo', 'reporter').state).toBe(state)
  })

  test('whoever asks a question in the middle of the work does not thereby let the resident walk away from it', () => {
    const asked = after(reportIn('inProgress'), 'askInfo', 'assignee')
    const now = later(asked.updatedAt, 5)
    const outcome = decide(
      asked,
      { action: 'withdraw', words: null },
      { now, parties: ['reporter'], person: 'reporter', name: '某人', settings: SETTINGS },
    )
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'wrongState' } })
  })

  test.each(STATES)('in %s the desk may always leave a remark', (state) => expect(machine[state].note?.by).toContain('desk'))

  test.each(STATES.filter((state) => !isOpen(state)))('%s: nobody may join, nudge or climb', (state) => {
    for (const action of ['join', 'nudge', 'climb'] as const) expect(moveOf(machine, state, action)).toBeUndefined()
  })
})

test('a report of a home is nobody’s to join, and not the desk’s to publish', () => {
  const home = makeReport({ scope: 'home' })
  const now = later(home.updatedAt, 5)
  for (const [action, party] of [
    ['join', 'neighbour'],
    ['publish', 'desk'],
  ] as const) {
    expect(decide(home, { action }, { now, parties: [party], person: 'x', name: '某人', settings: SETTINGS })).toMatchObject({
      ok: false,
      refusal: { code: 'forbidden' },
    })
  }
})
