import type { EstateSettings } from '../estate/settings'
import { type Move, moveOf } from '../shared/machine'
import { accept, type Outcome, refuse } from '../shared/refusal'
import { type Instant, ms } from '../shared/time'
import { type Counting, pauseClock, resumeClock, stopClock } from './clocks'
import { countingFor } from './limits'
import { type Action, isOpen, machine, type Party, type State } from './machine'
import { type Doer, involvedIn, NEVER, type Rating, type Report, type Slot, type Step } from './report'
import { hasBegun, mayNudge, nextClimb, nextDue, reopenUntil, rungAbove } from './rules'

interface Fixer {
  id: string
  name: string
}

/** What somebody wants done to a report. Ids and pictures are checked by the handler, words by moderation, before it comes here. */
export type Command =
  | { action: 'accept' | 'withdraw' | 'start'; words: string | null }
  | { action: 'acceptQuote' | 'refuseQuote' | 'confirmVisit' | 'nudge' | 'join' | 'publish' | 'hide' | 'climb' | 'autoClose' }
  | { action: 'dispatch'; fixer: Fixer; words: string | null }
  | { action: 'transfer'; fixer: Fixer; words: string }
  | { action: 'askInfo' | 'decline' | 'return' | 'reopen'; words: string }
  | { action: 'supplyInfo' | 'note'; words: string; photos: readonly string[] }
  | { action: 'merge'; into: string }
  | { action: 'proposeVisit'; slot: Slot }
  | { action: 'quote'; fen: number; words: string }
  | { action: 'resolve'; before: readonly string[]; after: readonly string[]; words: string }
  | { action: 'confirm' | 'rate'; rating: Rating }

export interface Facts {
  now: Instant
  parties: readonly Party[]
  /** Null: the system. */
  person: string | null
  name: string
  settings: Pick<EstateSettings, 'hours'>
}

export type DecisionRefusal = 'wrongState' | 'forbidden' | 'tooSoon' | 'tooLate' | 'quotePending' | 'photosMissing' | 'already' | 'invalid'

/**
 * What the table alone says: is the action possible now, and as which party may this person take it?
 * A handler asks it before it looks anything up, so that nobody learns from a refusal what is none of their business.
 */
export function mayTake(
  report: Pick<Report, 'state'>,
  action: Action,
  parties: readonly Party[],
): Outcome<{ move: Move<State, Party>; party: Party }, 'wrongState' | 'forbidden'> {
  const move = moveOf(machine, report.state, action)
  if (!move) return refuse('wrongState')
  const party = move.by.find((candidate) => parties.includes(candidate))
  return party ? accept({ move, party }) : refuse('forbidden')
}

/**
 * The report after the command, or why not. Pure: the handler loads, asks this, and saves.
 * The table decides whether the action is possible and who may; what stands here is the rest.
 */
export function decide(report: Report, command: Command, facts: Facts): Outcome<Report, DecisionRefusal> {
  const allowed = mayTake(report, command.action, facts.parties)
  if (!allowed.ok) return allowed
  const { move, party } = allowed.value

  const changed = change(report, command, party, facts)
  if (!changed.ok) return changed

  const { now } = facts
  const step: Step = {
    at: now,
    action: command.action,
    by: { person: facts.person, party, name: facts.name } satisfies Doer,
    ...changed.value.step,
  }
  const counting = countingFor(report.urgency, facts.settings)
  const state = move.to === 'same' ? report.state : move.to === 'back' ? (report.pausedFrom ?? 'submitted') : move.to
  const next = withState({ ...report, ...changed.value.fields, updatedAt: now, steps: [...report.steps, step] }, state, now, counting)
  return accept({ ...next, involved: involvedIn(next) })
}

interface Change {
  fields: Partial<Report>
  step: Pick<Step, 'words' | 'photos' | 'internal' | 'facts'>
}

const PLAIN: Change['step'] = { words: null, photos: [], internal: false, facts: null }

