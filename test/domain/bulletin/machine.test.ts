import { NEVER } from '@/domain/bulletin/bulletin'
import { decide } from '@/domain/bulletin/decide'
import { ACTIONS, type Action, machine, PARTIES, STATES, type State } from '@/domain/bulletin/machine'
import { moveOf } from '@/domain/shared/machine'
import { bulletinIn, CONTENT, commandFor, makeBulletin } from '../../support/builders/bulletin'
import { daysLater, later, MORNING } from '../../support/clock'

const NOW = later(MORNING, 30)
const pairs = STATES.flatMap((state) => ACTIONS.map((action) => [state, action] as const))

/** In that state, with nothing but the table in the action's way. */
function readyFor(state: State, action: Action) {
  return bulletinIn(state, {}, action !== 'clear')
}

describe('the table decides', () => {
  test.each(pairs)('in %s, %s', (state, action) => {
    const move = moveOf(machine, state, action)
    for (const party of PARTIES) {
      const before = readyFor(state, action)
      const outcome = decide(before, commandFor(action), { now: NOW, parties: [party], person: 'who' })
      if (!move) expect(outcome).toMatchObject({ ok: false, refusal: { code: 'wrongState' } })
      else if (!move.by.includes(party)) expect(outcome).toMatchObject({ ok: false, refusal: { code: 'forbidden' } })
      else {
        if (!outcome.ok) throw new Error(`${party} was refused: ${outcome.refusal.code}`)
        const after = outcome.value
        expect(after.state).toBe(move.to === 'same' ? state : move.to)
        expect(after.steps).toEqual([...before.steps, { action, at: NOW, by: 'who', words: action === 'withdraw' ? '发错了' : null }])
        expect(after.shown).toBe(after.cleared && (after.state === 'published' || after.state === 'ended'))
        expect(after.endAt).toBe(after.state === 'published' ? (after.until ?? NEVER) : NEVER)
      }
    }
  })

  test('the ways of a bulletin', () => {
    const ways: [State, Action, State][] = [
      ['draft', 'publish', 'published'],
      ['draft', 'withdraw', 'withdrawn'],
      ['published', 'end', 'ended'],
      ['published', 'expire', 'ended'],
      ['published', 'withdraw', 'withdrawn'],
      ['ended', 'withdraw', 'withdrawn'],
    ]
    for (const [from, action, to] of ways) expect(moveOf(machine, from, action)?.to).toBe(to)
    expect(machine.withdrawn).toEqual({})
  })
})

const taken = (before = makeBulletin(), ...actions: Parameters<typeof decide>[1][]) =>
  actions.reduce((bulletin, command) => {
    const decided = decide(bulletin, command, { now: NOW, parties: ['desk', 'checker', 'system'], person: 'secretary' })
    if (!decided.ok) throw new Error(decided.refusal.code)
    return decided.value
  }, before)

describe('what readers are told', () => {
  test('a draft that is rewritten has no trail for them; what was published says that it was corrected, and when', () => {
    const edit = commandFor('edit')
    expect(taken(makeBulletin(), edit).correctedAt).toBeNull()
    expect(taken(makeBulletin(), edit, { action: 'publish' }).correctedAt).toBeNull()
    expect(taken(makeBulletin(), { action: 'publish' }, edit).correctedAt).toBe(NOW)
  })

  test('whoever only pins it corrects nothing', () => {
    const pinned = taken(makeBulletin(), { action: 'publish' }, { action: 'edit', content: { ...CONTENT, pinned: true }, passed: true })
    expect(pinned).toMatchObject({ pinned: true, correctedAt: null })
  })

  test('words that moderation was not sure of are nobody’s until somebody else has looked, a correction as well as the first', () => {
    const doubtful = taken(makeBulletin({}, {}, false), { action: 'publish' })
    expect(doubtful).toMatchObject({ state: 'published', shown: false })
    expect(doubtful.pending.map(({ does }) => does)).toEqual(['askCheck'])
    const looked = taken(doubtful, { action: 'clear' })
    expect(looked.shown).toBe(true)
    const corrected = taken(looked, { action: 'edit', content: { ...CONTENT, words: '新的话' }, passed: false })
    expect(corrected.shown).toBe(false)
    expect(corrected.pending.map(({ does }) => does)).toEqual(['askCheck', 'index', 'index', 'askCheck'])
  })

  test('an urgent one goes to the inboxes when it can be read, and again when it is corrected', () => {
    const urgent = taken(makeBulletin({ urgent: true }, {}, false), { action: 'publish' })
    expect(urgent.pending.map(({ does }) => does)).not.toContain('urge')
    const seen = taken(urgent, { action: 'clear' })
    expect(seen.pending.filter(({ does }) => does === 'urge')).toHaveLength(1)
    const corrected = taken(seen, { action: 'edit', content: { ...CONTENT, urgent: true, words: '改到周五' }, passed: true })
    expect(corrected.pending.filter(({ does }) => does === 'urge')).toHaveLength(2)
    expect(new Set(corrected.pending.map(({ key }) => key)).size).toBe(corrected.pending.length)
  })

  test('who has not read it is reminded once, and only of what can be read', () => {
    const reminded = taken(makeBulletin(), { action: 'publish' }, { action: 'remind' })
    const again = decide(reminded, { action: 'remind' }, { now: NOW, parties: ['desk'], person: 'secretary' })
    expect(again).toMatchObject({ ok: false, refusal: { code: 'already' } })
    const hidden = taken(makeBulletin({}, {}, false), { action: 'publish' })
    expect(decide(hidden, { action: 'remind' }, { now: NOW, parties: ['desk'], person: 'secretary' })).toMatchObject({
      refusal: { code: 'wrongState' },
    })
  })

  test('nothing is published whose time has passed, and what is over is pinned no more', () => {
    const late = { now: daysLater(MORNING, 4), parties: ['desk'] as const, person: 'secretary' }
    expect(decide(makeBulletin(), { action: 'publish' }, late)).toMatchObject({
      ok: false,
      refusal: { code: 'invalid', fields: { until: expect.any(String) } },
    })
    expect(taken(makeBulletin({ pinned: true }), { action: 'publish' }, { action: 'expire' })).toMatchObject({
      state: 'ended',
      pinned: false,
      shown: true,
    })
  })
})
