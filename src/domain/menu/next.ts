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

type Reading = [id: string, order: Pick<Order, 'state' | 'proposal' | 'at'>, parties: readonly Party[], now: Instant]

/** The one thing that this reader is waited for: the largest button of the page. Null: it is the others' turn. */
export function nextStep(...reading: Reading): Action | null {
  const [id, order, parties] = reading
  const possible = possibleActions(...reading)
  const wanted: (Action | null | undefined)[] = [
    missingOf(id, order, parties).length > 0 ? 'agreeMerge' : null,
    'finish',
    ...parties.map((party) => PRIMARY[order.state]?.[party]),
  ]
  return wanted.find((action): action is Action => action != null && possible.includes(action)) ?? null
}

/** What this reader can do now, the next step first; what the rules would refuse today is left out. */
export function nextActions(...reading: Reading): Action[] {
  const first = nextStep(...reading)
  const possible = possibleActions(...reading)
  return first ? [first, ...possible.filter((action) => action !== first)] : possible
}

function possibleActions(...[id, order, parties, now]: Reading): Action[] {
  const awaited = missingOf(id, order, parties).length > 0
  return movesFor(machine, order.state, parties).filter((action) => {
    if (BY_SYSTEM.includes(action)) return false
    if (action === 'agreeMerge') return awaited
    if (action === 'refuseMerge') return order.proposal !== null
    if (action === 'proposeMerge') return order.proposal === null
    if (action === 'finish') return hasBegun(order, now)
    return true
  })
}
