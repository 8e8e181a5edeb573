import type { eventContract } from '../../domain/event/contract'
import type { Handlers } from '../context'
import { cancel, end, move, resize } from './change'
import { places, plan } from './plan'
import { publish } from './publish'
import { get, helpers, holidays, list, mine } from './reads'
import { edit, make, organisers } from './write'

/** Every handler of event, by action name. */
export const eventHandlers: Handlers<typeof eventContract> = {
  'event.list': list,
  'event.get': get,
  'event.mine': mine,
  'event.places': places,
  'event.plan': plan,
  'event.make': make,
  'event.edit': edit,
  'event.publish': publish,
  'event.move': move,
  'event.resize': resize,
  'event.cancel': cancel,
  'event.end': end,
  'event.organisers': organisers,
  'event.helpers': helpers,
  'event.holidays': holidays,
}
