import type { Gone } from '../../domain/child/child'
import type { Context } from '../context'

/** Whoever holds a place for children, and what it does when one may no longer come. */
export interface Follower {
  /** How many places of the child would end now: said to the guardian beforehand. */
  upcoming(context: Context, child: string): Promise<number>
  /**
   * Lets go of all of them. Runs after the consent has ended, and again until it succeeds: what is gone already is no error. Not asked
   * when the guardian's account is deleted, where each keeper forgets by itself.
   */
  cancel(context: Context, gone: { child: string; guardian: string; why: Gone }): Promise<void>
}
