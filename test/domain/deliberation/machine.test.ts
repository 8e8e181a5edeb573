import { type Command, decide, finished, withDone } from '@/domain/deliberation/decide'
import { NEVER } from '@/domain/deliberation/deliberation'
import { ACTIONS, type Action, machine, OPEN_STATES, PARTIES, STATES, type State } from '@/domain/deliberation/machine'
import { actionsFor } from '@/domain/deliberation/view'
import { moveOf } from '@/domain/shared/machine'
import { deliberationIn, MEETING, MINUTES, makeDeliberation } from '../../support/builders/deliberation'
import { china, MORNING } from '../../support/clock'

const BEFORE = MORNING
const AFTER = china('2026-11-28 21:00')

const COMMANDS: Record<Action, Command> = {
  schedule: { action: 'schedule', meeting: MEETING },
  move: { action: 'move', meeting: MEETING },
  hold: { action: 'hold' },
  publish: { action: 'publish', minutes: MINUTES, agreed: 2 },
  correct: { action: 'correct', words: '到场的是 24 人' },
  clear: { action: 'clear' },
  decline: { action: 'decline', reason: '上个月刚谈过' },
  cancel: { action: 'cancel', reason: '台风要来' },
  withdraw: { action: 'withdraw' },
  finish: { action: 'finish' },
}

const pairs = STATES.flatMap((state) => ACTIONS.map((action) => [state, action] as const))

test.each(pairs)('the table decides: in %s, %s', (state, action) => {
  const move = moveOf(machine, state, action)
  for (const party of PARTIES) {
    // Words that wait for a look can be cleared.
    const before = { ...deliberationIn(state), shown: action !== 'clear' }
    const now = action === 'hold' ? AFTER : BEFORE
    const outcome = decide(before, COMMANDS[action], { now, parties: [party], person: 'who' })
    if (!move) expect(outcome).toMatchObject({ ok: false, refusal: { code: 'wrongState' } })
    else if (!move.by.includes(party)) expect(outcome).toMatchObject({ ok: false, refusal: { code: 'forbidden' } })
    else {
      if (!outcome.ok) throw new Error(`${party} was refused: ${outcome.refusal.code}`)
      const after = outcome.value
      expect(after.state).toBe(move.to === 'same' ? state : move.to)
      expect(after.steps[after.steps.length - 1]).toMatchObject({ action, by: { party, person: 'who' } })
      expect(after.open).toBe((OPEN_STATES as readonly State[]).includes(after.state))
      expect(after.dueAt === NEVER).toBe(!after.open)
      expect(after.persons).toContain('who')
      expect(after.pending).toHaveLength(before.pending.length + 1)
    }
  }
})

describe('an issue', () => {
  const desk = { now: BEFORE, parties: ['desk'], person: 'secretary' } as const

  test('is not held before its time, nor set for a time that has gone or is too far', () => {
    expect(decide(deliberationIn('scheduled'), { action: 'hold' }, desk)).toMatchObject({ refusal: { code: 'tooSoon' } })
    for (const at of [BEFORE, china('2027-03-01 19:30')])
      expect(decide(makeDeliberation(), { action: 'schedule', meeting: { ...MEETING, at } }, desk)).toMatchObject({
        refusal: { code: 'invalid', fields: { at: expect.any(String) } },
      })
  })

  test('whose words wait is looked over by another than who wrote them, and by whoever sets its time', () => {
    const waiting = makeDeliberation({ shown: false, raiser: 'secretary' })
    expect(decide(waiting, { action: 'clear' }, desk)).toMatchObject({ refusal: { code: 'forbidden' } })
    expect(decide(waiting, { action: 'clear' }, { ...desk, person: 'community' })).toMatchObject({ ok: true, value: { shown: true } })
    expect(decide(waiting, COMMANDS.schedule, desk)).toMatchObject({ ok: true, value: { shown: true } })
    expect(decide(makeDeliberation(), { action: 'clear' }, desk)).toMatchObject({ refusal: { code: 'already' } })
  })

  test('is done with the last of what was agreed, and at once when nothing was', () => {
    const published = (agreed: number) => {
      const outcome = decide(deliberationIn('held'), { action: 'publish', minutes: MINUTES, agreed }, desk)
      if (!outcome.ok) throw new Error('refused')
      return finished(outcome.value, AFTER)
    }
    expect(published(0)).toMatchObject({ state: 'done' })
    const two = published(2)
    expect(two).toMatchObject({ state: 'agreed', undone: [1, 2] })
    const one = withDone(two, 2, AFTER)
    expect(one).toMatchObject({ state: 'agreed', undone: [1] })
    expect(withDone(one, 2, AFTER)).toMatchObject({ state: 'agreed', undone: [1] })
    expect(withDone(one, 1, AFTER)).toMatchObject({ state: 'done', undone: [], open: false })
  })

  test('keeps its minutes as they were published; corrections stand beside them', () => {
    const outcome = decide(deliberationIn('done'), COMMANDS.correct, desk)
    expect(outcome).toMatchObject({ ok: true, value: { minutes: MINUTES, corrections: [{ words: '到场的是 24 人', by: 'secretary' }] } })
  })

  test('offers on the page nothing that would be refused today', () => {
    expect(actionsFor(deliberationIn('scheduled'), ['desk'], 'secretary', BEFORE)).toEqual(['move', 'cancel'])
    expect(actionsFor(deliberationIn('scheduled'), ['desk'], 'secretary', AFTER)).toEqual(['hold', 'move', 'cancel'])
    expect(actionsFor(deliberationIn('raised'), ['raiser', 'neighbour'], 'zhang', BEFORE)).toEqual(['withdraw'])
    expect(actionsFor(makeDeliberation({ shown: false }), ['desk'], 'secretary', BEFORE)).toContain('clear')
    expect(actionsFor(makeDeliberation({ shown: false }), ['desk'], 'zhang', BEFORE)).not.toContain('clear')
    expect(actionsFor(deliberationIn('agreed'), PARTIES, 'who', BEFORE)).toEqual(['correct'])
  })
})
