import type { DoorContracts } from '../domain/capabilities'
import type { Handlers } from './context'
import { sessionHandlers } from './session/handlers'

/** Every handler behind the door, by action name. */
export const handlers: Handlers<DoorContracts> = {
  ...sessionHandlers,
}
