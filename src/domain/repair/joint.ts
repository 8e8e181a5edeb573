import type { Instant } from '../shared/time'
import type { Category } from './report'

/**
 * Three similar reports at one place within 30 days propose to mend the cause together, paid by shares
 * (政府补助 + 业主自筹 + 认领). Here it is a record; `space.fromJoint` makes a space of it, where it is talked about and paid for.
 */
export interface JointProposal {
  tenant: string
  estate: string
  building: string | null
  path: readonly string[]
  category: Category
  /** Ids of the reports that made it, oldest first, later ones appended. */
  reports: readonly string[]
  state: 'proposed' | 'opened'
  /** The space that was made of it. */
  space?: string
  createdAt: Instant
  /** Shares in fen (分), null until somebody has named them. */
  shares: { subsidy: number | null; owners: number | null; claimed: number | null }
}
