import type { eventContract } from '../../domain/event/contract'
import { refuse } from '../../domain/shared/refusal'
import type { Handlers } from '../context'

const later = async () => refuse('notFound') as never

/** Every handler of event, by action name. */
export const eventHandlers: Handlers<typeof eventContract> = {
  'event.list': later,
  'event.get': later,
  'event.mine': later,
  'event.places': later,
  'event.plan': later,
  'event.make': later,
  'event.edit': later,
  'event.publish': later,
  'event.move': later,
  'event.resize': later,
  'event.cancel': later,
  'event.end': later,
  'event.organisers': later,
  'event.holidays': later,
}
