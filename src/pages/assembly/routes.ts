import type { About } from '@/domain/vote/vote'

/** The staff’s side of owners’ votes, a subpackage: drafting, opening, watching, and ballots on paper. */
export const assemblyPackage = { root: 'pages/assembly', pages: ['desk/index', 'write/index', 'one/index', 'doors/index'] }

/** Votes of the places where one serves. */
export const VOTE_DESK = '/pages/assembly/desk/index'

/** Drafting a vote. @param about a matter of another capability that it is about */
export function draftVotePage(estate: string, about?: About): string {
  return `/pages/assembly/write/index?estate=${estate}${about === undefined ? '' : `&about=${about.kind}.${about.id}`}`
}

/** Rewriting a draft. */
export function editVotePage(vote: string): string {
  return `/pages/assembly/write/index?id=${vote}`
}

/** One vote for whoever runs it or takes its paper. */
export function runVotePage(vote: string): string {
  return `/pages/assembly/one/index?id=${vote}`
}

/** The doors of one building, for ballots on paper. */
export function doorsPage(vote: string, building: string): string {
  return `/pages/assembly/doors/index?id=${vote}&building=${building}`
}
