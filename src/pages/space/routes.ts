/** 闲置空间, a subpackage: places that could become something, and how far they have come. */
export const spacePackage = {
  root: 'pages/space',
  pages: ['list/index', 'one/index', 'suggest/index', 'survey/index', 'budget/index', 'retake/index'],
}

/** Spaces of an estate, or of all. */
export function spacesPage(estate?: string): string {
  return `/pages/space/list/index${estate === undefined ? '' : `?estate=${estate}`}`
}

/** One space, for everybody. */
export function spacePage(space: string): string {
  return `/pages/space/one/index?id=${space}`
}

/** 提一个: putting a place on the map. */
export function suggestPage(estate?: string): string {
  return `/pages/space/suggest/index${estate === undefined ? '' : `?estate=${estate}`}`
}

/** 踏勘: what was found on site. */
export function surveyPage(space: string): string {
  return `/pages/space/survey/index?id=${space}`
}

/** What it costs, and who pays which share. */
export function budgetPage(space: string): string {
  return `/pages/space/budget/index?id=${space}`
}

/** The same view again, with the first picture as a ghost before the camera. @param open whether the space opens with it */
export function retakePage(space: string, open = false): string {
  return `/pages/space/retake/index?id=${space}${open ? '&open=1' : ''}`
}
