import type { Look } from '../../domain/privacy/look'
import type { Collection } from '../store/port'

/** One log for all capabilities: see `recordLook`. */
export const looks: Collection<Look> = {
  name: 'look',
  indexes: [
    ['whose', 'at'],
    ['tenant', 'at'],
    ['by', 'at'],
    ['matter', 'at'],
  ],
}
