import type { Level } from '../place/tree'

/** Roles of product.md § People, that this version knows. A role is held at a node of the place tree and covers all below it. */
export const ROLES = ['resident', 'stairHead', 'gridWorker', 'fixer', 'organizer', 'partner', 'secretary', 'community', 'street', 'district', 'admin'] as const
export type Role = (typeof ROLES)[number]

/**
 * A role at one node. `path` is the node's ids from the district down to the node itself. A role at a 网格 is resolved where the
 * actor is made: it becomes one hat for each building of the grid.
 */
export interface Hat {
  role: Role
  place: string
  level: Level
  path: readonly string[]
  /** The grid that this hat comes from. */
  grid?: string
}

/**
 * Who asks. Made only in `cloud/entry` from the platform's identity, never from input.
 * A `person` carries all hats held now; `system` is the timer; `visitor` has not signed in.
 */
export type Actor =
  | { kind: 'visitor'; tenant: string }
  | {
      kind: 'person'
      tenant: string
      person: string
      nickname: string
      hats: readonly Hat[]
      /** The session they came with; none where the platform itself says who asks. */
      session?: string
    }
  | { kind: 'system'; tenant: string }

export type Person = Extract<Actor, { kind: 'person' }>

/** Does one of the actor's hats of these roles cover the place? `path` is the place's ids from the district down. */
export function covers(actor: Actor, roles: readonly Role[], path: readonly string[]): boolean {
  return actor.kind === 'person' && actor.hats.some((hat) => roles.includes(hat.role) && path.includes(hat.place))
}
