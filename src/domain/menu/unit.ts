import type { Instant } from '../shared/time'

/** A partner's unit (共建单位), as stored: who it is, where it belongs, and who speaks for it. */
export interface Unit {
  tenant: string
  name: string
  /** What it does, for whoever reads the menu. */
  words: string
  place: string
  /** Ids from the district down to the place. */
  path: readonly string[]
  /** Persons with the role of a partner there. */
  liaisons: readonly string[]
  /** Nobody of the unit answers here: the community does on its behalf. A field of its own because queries compare with constants. */
  alone: boolean
  createdAt: Instant
  updatedAt: Instant
}

/** Who set up or changed it is in the trail of requests; who speaks for it is all that rules ask. */
export type Speaking = Pick<Unit, 'tenant' | 'path' | 'liaisons'>
