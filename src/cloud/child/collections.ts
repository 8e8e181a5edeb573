import type { Child, ConsentRecord } from '../../domain/child/child'
import type { Collection } from '../store/port'

export const children: Collection<Child> = { name: 'child', indexes: [['guardian'], ['consentEnds'], ['grownYear']] }

/** Whose children there are, in the order in which they were entered, so that their number is decided by one document. Its id is the guardian's. */
export interface ChildRoll {
  tenant: string
  children: readonly string[]
}

export const childRolls: Collection<ChildRoll> = { name: 'childRoll', indexes: [] }

/** The ledger of consents. */
export const childConsents: Collection<ConsentRecord> = {
  name: 'childConsent',
  indexes: [['guardian'], ['running', 'until'], ['running', 'warned', 'until'], ['running', 'endedAt'], ['pendingSince']],
}
