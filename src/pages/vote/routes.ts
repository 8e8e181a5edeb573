/** 业主表决, a subpackage: what owners decide together. The staff’s side is `assembly`. */
export const votePackage = { root: 'pages/vote', pages: ['list/index', 'one/index', 'record/index'] }

/** Votes of the estates where one lives or owns. */
export const VOTES = '/pages/vote/list/index'

/** One vote, for everybody of its estate. */
export function votePage(vote: string): string {
  return `/pages/vote/one/index?id=${vote}`
}

/** The closing record of a vote, to be counted anew. */
export function recordPage(vote: string): string {
  return `/pages/vote/record/index?id=${vote}`
}
