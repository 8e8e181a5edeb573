import type { Instant } from '../shared/time'
import type { StaffRole } from './invitation'

/** What is still to be told of a step. */
export interface StepEffect {
  key: 'tell'
}

/** What happened to somebody's role: who, when, why. Ids only; the reason is sealed. */
export interface RoleStep {
  tenant: string
  person: string
  role: StaffRole
  place: string
  action: 'granted' | 'changed' | 'revoked' | 'accepted'
  from: Instant
  to: Instant | null
  at: Instant
  /** Null: an import, or the first setup. */
  by: string | null
  /** Sealed. */
  reason: string | null
  /** Who took over what was left, when the role was revoked. */
  successor: string | null
  pending: StepEffect[]
  pendingSince: Instant | null
}

/** Open work that goes from one person's hands to another's, or back to the desk. Its id is that of the request that asked for it. */
export interface HandOver {
  tenant: string
  from: string
  /** Null: back to the desk. */
  to: string | null
  role: StaffRole
  place: string
  by: string
  at: Instant
  /** Names of the kinds of work that are still to be moved, see `cloud/role/handovers`. */
  pending: { key: string }[]
  pendingSince: Instant | null
}