function changed(fields: Partial<Report>, step: Partial<Change['step']> = {}): Outcome<Change, never> {
  return accept({ fields, step: { ...PLAIN, ...step } })
}

function change(report: Report, command: Command, party: Party, facts: Facts): Outcome<Change, DecisionRefusal> {
  const { now } = facts
  switch (command.action) {
    case 'accept':
      return changed({}, { words: command.words })
    case 'withdraw':
      if (hasBegun(report)) return refuse('wrongState', '已经开工，不能撤回')
      return changed({}, { words: command.words })
    case 'start':
      if (!isPriceAgreed(report)) return refuse('quotePending', '住户同意报价以后再开工')
      return changed({}, { words: command.words })
    case 'dispatch':
      return changed(assignment(command.fixer), { words: command.words, facts: sentTo(command.fixer) })
    case 'transfer':
      if (command.fixer.id === report.assignee) return refuse('already', '这单已经在这位师傅手里')
      return changed(
        { ...assignment(command.fixer), ...backTo(report, 'dispatched') },
        { words: command.words, facts: sentTo(command.fixer) },
      )
    case 'return':
      return changed(
        { assignee: null, assigneeName: null, visit: null, quote: null, ...backTo(report, 'accepted') },
        { words: command.words },
      )
    case 'askInfo':
      return changed({ pausedFrom: report.state }, { words: command.words })
    case 'decline':
      return changed({}, { words: command.words })
    case 'supplyInfo':
      // Its pictures stay with the step: those of the report may already be shown to neighbours, and nobody has looked at these.
      return changed({}, { words: command.words, photos: command.photos })
    case 'note':
      return changed({}, { words: command.words, photos: command.photos, internal: true })
    case 'merge':
      return changed({ mergedInto: command.into }, { facts: { other: command.into } })
    case 'proposeVisit': {
      if (ms(command.slot.from) >= ms(command.slot.to) || ms(command.slot.from) < ms(now))
        return refuse('invalid', undefined, { slot: '请选一个将来的时间' })
      const proposedBy = party === 'assignee' ? 'assignee' : 'reporter'
      return changed({ visit: { slot: command.slot, proposedBy, confirmed: false } }, { facts: { slot: command.slot } })
    }
    case 'confirmVisit': {
      const { visit } = report
      if (!visit) return refuse('wrongState', '还没有约时间')
      if (visit.confirmed) return refuse('already', '时间已经约好了')
      const other = visit.proposedBy === 'assignee' ? 'reporter' : 'assignee'
      if (!facts.parties.includes(other)) return refuse('forbidden', '要由对方来确认')
      return changed({ visit: { ...visit, confirmed: true } }, { facts: { slot: visit.slot } })
    }
    case 'quote':
      return changed(
        { quote: { fen: command.fen, words: command.words, state: 'open' } },
        { words: command.words, facts: { fen: command.fen } },
      )
    case 'acceptQuote':
    case 'refuseQuote': {
      if (report.quote?.state !== 'open') return refuse('wrongState', '没有待确认的报价')
      const state = command.action === 'acceptQuote' ? 'accepted' : 'refused'
      return changed({ quote: { ...report.quote, state } }, { facts: { fen: report.quote.fen } })
    }
    case 'resolve':
      if (!isPriceAgreed(report)) return refuse('quotePending', '住户还没有同意报价')
      if (command.before.length === 0 || command.after.length === 0) return refuse('photosMissing', '请各拍一张修前、修后的照片')
      return changed(
        { work: { before: command.before, after: command.after, words: command.words }, resolvedAt: now, closeAt: reopenUntil(now) },
        { words: command.words, photos: [...command.before, ...command.after] },
      )
    case 'confirm':
      return changed({ rating: command.rating, closeAt: NEVER }, { words: command.rating.words })
    case 'rate':
      if (report.rating) return refuse('already', '已经评价过了')
      return changed({ rating: command.rating }, { words: command.rating.words })
    case 'autoClose':
      if (now < report.closeAt) return refuse('tooSoon')
      return changed({ closeAt: NEVER })
    case 'reopen':
      if (report.resolvedAt === null || now > reopenUntil(report.resolvedAt)) return refuse('tooLate', '完工 7 天以后请重新报修')
      return changed(
        { resolvedAt: null, closeAt: NEVER, rating: null, work: null, assignee: null, assigneeName: null, visit: null, quote: null },
        { words: command.words },
      )
    case 'nudge':
      if (!mayNudge(report, now)) return refuse('tooSoon', '今天已经催过了，明天可以再催')
      return changed({ nudgedAt: now })
    case 'join':
      if (report.scope !== 'public') return refuse('forbidden')
      if (facts.person === null || report.joined.includes(facts.person)) return refuse('already', '您已经说过“我也遇到”')
      return changed({ joined: [...report.joined, facts.person] })
    case 'publish':
      if (report.scope !== 'public') return refuse('forbidden', '家里的报修不给邻居看')
      return changed({ wordsShown: 'shown', photosShown: 'shown' }, { internal: true })
    case 'hide':
      return changed({ wordsShown: 'hidden', photosShown: 'hidden' }, { internal: true })
    case 'climb': {
      const rung = rungAbove(report.rung)
      if (rung === null || now < report.climbAt) return refuse('tooSoon')
      const counting = countingFor(report.urgency, facts.settings)
      return changed({ rung, climbAt: nextClimb(rung, report.resolution.limit, now, counting) }, { facts: { rung } })
    }
    default:
      return command satisfies never
  }
}

