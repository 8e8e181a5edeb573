/** Running events: a subpackage of its own, since most people only come to them. They are written in `compose`; who comes stands in `attendance`. */
export const organisePackage = { root: 'pages/organise', pages: ['list/index', 'one/index', 'poster/index'] }

/** Events that I run. */
export const MY_EVENTS = '/pages/organise/list/index'

/** One event for whoever runs it: its sessions, and what may be done. */
export function organisePage(event: string): string {
  return `/pages/organise/one/index?id=${event}`
}

/** A sheet to be printed and put up, with a code that leads to the event. */
export function eventPoster(event: string): string {
  return `/pages/organise/poster/index?id=${event}`
}
