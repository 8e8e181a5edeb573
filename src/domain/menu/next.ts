import { movesFor } from '../shared/machine'
import type { Instant } from '../shared/time'
import { type Action, machine, type Party, type State } from './machine'
import { missingOf } from './merge'
import type { Order } from './order'
import { hasBegun } from './rules'

/** What each party is waited for, by state: the largest button of the page. */
const PRIMARY: Partial<Record<State, Partial<Record<Party, Action>>>> = {
  placed: { unit: 'accept' },
  accepted: { desk: 'toEvent', organiser: 'toEvent' },
}

const BY_SYSTEM: readonly Action[] = ['merge', 'takeIn', 'remind']

/** What this reader can do now, the main action first; what the rules would refuse today is left out. */
export function nextActions(id: string, order: Pick<Order, 'state' | 'proposal' | 'at'>, parties: readonly Party[], now: Instant): Action[] {
  const awaited = missingOf(id, order, parties).length > 0
  const possible = movesFor(machine, order.state, parties).filter((action) => {
    if (BY_SYSTEM.includes(action)) return false
    if (action === 'agreeMerge') return awaited
    if (action === 'refuseMerge') return order.proposal !== null
    if (action === 'proposeMerge') return order.proposal === null
    if (action === 'finish') return hasBegun(order, now)
    return true
  })
  const wanted: (Action | null | undefined)[] = [awaited ? 'agreeMerge' : null, possible.includes('finish') ? 'finish' : null, ...parties.map((party) => PRIMARY[order.state]?.[party])]
  const first = wanted.find((action) => action != null && possible.includes(action))
  return first ? [first, ...possible.filter((action) => action !== first)] : possible
}
