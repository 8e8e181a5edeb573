import { movesFor } from '../shared/machine'
import type { Instant } from '../shared/time'
import type { Action, Party, State } from './machine'
import { machine } from './machine'
import type { Report } from './report'
import { hasBegun, mayNudge, reopenUntil } from './rules'

/** The one action that this party is waited for, by state: the largest button of the page. */
const PRIMARY: Partial<Record<State, Partial<Record<Party, Action>>>> = {
  submitted: { desk: 'dispatch', reporter: 'nudge', neighbour: 'join' },
  accepted: { desk: 'dispatch', reporter: 'nudge', neighbour: 'join' },
  dispatched: { assignee: 'start', reporter: 'nudge', neighbour: 'join' },
  inProgress: { assignee: 'resolve', reporter: 'nudge', neighbour: 'join' },
  resolved: { reporter: 'confirm' },
  needsInfo: { reporter: 'supplyInfo', neighbour: 'join' },
  closed: { reporter: 'rate' },
}

/** Somebody's answer is waited for before anything else can go on. */
function awaitedAnswer(report: Pick<Report, 'quote' | 'visit'>, parties: readonly Party[]): Action | null {
  if (report.quote?.state === 'open' && parties.includes('reporter')) return 'acceptQuote'
  if (report.visit && !report.visit.confirmed) {
    const other = report.visit.proposedBy === 'assignee' ? 'reporter' : 'assignee'
    if (parties.includes(other)) return 'confirmVisit'
  }
  return null
}

/**
 * What this reader can do now, the main action first. Asked by the page for its buttons and by the view for its list;
 * it leaves out what the rules would refuse today (a second nudge, an answer to no question).
 */
export function nextActions(
  report: Pick<
    Report,
    'state' | 'pausedFrom' | 'quote' | 'visit' | 'nudgedAt' | 'resolvedAt' | 'rating' | 'wordsShown' | 'photosShown' | 'scope'
  > & { hasJoined: boolean },
  parties: readonly Party[],
  now: Instant,
): Action[] {
  const possible = movesFor(machine, report.state, parties).filter((name) => isSensible(report, name, parties, now))
  const awaited = awaitedAnswer(report, parties)
  const primaries = parties.map((party) => PRIMARY[report.state]?.[party])
  const first = [awaited, ...primaries].find((name) => name != null && possible.includes(name))
  return first ? [first, ...possible.filter((name) => name !== first)] : possible
}

function isSensible(report: Parameters<typeof nextActions>[0], name: Action, parties: readonly Party[], now: Instant): boolean {
  const { quote, visit } = report
  switch (name) {
    case 'nudge':
      return mayNudge(report, now)
    case 'join':
      return report.scope === 'public' && !report.hasJoined
    case 'withdraw':
      return !hasBegun(report)
    case 'acceptQuote':
    case 'refuseQuote':
      return quote?.state === 'open'
    case 'start':
    case 'resolve':
      return quote === null || quote.state === 'accepted'
    case 'confirmVisit':
      return visit !== null && !visit.confirmed && parties.includes(visit.proposedBy === 'assignee' ? 'reporter' : 'assignee')
    case 'rate':
      return report.rating === null
    case 'reopen':
      return report.resolvedAt !== null && now <= reopenUntil(report.resolvedAt)
    case 'publish':
      return report.scope === 'public' && (report.wordsShown !== 'shown' || report.photosShown !== 'shown')
    case 'hide':
      return report.scope === 'public' && report.wordsShown === 'shown'
    default:
      return true
  }
}
