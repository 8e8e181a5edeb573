import type { EstateSettings } from '../../domain/estate/settings'
import type { Instant } from '../../domain/shared/time'
import type { Collection } from '../store/port'

/** The settings of one estate, as stored. It outlives every edition of the place tree, which knows the estate by the same id. */
export interface EstateRecord extends EstateSettings {
  tenant: string
  estate: string
  changedAt: Instant
  /** Ids of everybody on duty or on the card, so that whoever leaves is found in every estate. Derived: `peopleIn`. */
  people: readonly string[]
}

/** Document ids are `settingsId(tenant, estate)`. */
export const estateSettings: Collection<EstateRecord> = { name: 'estateSettings', indexes: [['tenant', 'estate']], sets: ['people'] }

/** Who changed what of an estate's settings when: names of fields, never what stood in them. */
export interface EstateChange {
  tenant: string
  estate: string
  at: Instant
  /** Id of the person; null for an import. */
  by: string | null
  fields: readonly string[]
}

export const estateChanges: Collection<EstateChange> = { name: 'estateChange', indexes: [['tenant', 'estate', 'at']] }
