import type { Machine } from '../shared/machine'

/** States of a report, in the order in which a reader meets them. */
export const STATES = [
  'submitted',
  'accepted',
  'dispatched',
  'inProgress',
  'resolved',
  'closed',
  'needsInfo',
  'declined',
  'merged',
  'withdrawn',
] as const
export type State = (typeof STATES)[number]

/** Somebody still has to do something: the clocks may run, neighbours may join, the ladder may be climbed. */
export const OPEN_STATES = [
  'submitted',
  'accepted',
  'dispatched',
  'inProgress',
  'needsInfo',
  'resolved',
] as const satisfies readonly State[]

export function isOpen(state: State): boolean {
  return (OPEN_STATES as readonly State[]).includes(state)
}

export const ACTIONS = [
  'accept',
  'dispatch',
  'askInfo',
  'supplyInfo',
  'decline',
  'merge',
  'withdraw',
  'start',
  'return',
  'transfer',
  'proposeVisit',
  'confirmVisit',
  'quote',
  'acceptQuote',
  'refuseQuote',
  'resolve',
  'confirm',
  'rate',
  'reopen',
  'nudge',
  'join',
  'note',
  'publish',
  'hide',
  'climb',
  'autoClose',
] as const
export type Action = (typeof ACTIONS)[number]

/**
 * How a person stands to one report; one person may be several at once.
 * `desk` handles it (secretary, community, street, district; the stair head where reports arrive at the building),
 * `onSite` is the grid worker who looks after the place, `neighbour` lives in the same estate.
 */
export const PARTIES = ['reporter', 'desk', 'assignee', 'onSite', 'neighbour', 'system'] as const
export type Party = (typeof PARTIES)[number]

/** What is possible while nobody has finished: said once, spread into each open row. */
const whileOpen = {
  nudge: { to: 'same', by: ['reporter'] },
  join: { to: 'same', by: ['neighbour'] },
  climb: { to: 'same', by: ['system'] },
} as const

/** Remarks and what neighbours may see are the desk's in every state, also long after closing. */
const always = {
  note: { to: 'same', by: ['desk', 'assignee', 'onSite'] },
  publish: { to: 'same', by: ['desk'] },
  hide: { to: 'same', by: ['desk'] },
} as const

/** A fixer who has the job may give it up, hand it on, agree a time and name a price, before work as well as during it. */
const whileAssigned = {
  askInfo: { to: 'needsInfo', by: ['assignee', 'desk'] },
  // Of a fixer who no longer serves the place, the system: see cloud/repair/handover.
  return: { to: 'accepted', by: ['assignee', 'system'] },
  // The desk may take a job from one fixer and give it to another: the fixer fell ill.
  transfer: { to: 'dispatched', by: ['assignee', 'desk', 'system'] },
  proposeVisit: { to: 'same', by: ['assignee', 'reporter'] },
  confirmVisit: { to: 'same', by: ['reporter', 'assignee'] },
  quote: { to: 'same', by: ['assignee'] },
  acceptQuote: { to: 'same', by: ['reporter'] },
  refuseQuote: { to: 'same', by: ['reporter'] },
} as const

/** product.md § 1 Repair. Every pair that is not here is refused as `wrongState`. */
export const machine: Machine<State, Action, Party> = {
  submitted: {
    dispatch: { to: 'dispatched', by: ['desk'] }, // one decision for the common case: accepting is implied
    accept: { to: 'accepted', by: ['desk'] },
    askInfo: { to: 'needsInfo', by: ['desk'] },
    merge: { to: 'merged', by: ['desk'] },
    decline: { to: 'declined', by: ['desk'] },
    withdraw: { to: 'withdrawn', by: ['reporter'] },
    ...whileOpen,
    ...always,
  },
  accepted: {
    dispatch: { to: 'dispatched', by: ['desk'] },
    askInfo: { to: 'needsInfo', by: ['desk'] },
    merge: { to: 'merged', by: ['desk'] },
    decline: { to: 'declined', by: ['desk'] },
    withdraw: { to: 'withdrawn', by: ['reporter'] },
    ...whileOpen,
    ...always,
  },
  dispatched: {
    start: { to: 'inProgress', by: ['assignee'] },
    ...whileAssigned,
    withdraw: { to: 'withdrawn', by: ['reporter'] }, // nobody has come yet
    ...whileOpen,
    ...always,
  },
  inProgress: {
    resolve: { to: 'resolved', by: ['assignee'] },
    ...whileAssigned,
    ...whileOpen,
    ...always,
  },
  resolved: {
    confirm: { to: 'closed', by: ['reporter'] },
    reopen: { to: 'accepted', by: ['reporter'] },
    autoClose: { to: 'closed', by: ['system'] },
    ...always,
  },
  closed: {
    rate: { to: 'same', by: ['reporter'] }, // silence closed it; a late word is still welcome
    reopen: { to: 'accepted', by: ['reporter'] },
    ...always,
  },
  needsInfo: {
    supplyInfo: { to: 'back', by: ['reporter'] },
    merge: { to: 'merged', by: ['desk'] },
    decline: { to: 'declined', by: ['desk'] },
    withdraw: { to: 'withdrawn', by: ['reporter'] },
    // The question stays with the resident while the job goes to other hands.
    return: { to: 'same', by: ['system'] },
    transfer: { to: 'same', by: ['system'] },
    join: { to: 'same', by: ['neighbour'] }, // no nudge and no climb: it waits for the resident, the clocks stand
    ...always,
  },
  declined: { ...always },
  merged: { ...always },
  withdrawn: { ...always },
}
