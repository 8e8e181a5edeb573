import type { Contracts } from '../shared/contract'

/** Actions of `calendar`, 日历: feeds and files for calendars. */
export const calendarContract = {} as const satisfies Contracts
