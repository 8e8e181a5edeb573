import { type Command, decide } from '@/domain/menu/decide'
import { ACTIONS, type Action, HOLDING_STATES, machine, OPEN_STATES, PARTIES, STATES, type State } from '@/domain/menu/machine'
import { agree, propose, refuseProposal } from '@/domain/menu/merge'
import { nextActions, nextStep } from '@/domain/menu/next'
import { holds, NEVER } from '@/domain/menu/order'
import { moveOf } from '@/domain/shared/machine'
import { MORNING_WISH, makeOffer, makeOrder, makeShare, orderIn } from '../../support/builders/menu'
import { china } from '../../support/clock'

/** After the day of the activity, so that it can be said how it went. */
const AFTER = china('2026-12-10 20:00')
const BEFORE = china('2026-12-01 09:00')
const MERGES = ['proposeMerge', 'agreeMerge', 'refuseMerge', 'merge', 'takeIn'] as const
const single = ACTIONS.filter(
  (action): action is Exclude<Action, (typeof MERGES)[number]> => !(MERGES as readonly Action[]).includes(action),
)
const pairs = STATES.flatMap((state) => single.map((action) => [state, action] as const))

const COMMANDS: Record<(typeof single)[number], Command> = {
  accept: { action: 'accept', at: { from: MORNING_WISH.from, to: china('2026-12-10 11:00') }, period: '2026-12' },
  decline: { action: 'decline', reason: '那周都排满了' },
  withdraw: { action: 'withdraw', reason: '场地在装修' },
  toEvent: { action: 'toEvent', event: 'event' },
  finish: { action: 'finish', people: 30, words: null },
  remind: { action: 'remind' },
}

describe('the table decides', () => {
  test.each(pairs)('in %s, %s', (state, action) => {
    const move = moveOf(machine, state, action)
    for (const party of PARTIES) {
      const before = orderIn(state)
      const outcome = decide(before, COMMANDS[action], { now: action === 'finish' ? AFTER : BEFORE, parties: [party], person: 'who' })
      if (!move) expect(outcome).toMatchObject({ ok: false, refusal: { code: 'wrongState' } })
      else if (!move.by.includes(party)) expect(outcome).toMatchObject({ ok: false, refusal: { code: 'forbidden' } })
      else {
        if (!outcome.ok) throw new Error(`${party} was refused: ${outcome.refusal.code}`)
        const after = outcome.value
        expect(after.state).toBe(move.to === 'same' ? state : move.to)
        expect(after.steps[after.steps.length - 1]).toMatchObject({ action, by: { party, person: 'who' } })
        expect(after.open).toBe((OPEN_STATES as readonly State[]).includes(after.state))
        expect(after.dueAt === NEVER).toBe(after.state !== 'placed')
        expect(after.pending.some(({ does }) => does === 'tell')).toBe(true)
      }
    }
  })

  test('whoever steps back gives the place of the month back, and nobody else does', () => {
    for (const [state, action] of pairs) {
      const outcome = decide(orderIn(state), COMMANDS[action], {
        now: action === 'finish' ? AFTER : BEFORE,
        parties: PARTIES,
        person: 'who',
      })
      if (!outcome.ok) continue
      const freed = outcome.value.pending.filter(({ does }) => does === 'free')
      expect(freed).toHaveLength(action === 'decline' || action === 'withdraw' ? 1 : 0)
      expect(holds(outcome.value, '2026-12')).toBe(freed.length === 0 && (HOLDING_STATES as readonly State[]).includes(outcome.value.state))
    }
  })

  test('orders that are not to be answered any more are part of no merge', () => {
    const facts = { now: BEFORE, parties: PARTIES, person: 'who' }
    const other = { id: 'b', data: makeOrder(makeShare('chunhui')) }
    for (const state of STATES.filter((each) => each !== 'placed')) {
      const own = { id: 'a', data: orderIn(state) }
      expect(propose(own, other, 'a', makeOffer(), facts).ok).toBe(false)
      expect(agree(own, other, facts)).toMatchObject({ refusal: { code: 'wrongState' } })
      expect(refuseProposal(own, other, facts)).toMatchObject({ refusal: { code: 'wrongState' } })
    }
  })
})

describe('the next step', () => {
  test('is the unit’s answer, then the event, then how it went', () => {
    expect(nextActions('a', orderIn('placed'), ['unit'], BEFORE)[0]).toBe('accept')
    expect(nextActions('a', orderIn('accepted'), ['desk'], BEFORE)[0]).toBe('toEvent')
    expect(nextActions('a', orderIn('accepted'), ['organiser'], BEFORE)).toEqual(['toEvent'])
    expect(nextActions('a', orderIn('arranged'), ['desk'], AFTER)[0]).toBe('finish')
    expect(nextActions('a', orderIn('arranged'), ['desk'], BEFORE)).not.toContain('finish')
    expect(nextActions('a', orderIn('placed'), ['overseer'], BEFORE)).toEqual([])
    // What the others are waited for is nobody's largest button.
    expect(nextStep('a', orderIn('accepted'), ['unit'], BEFORE)).toBeNull()
    expect(nextActions('a', orderIn('accepted'), ['unit'], BEFORE)).toEqual(['decline'])
  })

  test('is never one that the system takes by itself, and always one that the table allows', () => {
    for (const state of STATES)
      for (const party of PARTIES)
        for (const action of nextActions('a', orderIn(state), [party], AFTER)) {
          expect(['merge', 'takeIn', 'remind']).not.toContain(action)
          expect(moveOf(machine, state, action)?.by).toContain(party)
        }
  })
})
