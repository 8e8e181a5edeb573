import type { deliberationContract } from '../../domain/deliberation/contract'
import type { Handlers } from '../context'
import { done } from './agreed'
import { people } from './people'
import { raise } from './raise'
import { get, list, remarks } from './reads'
import { come, judge, say } from './remarks'
import { stepHandlers } from './steps'

/** Every handler of deliberation, by action name. */
export const deliberationHandlers: Handlers<typeof deliberationContract> = {
  'deliberation.list': list,
  'deliberation.get': get,
  'deliberation.raise': raise,
  'deliberation.remarks': remarks,
  'deliberation.say': say,
  'deliberation.judge': judge,
  'deliberation.come': come,
  'deliberation.people': people,
  ...stepHandlers,
  'deliberation.done': done,
}
