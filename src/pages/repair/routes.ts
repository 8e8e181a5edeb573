/** Pages of repair: a subpackage, fetched when it is first needed. */
export const repairPackage = { root: 'pages/repair', pages: ['report/index', 'matter/index', 'mine/index'] }

/** The form. */
export const REPORT = '/pages/repair/report/index'

/** The form with its kind and words filled in already: one more tap sends it. */
export function reportBeginning({ estate, category, words }: { estate: string; category: string; words: string }): string {
  return `${REPORT}?estate=${estate}&category=${category}&words=${encodeURIComponent(words)}`
}

/** My reports. */
export const MINE = '/pages/repair/mine/index'

/** One report, for whoever may read it. */
export function matterPage(report: string): string {
  return `/pages/repair/matter/index?id=${report}`
}
