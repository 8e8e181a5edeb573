/** Writing an event: a subpackage of its own, since it is by far the longest form and needs the whole of what an event may be. */
export const composePackage = { root: 'pages/compose', pages: ['event/index'] }

/** Writing a new event, or changing that one. */
export function composeEvent(event?: string): string {
  return `/pages/compose/event/index${event === undefined ? '' : `?id=${event}`}`
}
