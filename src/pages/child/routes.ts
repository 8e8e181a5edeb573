/** Children of a guardian: a subpackage, fetched when it is first needed. */
export const childPackage = { root: 'pages/child', pages: ['list/index', 'edit/index', 'consent/index', 'pickups/index'] }

/** 我的孩子 */
export const CHILDREN = '/pages/child/list/index'

const EDIT = '/pages/child/edit/index'

/** Enters a child, and goes back one page once that is done: a booking form finds it when it is shown again. */
export function addChild(): string {
  return EDIT
}

export function editChild(child: string): string {
  return `${EDIT}?child=${child}`
}

/** What was agreed to for a child, giving it anew, and the way out. */
export function consentOf(child: string): string {
  return `/pages/child/consent/index?child=${child}`
}

/** Who may fetch a child. */
export function pickUpsOf(child: string): string {
  return `/pages/child/pickups/index?child=${child}`
}
