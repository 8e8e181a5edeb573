import type { stairwellContract } from '../../domain/stairwell/contract'
import type { Handlers } from '../context'
import { get, list } from './reads'
import { say } from './say'

/** Every handler of stairwell, by action name. */
export const stairwellHandlers: Handlers<typeof stairwellContract> = {
  'stairwell.list': list,
  'stairwell.get': get,
  'stairwell.say': say,
}
