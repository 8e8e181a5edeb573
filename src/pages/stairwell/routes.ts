/** 五星楼道, a subpackage: the stars of buildings, and who adopted them. */
export const stairwellPackage = { root: 'pages/stairwell', pages: ['list/index', 'one/index'] }

/** The buildings of an estate. */
export function stairwellsPage(estate: string): string {
  return `/pages/stairwell/list/index?estate=${estate}`
}

/** One building. */
export function stairwellPage(building: string): string {
  return `/pages/stairwell/one/index?building=${building}`
}
