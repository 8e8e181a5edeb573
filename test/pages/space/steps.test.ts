import { PARTIES } from '@/domain/space/machine'
import { nextActions } from '@/domain/space/next'
import { STATES } from '@/domain/space/states'
import { historyOf } from '@/pages/space/history'
import { KIND_GLYPH, stateOf } from '@/pages/space/look'
import { BACKWARD, mainStep, PAGED, SAID, stepsOf } from '@/pages/space/one/steps'
import { spaceIn } from '../../support/builders/space'

const AT_ONCE = ['show', 'hide', 'entrust']

test('every step that is offered to anybody in any state leads somewhere', () => {
  for (const state of STATES)
    for (const party of PARTIES.filter((each) => each !== 'system')) {
      const actions = nextActions(spaceIn(state), [party])
      for (const action of stepsOf({ actions })) expect(action in PAGED || action in SAID || AT_ONCE.includes(action)).toBe(true)
    }
})

test('the foot of the page is for what leads forward, and for nobody’s way back', () => {
  for (const state of STATES)
    for (const party of PARTIES) {
      const main = mainStep({ actions: nextActions(spaceIn(state), [party]), parties: [party] })
      if (main !== null) expect([...BACKWARD, 'hide', 'show']).not.toContain(main)
    }
  const desk = (state: (typeof STATES)[number]) => mainStep({ actions: nextActions(spaceIn(state), ['desk']), parties: ['desk'] })
  expect(STATES.map(desk)).toEqual(['survey', 'deliberate', 'plan', 'renovate', 'open', 'entrust', null, 'reopen', 'wake'])
})

test('each state has a drawing of its own, and the timeline begins with the newest', () => {
  expect(new Set(STATES.map((state) => stateOf(state).icon)).size).toBe(STATES.length)
  expect(Object.values(KIND_GLYPH).every((glyph) => glyph.length > 0)).toBe(true)
  const step = (action: 'suggest' | 'survey', at: string) => ({ action, at, party: 'desk' as const, words: null, photos: [] })
  const steps = [step('suggest', '2026-11-20T01:00:00.000Z'), step('survey', '2026-11-21T01:00:00.000Z')]
  const shown = historyOf({ steps }, (thumb) => thumb, '2026-11-21T02:00:00.000Z')
  expect(shown.map(({ what }) => what)).toEqual(['踏勘过了', '有人提议'])
})
