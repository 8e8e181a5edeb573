import type { Machine } from '../shared/machine'
import type { SessionState } from './event'

/** Who somebody is to an event: `organiser` runs it, `keeper` looks after its place, `system` is the timer. */
export const PARTIES = ['organiser', 'keeper', 'system'] as const
export type Party = (typeof PARTIES)[number]

export const EVENT_ACTIONS = ['edit', 'publish', 'move', 'resize', 'cancel', 'end'] as const
export type EventAction = (typeof EVENT_ACTIONS)[number]

const RUNS = ['organiser', 'keeper'] as const

/** A session's life, and an event's as a whole. What is published is changed by steps that everybody concerned is told of. */
export const machine: Machine<SessionState, EventAction, Party> = {
  draft: {
    edit: { to: 'same', by: RUNS },
    publish: { to: 'published', by: RUNS },
    cancel: { to: 'cancelled', by: RUNS },
  },
  published: {
    edit: { to: 'same', by: RUNS },
    move: { to: 'same', by: RUNS },
    resize: { to: 'same', by: RUNS },
    cancel: { to: 'cancelled', by: RUNS },
    end: { to: 'ended', by: [...RUNS, 'system'] },
  },
  ended: {},
  cancelled: {},
}
