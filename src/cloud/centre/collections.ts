import type { CentreRecord } from '../../domain/centre/centre'
import type { Collection } from '../store/port'

export const centres: Collection<CentreRecord> = { name: 'centre', indexes: [['tenant', 'community']] }