/** Work is free, or its price was accepted: paid work never begins on a price that waits or was refused. */
function isPriceAgreed(report: Report): boolean {
  return report.quote === null || report.quote.state === 'accepted'
}

function sentTo(fixer: Fixer): Step['facts'] {
  return { name: fixer.name, person: fixer.id }
}

function assignment(fixer: Fixer): Partial<Report> {
  // A time or a price that another fixer named does not bind this one.
  return { assignee: fixer.id, assigneeName: fixer.name, visit: null, quote: null }
}

/** Where a job goes on once the resident has answered: with other hands, not where the old ones had left it. */
function backTo(report: Report, state: State): Partial<Report> {
  return report.state === 'needsInfo' ? { pausedFrom: state } : {}
}

const ANSWERED: readonly State[] = ['accepted', 'dispatched', 'needsInfo', 'declined', 'merged']

/** Sets the state and what follows from it: the clocks, and the fields that queries compare with. */
function withState(report: Report, state: State, now: Instant, counting: Counting): Report {
  if (state === report.state) return report
  let { answer, resolution } = report
  if (ANSWERED.includes(state) || !isOpen(state)) answer = stopClock(answer, now, counting)
  if (state === 'needsInfo') resolution = pauseClock(resolution, now, counting)
  else if (report.state === 'needsInfo' && isOpen(state)) resolution = resumeClock(resolution, now, counting)
  else if (state === 'resolved' || !isOpen(state)) resolution = stopClock(resolution, now, counting)
  // Reopening goes on with what was left of the time, as if it had been paused: being declared done is not being done.
  if ((report.state === 'resolved' || report.state === 'closed') && state === 'accepted') {
    resolution = resumeClock({ ...resolution, stoppedAt: null }, now, counting)
  }
  const dueAt = nextDue(answer, resolution)
  const pausedFrom = state === 'needsInfo' ? report.pausedFrom : null
  return { ...report, state, pausedFrom, open: isOpen(state), answer, resolution, dueAt, climbAt: climbAfter(report, dueAt, now, counting) }
}

/** The ladder is climbed at the nearest deadline; once it was climbed for being late, not before the next rung had its time. */
function climbAfter(report: Report, dueAt: Instant, now: Instant, counting: Counting): Instant {
  if (dueAt === NEVER || rungAbove(report.rung) === null) return NEVER
  if (dueAt > now) return dueAt
  const isWaiting = report.climbAt > now && report.climbAt !== NEVER
  return isWaiting ? report.climbAt : nextClimb(report.rung, report.resolution.limit, now, counting)
}
