import type { Report } from './report'
import { isSamePlace } from './rules'

/**
 * May the desk send the one along with the other? Only into an open report of the same trouble whose progress the reporter and the
 * neighbours who joined can follow there: one that neighbours see, or a second report of the reporter's own home.
 */
export function mayMergeInto(report: Report, target: Report): boolean {
  if (!target.open || !isSamePlace(report, target)) return false
  if (target.scope === 'public') return target.wordsShown === 'shown'
  return report.scope === 'home' && report.reporter === target.reporter
}

/** The target with those who stood with the merged report: from now on they are told how this one goes. */
export function takenIn(target: Report, merged: Report): Report {
  const joined = new Set([...target.joined, merged.reporter, ...merged.joined])
  joined.delete(target.reporter)
  return { ...target, joined: [...joined] }
}
