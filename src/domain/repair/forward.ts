import type { Action } from './machine'

/** Whether an action moves the matter towards its end and may be the vermilion one; the others are offered quietly. */
const FORWARD: Record<Action, boolean> = {
  accept: true,
  dispatch: true,
  askInfo: false,
  supplyInfo: true,
  decline: false,
  merge: false,
  withdraw: false,
  start: true,
  return: false,
  transfer: false,
  proposeVisit: false,
  confirmVisit: true,
  quote: false,
  acceptQuote: true,
  refuseQuote: false,
  resolve: true,
  confirm: true,
  rate: true,
  reopen: false,
  nudge: false,
  join: true,
  note: false,
  publish: false,
  hide: false,
  climb: false,
  autoClose: false,
}

/** @see FORWARD */
export function leadsForward(action: Action): boolean {
  return FORWARD[action]
}
