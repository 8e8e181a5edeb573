import { partiesOf, runs } from '@/domain/event/ability'
import { SESSION_STATES } from '@/domain/event/event'
import { EVENT_ACTIONS, machine, PARTIES } from '@/domain/event/machine'
import { moveOf, movesFor } from '@/domain/shared/machine'
import { makeActor, makeHat } from '../../support/builders/person'

const EVENT = { tenant: 'd', path: ['d', 's', 'c', 'e'], organisers: ['maker'] }

describe('the life of a session', () => {
  it('goes from a draft to published, and from there to its end or to being cancelled, and never back', () => {
    const reached = (state: (typeof SESSION_STATES)[number]) =>
      EVENT_ACTIONS.flatMap((action) => moveOf(machine, state, action) ?? []).map(({ to }) => to)
    expect(new Set(reached('draft'))).toEqual(new Set(['same', 'published', 'cancelled']))
    expect(new Set(reached('published'))).toEqual(new Set(['same', 'cancelled', 'ended']))
    expect(reached('ended')).toEqual([])
    expect(reached('cancelled')).toEqual([])
  })

  it.each(SESSION_STATES.flatMap((state) => EVENT_ACTIONS.map((action) => [state, action] as const)))(
    'in %s lets somebody %s only if they run it, or are the clock that ends it',
    (state, action) => {
      const move = moveOf(machine, state, action)
      for (const party of PARTIES) {
        const may = move?.by.includes(party) ?? false
        expect(movesFor(machine, state, [party]).includes(action)).toBe(may)
        expect(may).toBe(move !== undefined && (party !== 'system' || action === 'end'))
      }
    },
  )
})

describe('who somebody is to an event', () => {
  it('is nobody for a neighbour, and for who organises elsewhere', () => {
    expect(partiesOf(makeActor('zhang', [makeHat('resident', ['d', 's', 'c', 'e', 'b'])]), EVENT)).toEqual([])
    expect(partiesOf(makeActor('maker', [makeHat('organizer', ['d', 's', 'other'])]), EVENT)).toEqual([])
    expect(partiesOf(makeActor('colleague', [makeHat('organizer', ['d', 's', 'c'])]), EVENT)).toEqual([])
  })

  it('is who runs it while the role is held, and who looks after the place', () => {
    expect(partiesOf(makeActor('maker', [makeHat('organizer', ['d', 's', 'c'])]), EVENT)).toEqual(['organiser'])
    expect(partiesOf(makeActor('maker', []), EVENT)).toEqual([])
    expect(partiesOf(makeActor('head', [makeHat('secretary', ['d', 's', 'c', 'e'])]), EVENT)).toEqual(['keeper'])
    expect(runs(makeActor('head', [makeHat('community', ['d', 's', 'c'])]), EVENT)).toBe(true)
  })

  it('is nobody in another district, and the clock runs nothing', () => {
    expect(partiesOf(makeActor('maker', [makeHat('organizer', ['d', 's', 'c'])], { tenant: 'other' }), EVENT)).toEqual([])
    expect(runs({ kind: 'system', tenant: 'd' }, EVENT)).toBe(false)
  })
})
