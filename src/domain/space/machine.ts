import type { Machine } from '../shared/machine'
import type { State } from './states'

/** The way of a space that nothing stops: the strip of states on its page. */
export const WAY = [
  'suggested',
  'surveyed',
  'deliberating',
  'planned',
  'renovating',
  'opened',
  'maintained',
] as const satisfies readonly State[]

/** Something is to be done next: left alone for 90 days, a space in one of these falls asleep. */
export const MOVING_STATES = ['suggested', 'surveyed', 'deliberating', 'planned', 'renovating'] as const satisfies readonly State[]

export function isMoving(state: State): boolean {
  return (MOVING_STATES as readonly State[]).includes(state)
}

export const ACTIONS = [
  'survey',
  'deliberate',
  'plan',
  'budget',
  'rethink',
  'renovate',
  'open',
  'entrust',
  'giveBack',
  'propose',
  'support',
  'comment',
  'care',
  'picture',
  'link',
  'decline',
  'withdraw',
  'reopen',
  'wake',
  'show',
  'hide',
  'sleep',
] as const
export type Action = (typeof ACTIONS)[number]

/**
 * How somebody stands to a space: `desk` leads it (secretary, community, street, district), `onSite` looks after the place (grid worker,
 * stair head of its building), `suggester` put it on the map, `neighbour` lives in its estate, `steward` looks after it now.
 */
export const PARTIES = ['suggester', 'desk', 'onSite', 'neighbour', 'steward', 'system'] as const
export type Party = (typeof PARTIES)[number]

/** What neighbours see, and what it is tied to, is the desk's in every state. */
const always = {
  link: { to: 'same', by: ['desk'] },
  show: { to: 'same', by: ['desk'] },
  hide: { to: 'same', by: ['desk'] },
  comment: { to: 'same', by: ['neighbour', 'desk', 'onSite', 'steward'] },
} as const

/** Ideas count as long as nobody has decided; supporting one as well. */
const whileOpenToIdeas = {
  propose: { to: 'same', by: ['neighbour', 'desk', 'onSite'] },
  support: { to: 'same', by: ['neighbour'] },
  // A joint project knows who pays before it knows how.
  budget: { to: 'same', by: ['desk'] },
} as const

const whileMoving = {
  decline: { to: 'declined', by: ['desk'] },
  sleep: { to: 'dormant', by: ['system'] },
} as const

/** Somebody looks after it, and the desk may put it into other hands. */
const whileInUse = {
  entrust: { to: 'maintained', by: ['desk'] },
  picture: { to: 'same', by: ['desk', 'onSite', 'steward'] },
  care: { to: 'same', by: ['steward', 'desk', 'onSite'] },
} as const

/** product.md § 2 Spaces. Every pair that is not here is refused as `wrongState`. */
export const machine: Machine<State, Action, Party> = {
  suggested: {
    survey: { to: 'surveyed', by: ['desk', 'onSite'] },
    ...whileOpenToIdeas,
    withdraw: { to: 'declined', by: ['suggester'] },
    ...whileMoving,
    ...always,
  },
  surveyed: {
    deliberate: { to: 'deliberating', by: ['desk'] },
    survey: { to: 'same', by: ['desk', 'onSite'] }, // measured again
    ...whileOpenToIdeas,
    ...whileMoving,
    ...always,
  },
  deliberating: {
    plan: { to: 'planned', by: ['desk'] },
    survey: { to: 'same', by: ['desk', 'onSite'] },
    ...whileOpenToIdeas,
    ...whileMoving,
    ...always,
  },
  planned: {
    renovate: { to: 'renovating', by: ['desk'] },
    budget: { to: 'same', by: ['desk'] },
    rethink: { to: 'deliberating', by: ['desk'] },
    ...whileMoving,
    ...always,
  },
  renovating: {
    open: { to: 'opened', by: ['desk'] },
    picture: { to: 'same', by: ['desk', 'onSite'] },
    sleep: { to: 'dormant', by: ['system'] }, // half-built and left: it must not look as if somebody worked there
    ...always,
  },
  opened: { ...whileInUse, ...always },
  maintained: {
    giveBack: { to: 'opened', by: ['steward', 'desk', 'system'] },
    ...whileInUse,
    ...always,
  },
  declined: { reopen: { to: 'suggested', by: ['desk'] }, ...always },
  dormant: {
    wake: { to: 'back', by: ['desk', 'onSite', 'suggester'] },
    propose: { to: 'back', by: ['neighbour', 'desk', 'onSite'] }, // a fresh idea wakes it too
    decline: { to: 'declined', by: ['desk'] },
    ...always,
  },
}
