import type { repairContract } from '../../domain/repair/contract'
import type { Handlers } from '../context'
import { fixers } from './fixers'
import { mergeable } from './mergeable'
import { around, contact, get, mine, similar } from './reads'
import { stepHandlers } from './steps'
import { submit } from './submit'

/** Every handler of repair, by action name. */
export const repairHandlers: Handlers<typeof repairContract> = {
  'repair.submit': submit,
  'repair.similar': similar,
  'repair.mine': mine,
  'repair.around': around,
  'repair.get': get,
  'repair.contact': contact,
  'repair.fixers': fixers,
  'repair.mergeable': mergeable,
  ...stepHandlers,
}
