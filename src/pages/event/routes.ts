/** The resident's pages of events: a subpackage, fetched when it is first needed. The tab 活动 is in the main package. */
export const eventPackage = {
  root: 'pages/event',
  pages: ['one/index', 'mine/index', 'booking/index', 'draw/index', 'calendar/index', 'certificate/index'],
}

/** The tab; opened by `switchTab`. */
export const EVENTS = '/pages/events/index'

/** One event, for everybody. @param session the one that is chosen for booking; the next one when left out */
export function eventPage(event: string, session?: string): string {
  return `/pages/event/one/index?id=${event}${session === undefined ? '' : `&session=${session}`}`
}

/** My bookings, to come and past. */
export const MY_BOOKINGS = '/pages/event/mine/index'

/** One booking of mine, with its code for the door. */
export function bookingPage(booking: string): string {
  return `/pages/event/booking/index?id=${booking}`
}

/** The draw of a session: how it works, and afterwards what came of it. @param booking mine, to be found in it */
export function drawPage(session: string, booking?: string): string {
  return `/pages/event/draw/index?session=${session}${booking === undefined ? '' : `&booking=${booking}`}`
}

/** That somebody took part, to be kept as a picture. */
export function certificateOf(booking: string): string {
  return `/pages/event/certificate/index?booking=${booking}`
}

/** My bookings in the calendar that I use anyway. */
export const CALENDAR = '/pages/event/calendar/index'
