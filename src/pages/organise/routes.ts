/** Putting up events and running them: a subpackage of its own, since most people only come to them. */
export const organisePackage = {
  root: 'pages/organise',
  pages: ['list/index', 'compose/index', 'one/index', 'poster/index', 'roster/index', 'scan/index'],
}

/** Events that I run. */
export const MY_EVENTS = '/pages/organise/list/index'

/** Writing a new event, or changing that one. */
export function composeEvent(event?: string): string {
  return `/pages/organise/compose/index${event === undefined ? '' : `?id=${event}`}`
}

/** One event for whoever runs it: its sessions, and what may be done. */
export function organisePage(event: string): string {
  return `/pages/organise/one/index?id=${event}`
}

/** A sheet to be printed and put up, with a code that leads to the event. */
export function eventPoster(event: string): string {
  return `/pages/organise/poster/index?id=${event}`
}

/** Who comes to that session. */
export function rosterOf(session: string): string {
  return `/pages/organise/roster/index?session=${session}`
}

/** Checking people in at the door of that session. */
export function scanOf(session: string): string {
  return `/pages/organise/scan/index?session=${session}`
}
