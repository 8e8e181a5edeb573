import { type Actor, covers, type Role } from './actor'

/**
 * Who may take an action, as data: the handler asks `may`, and `docs/permissions.md` and the tests of every role at every node are
 * made from the same tables (`domain/permissions.ts`).
 */
export type Rule =
  /** Visitors too. */
  | { who: 'anyone' }
  /** Whoever is signed in, about what is their own. */
  | { who: 'person' }
  /** A hat of these roles at the place or above it. */
  | { who: 'roles'; roles: readonly Role[] }
  /** A hat of these roles anywhere: what is answered then depends upon where. */
  | { who: 'staff'; roles: readonly Role[] }
  /** A party to the matter: the capability's `ability.ts` says who is which, its machine in which state. */
  | { who: 'parties'; parties: readonly string[] }

export const ANYONE = { who: 'anyone' } as const satisfies Rule
export const SIGNED_IN = { who: 'person' } as const satisfies Rule

export function byRoles(...roles: readonly Role[]) {
  return { who: 'roles', roles } as const satisfies Rule
}

export function byStaff(...roles: readonly Role[]) {
  return { who: 'staff', roles } as const satisfies Rule
}

export function byParties(...parties: readonly string[]) {
  return { who: 'parties', parties } as const satisfies Rule
}

/** One rule for each action of a capability. */
export type Permissions<C extends object> = { readonly [K in keyof C]: Rule }

/**
 * May this actor do it there? Rules of parties are not asked here, but of the capability.
 * @param path ids from the district down to the place it is about
 */
export function may(actor: Actor, rule: Exclude<Rule, { who: 'parties' }>, path: readonly string[] = []): boolean {
  switch (rule.who) {
    case 'anyone':
      return true
    case 'person':
      return actor.kind === 'person'
    case 'roles':
      return covers(actor, rule.roles, path)
    case 'staff':
      return actor.kind === 'person' && actor.hats.some((hat) => rule.roles.includes(hat.role))
    default:
      return rule satisfies never
  }
}
