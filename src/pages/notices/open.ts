import Taro from '@tarojs/taro'
import { bulletinPage } from '../bulletin/routes'
import { CHILDREN } from '../child/routes'
import { deliberationPage, pollPage } from '../deliberation/routes'
import { bookingPage, eventPage } from '../event/routes'
import { CLAIMS, HOMES } from '../household/routes'
import { orderPage } from '../menu/routes'
import { matterPage } from '../repair/routes'
import { spacePage } from '../space/routes'
import { MY_VENUES } from '../venue/routes'
import { votePage } from '../vote/routes'

const ME = '/pages/me/index'

/** The page of the matter that a notice is about, by its capability: one line each. */
const PAGES: Readonly<Record<string, (id: string) => string>> = {
  repair: matterPage,
  bulletin: bulletinPage,
  event: eventPage,
  booking: bookingPage,
  menu: orderPage,
  space: spacePage,
  deliberation: deliberationPage,
  poll: pollPage,
  household: () => HOMES,
  claim: (id) => `${CLAIMS}?claim=${id}`,
  child: () => CHILDREN,
  role: () => ME,
  venue: () => MY_VENUES,
  meal: () => MY_VENUES,
  vote: votePage,
}

/** @param matter `capability:id`. A capability that this version does not know opens nothing. */
export function openNoticed(matter: string): void {
  const [capability = '', id = ''] = matter.split(':')
  const url = PAGES[capability]?.(id)
  if (url === ME) void Taro.switchTab({ url })
  else if (url !== undefined) void Taro.navigateTo({ url })
}
