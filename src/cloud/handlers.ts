import type { DoorContracts } from '../domain/capabilities'
import type { Handlers } from './context'
import { noticeHandlers } from './notice/handlers'
import { placeHandlers } from './place/handlers'
import { repairHandlers } from './repair/handlers'
import { sessionHandlers } from './session/handlers'

/** Every handler behind the door, by action name. */
export const handlers: Handlers<DoorContracts> = {
  ...sessionHandlers,
  ...placeHandlers,
  ...noticeHandlers,
  ...repairHandlers,
}
