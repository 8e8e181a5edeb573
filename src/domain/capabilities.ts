import { bulletinContract } from './bulletin/contract'
import { centreContract } from './centre/contract'
import { eventContract } from './event/contract'
import { attendanceContract } from './attendance/contract'
import { bookingContract } from './booking/contract'
import { childContract } from './child/contract'
import { calendarContract } from './calendar/contract'
import { venueContract } from './venue/contract'
import { menuContract } from './menu/contract'
import { deliberationContract } from './deliberation/contract'
import { deskContract } from './desk/contract'
import { estateContract } from './estate/contract'
import { householdContract } from './household/contract'
import { mapContract } from './map/contract'
import { openContract } from './open/contract'
import { noticeContract } from './notice/contract'
import { placeContract } from './place/contract'
import { pollContract } from './poll/contract'
import { privacyContract } from './privacy/contract'
import { repairContract } from './repair/contract'
import { roleContract } from './role/contract'
import { searchContract } from './search/contract'
import { adoptionContract } from './adoption/contract'
import { spaceContract } from './space/contract'
import { stairwellContract } from './stairwell/contract'
import { sessionContract } from './session/contract'
import { voteContract } from './vote/contract'

/** The register: every action of the door. A capability is added by one line here; the compiler then asks for its handlers. */
export const contracts = {
  ...sessionContract,
  ...placeContract,
  ...householdContract,
  ...roleContract,
  ...privacyContract,
  ...noticeContract,
  ...estateContract,
  ...centreContract,
  ...bulletinContract,
  ...searchContract,
  ...eventContract,
  ...bookingContract,
  ...attendanceContract,
  ...childContract,
  ...calendarContract,
  ...venueContract,
  ...menuContract,
  ...mapContract,
  ...openContract,
  ...deliberationContract,
  ...pollContract,
  ...stairwellContract,
  ...deskContract,
  ...repairContract,
  ...voteContract,
  ...spaceContract,
  ...adoptionContract,
} as const

export type DoorContracts = typeof contracts
