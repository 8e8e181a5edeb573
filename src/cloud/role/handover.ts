import type { StaffRole } from '../../domain/role/invitation'
import type { Post } from '../../domain/role/rules'
import type { Context } from '../context'

/** What moving work from one person to another may use; no request of anybody's, since it may be gone on with by the timer. */
export type HandingSite = Pick<Context, 'store' | 'now' | 'newId' | 'log' | 'services'> & { actor: { kind: 'system'; tenant: string } }

/** One kind of work that stays in a person's hands until somebody else has it. A capability adds its own to `handovers`. */
export interface HandoverOf {
  /** Unique among all of them. */
  work: string
  /** What it is called, with a number before it: 3 件没修完的报修. */
  word: string
  /** With which roles it goes. */
  roles: readonly StaffRole[]
  /** How much of it goes with the post. */
  count(site: Pick<HandingSite, 'store' | 'now'>, tenant: string, post: Post): Promise<number>
  /**
   * Moves all of it. It may break off anywhere and run again: what has been moved is not moved twice.
   * @param to who takes it over; null: nobody, it goes back to the desk
   */
  handOver(site: HandingSite, post: Post, to: { id: string; name: string } | null): Promise<void>
}
