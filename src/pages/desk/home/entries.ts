import type { Glyph } from '@/components/icon/Icon'
import { bulletinPermissions } from '@/domain/bulletin/ability'
import { centrePermissions } from '@/domain/centre/ability'
import { deliberationPermissions } from '@/domain/deliberation/ability'
import { deskPermissions } from '@/domain/desk/ability'
import { estatePermissions } from '@/domain/estate/ability'
import { eventPermissions } from '@/domain/event/ability'
import { householdPermissions } from '@/domain/household/ability'
import { menuPermissions } from '@/domain/menu/ability'
import { openPermissions } from '@/domain/open/ability'
import { placePermissions } from '@/domain/place/ability'
import { privacyPermissions } from '@/domain/privacy/ability'
import { rolePermissions } from '@/domain/role/ability'
import type { Rule } from '@/domain/shared/permission'
import { venuePermissions } from '@/domain/venue/ability'
import { votePermissions } from '@/domain/vote/ability'
import { VOTE_DESK } from '../../assembly/routes'
import { DELIBERATIONS } from '../../deliberation/routes'
import { CLAIMS } from '../../household/routes'
import { ORDERS, UNITS } from '../../menu/routes'
import { CENTRES, OPEN_DATA, PLACES, SETTINGS } from '../../office/routes'
import { MY_EVENTS } from '../../organise/routes'
import { LOOK_LOG } from '../../privacy/routes'
import { VENUE_DESK } from '../../venue/routes'
import { BULLETIN_DESK, INBOX, PEOPLE } from '../routes'

export interface Entry {
  word: string
  icon: Glyph
  route: string
  /** Who has use for it. */
  rule: Exclude<Rule, { who: 'parties' }>
}

/** What the workbench leads to, in the order of a day: one line each. */
export const ENTRIES: readonly Entry[] = [
  { word: '待办', icon: 'staff', route: INBOX, rule: deskPermissions['desk.work'] },
  { word: '核对住户', icon: 'home', route: CLAIMS, rule: householdPermissions['household.claims'] },
  { word: '公告', icon: 'nudge', route: BULLETIN_DESK, rule: bulletinPermissions['bulletin.desk'] },
  { word: '办活动', icon: 'calendar', route: MY_EVENTS, rule: eventPermissions['event.mine'] },
  { word: '点单', icon: 'ticket', route: ORDERS, rule: menuPermissions['menu.orders'] },
  { word: '邻听园', icon: 'words', route: DELIBERATIONS, rule: deliberationPermissions['deliberation.people'] },
  { word: '业主表决', icon: 'read', route: VOTE_DESK, rule: votePermissions['vote.desk'] },
  { word: '共建单位', icon: 'briefcase', route: UNITS, rule: menuPermissions['menu.units'] },
  { word: '居民与角色', icon: 'neighbours', route: PEOPLE, rule: rolePermissions['role.people'] },
  { word: '场所', icon: 'pin', route: PLACES, rule: placePermissions['place.browse'] },
  { word: '小区设置', icon: 'settings', route: SETTINGS, rule: estatePermissions['estate.list'] },
  { word: '邻里中心', icon: 'landmark', route: CENTRES, rule: centrePermissions['centre.communities'] },
  { word: '场地与助餐', icon: 'meal', route: VENUE_DESK, rule: venuePermissions['venue.settings'] },
  { word: '开放数据', icon: 'share', route: OPEN_DATA, rule: openPermissions['open.publish'] },
  { word: '查看记录', icon: 'search', route: LOOK_LOG, rule: privacyPermissions['privacy.looks'] },
]
