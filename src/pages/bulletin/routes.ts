/** Pages of bulletins: a subpackage, fetched when it is first needed. */
export const bulletinPackage = { root: 'pages/bulletin', pages: ['list/index', 'one/index'] }

/** Those for me. */
export const BULLETINS = '/pages/bulletin/list/index'

/** Those of one estate, for visitors too. */
export function bulletinsOf(estate: string): string {
  return `${BULLETINS}?estate=${estate}`
}

/** One bulletin, for whoever may read it. */
export function bulletinPage(bulletin: string): string {
  return `/pages/bulletin/one/index?id=${bulletin}`
}
