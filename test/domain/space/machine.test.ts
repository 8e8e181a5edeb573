import { moveOf } from '@/domain/shared/machine'
import { DAY, instant, ms } from '@/domain/shared/time'
import { decide } from '@/domain/space/decide'
import { SLEEP_AFTER } from '@/domain/space/limits'
import { ACTIONS, machine, PARTIES, WAY } from '@/domain/space/machine'
import { nextActions } from '@/domain/space/next'
import { NEVER } from '@/domain/space/space'
import { STATES } from '@/domain/space/states'
import { NEXT_WORDS } from '@/domain/space/words'
import { COMMANDS, isStill, SUGGESTED_AT, spaceIn } from '../../support/builders/space'

const LATER = instant(ms(SUGGESTED_AT) + SLEEP_AFTER)
const pairs = STATES.flatMap((state) => ACTIONS.map((action) => [state, action] as const))

describe('the table decides', () => {
  test.each(pairs)('in %s, %s', (state, action) => {
    const move = moveOf(machine, state, action)
    for (const party of PARTIES) {
      const before = spaceIn(state)
      const outcome = decide(before, COMMANDS[action], { now: LATER, parties: [party], person: 'who', name: '某人' })
      if (!move) expect(outcome).toMatchObject({ ok: false, refusal: { code: 'wrongState' } })
      else if (!move.by.includes(party)) expect(outcome).toMatchObject({ ok: false, refusal: { code: 'forbidden' } })
      else {
        if (!outcome.ok) throw new Error(`${party} was refused: ${outcome.refusal.code}`)
        const after = outcome.value
        expect(after.state).toBe(move.to === 'same' ? state : move.to === 'back' ? before.sleptFrom : move.to)
        if (after.state !== state) {
          expect(after.steps[after.steps.length - 1]).toMatchObject({ action, at: LATER, by: { party, person: 'who' } })
          expect(after.persons).toContain('who')
        }
        // Nobody waits for what is finished, ended or asleep; all else has its day.
        expect(after.sleepAt === NEVER).toBe(isStill(after.state))
        expect(after.sleptFrom === null).toBe(after.state !== 'dormant')
      }
    }
  })

  test('what moved begins its ninety days anew; what is only said or shown does not', () => {
    const now = instant(ms(SUGGESTED_AT) + 30 * DAY)
    const facts = { now, parties: PARTIES, person: 'who', name: '某人' }
    for (const action of ['survey', 'propose'] as const) {
      const moved = decide(spaceIn('suggested'), COMMANDS[action], facts)
      expect(moved).toMatchObject({ ok: true, value: { movedAt: now, sleepAt: instant(ms(now) + SLEEP_AFTER) } })
    }
    for (const action of ['comment', 'hide', 'link'] as const) {
      const quiet = decide(spaceIn('suggested'), COMMANDS[action], facts)
      expect(quiet).toMatchObject({ ok: true, value: { movedAt: SUGGESTED_AT, sleepAt: LATER } })
    }
  })

  test('nothing falls asleep before its day', () => {
    const early = instant(ms(LATER) - 1)
    const outcome = decide(spaceIn('planned'), { action: 'sleep' }, { now: early, parties: ['system'], person: null, name: '系统' })
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'tooSoon' } })
  })

  test('a fresh idea wakes what slept, to where it was', () => {
    const facts = { now: LATER, parties: ['neighbour'] as const, person: 'li', name: '李叔' }
    const woken = decide(spaceIn('dormant'), { action: 'propose' }, facts)
    expect(woken).toMatchObject({ ok: true, value: { state: 'deliberating', ideas: 1, sleptFrom: null } })
  })

  test('work begins only when the shares come to the whole, or when it costs nothing', () => {
    const facts = { now: LATER, parties: ['desk'] as const, person: 'secretary', name: '林书记' }
    const share = (fen: number) => ({ fen: 1_000_000, shares: [{ source: 'subsidy' as const, fen, name: '区里补助', adoption: null }] })
    expect(decide(spaceIn('planned', { budget: share(999_999) }), COMMANDS.renovate, facts)).toMatchObject({
      refusal: { code: 'unfunded' },
    })
    expect(decide(spaceIn('planned', { budget: share(1_000_000) }), COMMANDS.renovate, facts)).toMatchObject({ ok: true })
    expect(decide(spaceIn('planned', { budget: null }), COMMANDS.renovate, facts)).toMatchObject({ ok: true })
  })

  test('it opens with a picture before and one after, not with words alone', () => {
    const facts = { now: LATER, parties: ['desk'] as const, person: 'secretary', name: '林书记' }
    expect(decide(spaceIn('renovating'), { action: 'open', words: '好了', pair: null }, facts)).toMatchObject({
      refusal: { code: 'photosMissing' },
    })
  })

  test('a new budget keeps what others have claimed', () => {
    const claimed = { source: 'adoption' as const, fen: 300_000, name: '供电所', adoption: 'a1' }
    const facts = { now: LATER, parties: ['desk'] as const, person: 'secretary', name: '林书记' }
    const outcome = decide(spaceIn('planned', { budget: { fen: 1_000_000, shares: [claimed] } }), COMMANDS.budget, facts)
    expect(outcome).toMatchObject({ ok: true, value: { budget: { shares: [{ fen: 600_000 }, claimed] } } })
    const over = {
      action: 'budget' as const,
      fen: 800_000,
      shares: [{ source: 'subsidy' as const, fen: 600_000, name: '区里', adoption: null }],
    }
    expect(decide(spaceIn('planned', { budget: { fen: 1_000_000, shares: [claimed] } }), over, facts)).toMatchObject({
      refusal: { code: 'invalid' },
    })
  })
})

test('every state says in plain words who moves it on', () => {
  for (const state of STATES) expect(NEXT_WORDS[state].length).toBeGreaterThan(8)
  expect(WAY.map((state) => moveOf(machine, state, 'sleep') === undefined)).toEqual([false, false, false, false, false, true, true])
})

test('work that is not paid for yet is not offered', () => {
  const budget = { fen: 100, shares: [] }
  expect(nextActions(spaceIn('planned'), ['desk'])[0]).toBe('renovate')
  expect(nextActions(spaceIn('planned', { budget }), ['desk'])).not.toContain('renovate')
})

test('what is offered is granted', () => {
  for (const state of STATES)
    for (const party of PARTIES)
      for (const action of nextActions(spaceIn(state), [party]))
        expect(decide(spaceIn(state), COMMANDS[action], { now: LATER, parties: [party], person: 'who', name: '某人' })).toMatchObject({
          ok: true,
        })
})
