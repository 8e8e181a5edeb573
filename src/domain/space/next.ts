import { movesFor } from '../shared/machine'
import { type Action, machine, type Party } from './machine'
import { missingOf } from './shares'
import type { Space } from './space'
import type { State } from './states'

/** What each party is waited for, by state: the largest button of the page. */
const PRIMARY: Record<State, Partial<Record<Party, Action>>> = {
  suggested: { desk: 'survey', onSite: 'survey', neighbour: 'propose' },
  surveyed: { desk: 'deliberate', neighbour: 'propose' },
  deliberating: { desk: 'plan', neighbour: 'propose' },
  planned: { desk: 'renovate' },
  renovating: { desk: 'open' },
  opened: { desk: 'entrust', steward: 'care' },
  maintained: { steward: 'care', desk: 'care' },
  declined: { desk: 'reopen' },
  dormant: { desk: 'wake', onSite: 'wake', suggester: 'wake', neighbour: 'propose' },
}

/** They stand beside the ideas and comments, not among the steps. */
const ELSEWHERE: readonly Action[] = ['support', 'comment', 'sleep']

/** What this reader can do now, the main action first; what the rules would refuse is left out. */
export function nextActions(space: Pick<Space, 'state' | 'shown' | 'photosShown' | 'budget'>, parties: readonly Party[]): Action[] {
  const shown = space.shown === 'shown' && space.photosShown === 'shown'
  const possible = movesFor(machine, space.state, parties).filter((action) => {
    if (ELSEWHERE.includes(action)) return false
    if (action === 'show') return !shown
    if (action === 'renovate') return space.budget === null || missingOf(space.budget) === 0
    if (action === 'hide') return space.shown !== 'hidden'
    return true
  })
  const first = parties.map((party) => PRIMARY[space.state][party]).find((action) => action !== undefined && possible.includes(action))
  return first ? [first, ...possible.filter((action) => action !== first)] : possible
}
