import { adoption } from '../adoption/mydata'
import { absence, attendance, handOver } from '../attendance/mydata'
import { booking } from '../booking/mydata'
import { bulletin } from '../bulletin/mydata'
import { calendar } from '../calendar/mydata'
import { child, childConsent } from '../child/mydata'
import { talk } from '../deliberation/mydata'
import { card } from '../estate/mydata'
import { event } from '../event/mydata'
import { picture } from '../file/mydata'
import { membership } from '../household/mydata'
import { order } from '../menu/mydata'
import { notice } from '../notice/mydata'
import { account } from '../person/mydata'
import { contact, report } from '../repair/mydata'
import { invitation, role } from '../role/mydata'
import { session, signIn } from '../session/mydata'
import { space } from '../space/mydata'
import { meal, slot } from '../venue/mydata'
import { vote } from '../vote/mydata'
import type { Keeper } from './keeper'
import { voice } from '../poll/mydata'
import { erasure, look, request } from './mydata'

/** Everything that keeps something of a person, in the order in which it is forgotten. A capability is added by one line. */
export const keepers: readonly Keeper[] = [
  session,
  signIn,
  role,
  invitation,
  card,
  membership,
  booking,
  child,
  childConsent,
  attendance,
  absence,
  handOver,
  report,
  contact,
  picture,
  bulletin,
  event,
  slot,
  meal,
  order,
  talk,
  voice,
  vote,
  space,
  adoption,
  calendar,
  notice,
  look,
  account,
  request,
  erasure,
]
