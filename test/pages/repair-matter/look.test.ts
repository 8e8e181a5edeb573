import { leadsForward } from '@/domain/repair/forward'
import { ACTIONS, machine, PARTIES, STATES } from '@/domain/repair/machine'
import { stepInputs } from '@/domain/repair/schema'
import { movesFor } from '@/domain/shared/machine'
import { REFUSAL_CODES } from '@/domain/shared/refusal'
import { STATE_LOOK, stateTag } from '@/pages/repair/look'
import { DONE_WORDS } from '@/pages/repair/matter/words'
import { refusalWords } from '@/pages/repair/refusals'

it('danger stands before lateness, lateness before the state, and the word stays the state’s', () => {
  expect(stateTag({ state: 'submitted', urgency: 'danger', late: true })).toEqual({ word: '急·待受理', tone: 'danger', icon: 'danger' })
  expect(stateTag({ state: 'submitted', urgency: 'ordinary', late: true })).toEqual({ word: '待受理', tone: 'late', icon: 'late' })
  expect(stateTag({ state: 'closed', urgency: 'danger', late: false })).toEqual(STATE_LOOK.closed)
})

it.each(STATES)('the state %s has a word of its own, short enough for a row', (state) => {
  const { word } = STATE_LOOK[state]
  expect(word).toHaveLength(3)
  expect(STATES.filter((other) => STATE_LOOK[other].word === word)).toEqual([state])
})

it('every action that a person may take says what it did, and those of the clock are no buttons', () => {
  const personal = ACTIONS.filter((action) =>
    STATES.some((state) =>
      movesFor(
        machine,
        state,
        PARTIES.filter((party) => party !== 'system'),
      ).includes(action),
    ),
  )
  expect(Object.keys(DONE_WORDS).sort()).toEqual([...personal].sort())
  expect(Object.keys(stepInputs).sort()).toEqual([...personal].sort())
  expect(leadsForward('climb')).toBe(false)
})

it.each(REFUSAL_CODES)('the refusal %s is said in words, and the door’s own words win', (code) => {
  expect(refusalWords({ code })).toMatch(/[一-龥]/)
  expect(refusalWords({ code, message: '门说的' })).toBe('门说的')
})
