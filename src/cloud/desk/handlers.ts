import type { deskContract } from '../../domain/desk/contract'
import type { Handlers } from '../context'
import { exportWork } from './export'
import { filters } from './filters'
import { counts, work } from './work'

/** Every handler of the workbench, by action name. */
export const deskHandlers: Handlers<typeof deskContract> = {
  'desk.work': work,
  'desk.counts': counts,
  'desk.filters': filters,
  'desk.export': exportWork,
}
