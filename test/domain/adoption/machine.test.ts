import { NEVER } from '@/domain/adoption/adoption'
import { actionsFor, decide, newAdoption } from '@/domain/adoption/decide'
import { LAPSE_AFTER, REMIND_BEFORE } from '@/domain/adoption/limits'
import { ACTIONS, machine, OPEN_STATES, PARTIES, STATES, type State } from '@/domain/adoption/machine'
import { adoptionViewOf } from '@/domain/adoption/view'
import { moveOf } from '@/domain/shared/machine'
import { instant, ms } from '@/domain/shared/time'
import { SUGGESTED_AT } from '../../support/builders/space'

const path = ['yanping', 'ziyun', 'yijing', 'yijing-garden']
const given = {
  tenant: 'yanping',
  title: '北坡',
  estate: 'yijing-garden',
  path,
  adopter: 'team',
  name: '坡上花友队',
  person: 'li',
  words: '每周浇水',
} as const
const asked = newAdoption({ ...given, target: { kind: 'share', id: 's1' }, fen: 100 }, SUGGESTED_AT)
const inState = (state: State) => ({ ...asked, state })
const LAPSES = instant(ms(SUGGESTED_AT) + LAPSE_AFTER)
const pairs = STATES.flatMap((state) => ACTIONS.map((action) => [state, action] as const))

describe('the table decides', () => {
  test.each(pairs)('in %s, %s', (state, action) => {
    const move = moveOf(machine, state, action)
    for (const party of PARTIES) {
      const outcome = decide(inState(state), { action, words: '一句话' }, { now: LAPSES, parties: [party], person: 'who' })
      if (!move) expect(outcome).toMatchObject({ ok: false, refusal: { code: 'wrongState' } })
      else if (!move.by.includes(party)) expect(outcome).toMatchObject({ ok: false, refusal: { code: 'forbidden' } })
      else {
        if (!outcome.ok) throw new Error(`${party} was refused: ${outcome.refusal.code}`)
        const after = outcome.value
        expect(after.state).toBe(move.to === 'same' ? state : move.to)
        expect(after.open).toBe((OPEN_STATES as readonly State[]).includes(after.state))
        expect(after.lapseAt === NEVER).toBe(!after.open)
        expect(after.steps[after.steps.length - 1]).toMatchObject({ action, by: { party, person: 'who' } })
      }
    }
  })
})

test('a word of what was done begins the time to the lapse anew; being reminded does not, and happens once', () => {
  const held = inState('held')
  const week = instant(ms(LAPSES) - REMIND_BEFORE)
  const early = decide(held, { action: 'remind' }, { now: instant(ms(week) - 1), parties: ['system'], person: null })
  expect(early).toMatchObject({ refusal: { code: 'tooSoon' } })
  const reminded = decide(held, { action: 'remind' }, { now: week, parties: ['system'], person: null })
  expect(reminded).toMatchObject({ ok: true, value: { lapseAt: LAPSES, remindAt: NEVER } })
  const heard = decide(held, { action: 'report', words: '浇过水了' }, { now: week, parties: ['adopter'], person: 'li' })
  expect(heard).toMatchObject({
    ok: true,
    value: { lapseAt: instant(ms(week) + LAPSE_AFTER), remindAt: instant(ms(week) + LAPSE_AFTER - REMIND_BEFORE) },
  })
})

test('only a share is fulfilled: whoever has a place keeps looking after it', () => {
  const whole = { ...inState('held'), target: { kind: 'building' as const, id: 'b' } }
  expect(decide(whole, { action: 'fulfil' }, { now: LAPSES, parties: ['desk'], person: 's' })).toMatchObject({
    refusal: { code: 'wrongState' },
  })
  expect(actionsFor(whole, ['desk'])).toEqual(['release'])
})

test('others see who holds it, never who speaks for it, and nothing of what was only asked', () => {
  const picture = (id: string) => ({ id, thumb: id, full: id })
  expect(adoptionViewOf('a1', asked, { parties: [], picture })).toBeNull()
  const seen = adoptionViewOf('a1', inState('held'), { parties: [], picture })
  expect(seen).toMatchObject({ name: '坡上花友队', mine: false, actions: [], lapseAt: null })
  expect(JSON.stringify(seen)).not.toContain('li')
})
