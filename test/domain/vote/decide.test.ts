import { type Command, decide, newVote, spanProblem } from '@/domain/vote/decide'
import { ACTIONS, machine, PARTIES, STATES } from '@/domain/vote/machine'
import { isTaking, whyOf } from '@/domain/vote/rules'
import { NEVER, type RollFacts, type Vote } from '@/domain/vote/vote'
import { makeContent } from '../../support/builders/vote'
import { china, daysLater, later, MORNING } from '../../support/clock'

const ORIGIN = { tenant: 'yanping', estate: 'yijing-garden', path: ['yanping', 'yijing-garden'], writer: 'secretary' }
const ROLL: RollFacts = { id: 'roll', hash: 'hash', parts: 3, area: 300, heads: 3, leftOut: 0, withoutOwner: 0 }
const NOBODY = { parts: 0, area: 0, heads: 0 }
const COUNTS = { total: { parts: 3, area: 300, heads: 3 }, cast: NOBODY, consent: NOBODY, against: NOBODY, abstain: NOBODY, split: 0 }

const draftOf = (overrides: Partial<Vote> = {}): Vote => ({ ...newVote(ORIGIN, makeContent(), true, MORNING), ...overrides })
const openOf = (overrides: Partial<Vote> = {}): Vote => {
  const opened = decide(
    draftOf(),
    { action: 'open', roll: ROLL, salt: 'sealed' },
    { now: MORNING, parties: ['manager'], person: 'secretary' },
  )
  if (!opened.ok) throw new Error(opened.refusal.code)
  return { ...opened.value, ...overrides }
}
const codeOf = (vote: Vote, command: Command, now = MORNING, person = 'secretary') => {
  const outcome = decide(vote, command, { now, parties: ['manager'], person })
  return outcome.ok ? 'accepted' : outcome.refusal.code
}
const COMMANDS: Command[] = [
  { action: 'edit', content: makeContent(), passed: true },
  { action: 'open', roll: ROLL, salt: 'sealed' },
  { action: 'cancel', reason: '方案要改' },
  { action: 'close', counts: COUNTS },
]

test('every state takes what the table says, of those whom it names, and refuses the rest', () => {
  const at = later(makeContent().until, 5)
  for (const state of STATES)
    for (const command of COMMANDS)
      for (const party of PARTIES) {
        const vote = { ...(state === 'draft' ? draftOf() : openOf()), state, closeAt: state === 'open' ? openOf().closeAt : NEVER }
        const move = machine[state][command.action]
        const now = command.action === 'close' ? at : MORNING
        const outcome = decide(vote, command, { now, parties: [party], person: 'secretary' })
        const expected = !move ? 'wrongState' : move.by.includes(party) ? 'accepted' : 'forbidden'
        expect([state, command.action, party, outcome.ok ? 'accepted' : outcome.refusal.code]).toEqual([
          state,
          command.action,
          party,
          expected,
        ])
      }
  expect(ACTIONS.filter((action) => STATES.every((state) => !machine[state][action]))).toEqual([])
})

test('a vote is counted a minute after its end, and not before: a ballot of the last second may still be on its way', () => {
  const { until } = makeContent()
  const close: Command = { action: 'close', counts: COUNTS }
  expect(codeOf(openOf(), close, until)).toBe('tooSoon')
  expect(codeOf(openOf(), close, later(until, 1))).toBe('accepted')
})

test('a vote that binds is not opened while an area is missing; one that sounds is, and says so', () => {
  const open: Command = { action: 'open', roll: { ...ROLL, leftOut: 1 }, salt: 'sealed' }
  expect(codeOf(draftOf(), open)).toBe('wrongState')
  expect(codeOf(draftOf({ force: 'sounds', rule: null }), open)).toBe('accepted')
})

test('a roll without parts or without owners opens nothing', () => {
  expect(codeOf(draftOf(), { action: 'open', roll: { ...ROLL, parts: 0, area: 0, heads: 0 }, salt: 's' })).toBe('wrongState')
  expect(codeOf(draftOf(), { action: 'open', roll: { ...ROLL, withoutOwner: 3 }, salt: 's' })).toBe('wrongState')
})

test('words that moderation doubts are opened by somebody who did not write them', () => {
  const open: Command = { action: 'open', roll: ROLL, salt: 'sealed' }
  expect(codeOf(draftOf({ passed: false }), open)).toBe('forbidden')
  expect(codeOf(draftOf({ passed: false }), open, MORNING, 'community')).toBe('accepted')
})

test('it is open for a day at least and ninety at most, and its end lies ahead', () => {
  const from = MORNING
  expect(spanProblem({ from, until: later(from, 60) }, MORNING)).toHaveProperty('until')
  expect(spanProblem({ from, until: daysLater(from, 1) }, MORNING)).toBeNull()
  expect(spanProblem({ from, until: daysLater(from, 90) }, MORNING)).toBeNull()
  expect(spanProblem({ from, until: daysLater(from, 91) }, MORNING)).toHaveProperty('until')
  expect(spanProblem({ from: china('2026-11-01 09:00'), until: china('2026-11-20 09:00') }, MORNING)).toHaveProperty('until')
})

test('ballots are taken from its day until its end', () => {
  const { from, until } = makeContent({ from: later(MORNING, 60) })
  const vote = { state: 'open' as const, from, until }
  expect(isTaking(vote, MORNING)).toBe(false)
  expect(isTaking(vote, from)).toBe(true)
  expect(isTaking(vote, until)).toBe(false)
  expect(isTaking({ ...vote, state: 'cancelled' }, from)).toBe(false)
})

test('who has no vote is told why', () => {
  const home = { state: 'confirmed' as const, household: 'h', relation: 'owner' as const, owner: 'o', estate: 'e' }
  expect(whyOf([home], true)).toBe('mayVote')
  expect(whyOf([home], false)).toBe('notOnRoll')
  expect(whyOf([{ ...home, owner: null }], false)).toBe('unmatched')
  expect(whyOf([{ ...home, relation: 'tenant', owner: null }], false)).toBe('tenant')
  expect(whyOf([{ ...home, relation: 'family', owner: null }], false)).toBe('family')
  expect(whyOf([{ ...home, state: 'claimed' }], false)).toBe('waiting')
  expect(whyOf([], false)).toBe('noHome')
})
