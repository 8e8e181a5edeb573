import type { DoorContracts } from '../domain/capabilities'
import { bulletinHandlers } from './bulletin/handlers'
import { centreHandlers } from './centre/handlers'
import type { Handlers } from './context'
import { eventHandlers } from './event/handlers'
import { attendanceHandlers } from './attendance/handlers'
import { bookingHandlers } from './booking/handlers'
import { childHandlers } from './child/handlers'
import { calendarHandlers } from './calendar/handlers'
import { venueHandlers } from './venue/handlers'
import { menuHandlers } from './menu/handlers'
import { deliberationHandlers } from './deliberation/handlers'
import { deskHandlers } from './desk/handlers'
import { estateHandlers } from './estate/handlers'
import { householdHandlers } from './household/handlers'
import { mapHandlers } from './map/handlers'
import { openHandlers } from './open/handlers'
import { noticeHandlers } from './notice/handlers'
import { placeHandlers } from './place/handlers'
import { pollHandlers } from './poll/handlers'
import { privacyHandlers } from './privacy/handlers'
import { repairHandlers } from './repair/handlers'
import { roleHandlers } from './role/handlers'
import { searchHandlers } from './search/handlers'
import { adoptionHandlers } from './adoption/handlers'
import { spaceHandlers } from './space/handlers'
import { stairwellHandlers } from './stairwell/handlers'
import { sessionHandlers } from './session/handlers'
import { voteHandlers } from './vote/handlers'

/** Every handler behind the door, by action name. */
export const handlers: Handlers<DoorContracts> = {
  ...sessionHandlers,
  ...placeHandlers,
  ...householdHandlers,
  ...roleHandlers,
  ...privacyHandlers,
  ...noticeHandlers,
  ...estateHandlers,
  ...centreHandlers,
  ...bulletinHandlers,
  ...searchHandlers,
  ...eventHandlers,
  ...bookingHandlers,
  ...attendanceHandlers,
  ...childHandlers,
  ...calendarHandlers,
  ...venueHandlers,
  ...menuHandlers,
  ...mapHandlers,
  ...openHandlers,
  ...deliberationHandlers,
  ...pollHandlers,
  ...stairwellHandlers,
  ...deskHandlers,
  ...repairHandlers,
  ...voteHandlers,
  ...spaceHandlers,
  ...adoptionHandlers,
}
