/** Pages of repair: a subpackage, fetched when it is first needed. */
export const repairPackage = { root: 'pages/repair', pages: ['report/index', 'matter/index', 'mine/index'] }

/** The form. */
export const REPORT = '/pages/repair/report/index'

/** My reports. */
export const MINE = '/pages/repair/mine/index'

/** One report, for whoever may read it. */
export function matterPage(report: string): string {
  return `/pages/repair/matter/index?id=${report}`
}
