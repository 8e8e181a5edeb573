import type { Role } from '../shared/actor'
import { moveOf } from '../shared/machine'
import { accept, type Outcome, refuse } from '../shared/refusal'
import type { Instant } from '../shared/time'
import { type About, aboutKey } from './about'
import { type Deliberation, isOpen, type Meeting, NEVER, optionsOf, type Step } from './deliberation'
import { MOST } from './limits'
import { machine, type Party } from './machine'
import type { Minutes } from './minutes'
import { deskOwes, hasBegun, meetingProblem } from './rules'

/** Words were looked at by the handler before it comes here. */
export type Command =
  | { action: 'schedule' | 'move'; meeting: Meeting }
  | { action: 'decline' | 'cancel'; reason: string }
  | { action: 'withdraw' | 'clear' | 'hold' | 'finish' }
  /** `agreed`: how many actions. */
  | { action: 'publish'; minutes: Minutes; agreed: number }
  | { action: 'correct'; words: string }

export interface Facts {
  now: Instant
  parties: readonly Party[]
  /** Null: the system. */
  person: string | null
}

export type DecisionRefusal = 'wrongState' | 'forbidden' | 'invalid' | 'tooSoon' | 'already' | 'tooMany'

interface Raising {
  tenant: string
  estate: string
  path: readonly string[]
  title: string
  words: string
  options: readonly string[]
  about: About | null
  raiser: string
  raisedAs: Role
  party: Party
  /** Its words passed. */
  shown: boolean
}

/** An issue as it was raised. */
export function newDeliberation({ options, about, party, ...given }: Raising, now: Instant): Deliberation {
  return settled({
    ...given,
    options: optionsOf(options),
    about,
    aboutKey: aboutKey(about),
    state: 'raised',
    open: true,
    meeting: null,
    minutes: null,
    corrections: [],
    agreed: 0,
    undone: [],
    reason: null,
    steps: [{ action: 'raise', at: now, by: { party, person: given.raiser }, words: null }],
    dueAt: NEVER,
    persons: [],
    pending: [{ key: '1.raise', does: 'tell' }],
    pendingSince: now,
    createdAt: now,
    updatedAt: now,
  })
}

/** The issue after the command, or why not. Pure: the handler loads, asks this, and saves. */
export function decide(
  deliberation: Deliberation,
  command: Command,
  { now, parties, person }: Facts,
): Outcome<Deliberation, DecisionRefusal> {
  const move = moveOf(machine, deliberation.state, command.action)
  if (!move) return refuse('wrongState', '这件事刚刚有了新的进展，请刷新')
  const party = move.by.find((each) => parties.includes(each))
  if (!party) return refuse('forbidden')
  const changed = change(deliberation, command, now, person)
  if (!changed.ok) return changed
  const state = move.to === 'same' || move.to === 'back' ? deliberation.state : move.to
  const words = 'reason' in command ? command.reason : command.action === 'correct' ? command.words : null
  return accept(stepped({ ...deliberation, ...changed.value, state }, { action: command.action, at: now, by: { party, person }, words }))
}

function change(
  before: Deliberation,
  command: Command,
  now: Instant,
  person: string | null,
): Outcome<Partial<Deliberation>, DecisionRefusal> {
  switch (command.action) {
    case 'schedule':
    case 'move': {
      const problem = meetingProblem(command.meeting.at, now)
      // Who sets a time for it has read it.
      return problem === null ? accept({ meeting: command.meeting, shown: true }) : refuse('invalid', problem, { at: problem })
    }
    case 'decline':
    case 'cancel':
      return accept({ reason: command.reason })
    case 'withdraw':
      return accept({})
    case 'clear':
      if (before.shown) return refuse('already', '已经公开了')
      return before.raiser === person ? refuse('forbidden', '自己写的请别人看一眼') : accept({ shown: true })
    case 'hold':
      return hasBegun(before, now) ? accept({}) : refuse('tooSoon', '还没到约好的时间，谈过以后再来记')
    case 'publish': {
      const undone = Array.from({ length: command.agreed }, (_, nth) => nth + 1)
      return accept({ minutes: command.minutes, agreed: command.agreed, undone })
    }
    case 'correct':
      if (before.corrections.length >= MOST.corrections) return refuse('tooMany', '更正太多了，请另开一次议事')
      return accept({ corrections: [...before.corrections, { at: now, by: person ?? '', words: command.words }] })
    case 'finish':
      return before.undone.length === 0 ? accept({}) : refuse('wrongState', '还有议定的事没办完')
    default:
      return command satisfies never
  }
}

/** One of its actions is done; with the last one all is. */
export function withDone(deliberation: Deliberation, nth: number, now: Instant): Deliberation {
  const after = { ...deliberation, undone: deliberation.undone.filter((each) => each !== nth), updatedAt: now }
  return finished(after, now)
}

/** Ends by itself when nothing that was agreed is left to be done. */
export function finished(deliberation: Deliberation, now: Instant): Deliberation {
  const decided = decide(deliberation, { action: 'finish' }, { now, parties: ['system'], person: null })
  return decided.ok ? decided.value : deliberation
}

function stepped(deliberation: Deliberation, step: Step): Deliberation {
  const steps = [...deliberation.steps, step]
  return settled({
    ...deliberation,
    steps,
    pending: [...deliberation.pending, { key: `${steps.length}.${step.action}`, does: 'tell' }],
    pendingSince: deliberation.pendingSince ?? step.at,
    updatedAt: step.at,
  })
}

/** The issue with what follows from its fields. */
function settled(deliberation: Deliberation): Deliberation {
  const { raiser, meeting, corrections, minutes, steps, state } = deliberation
  const persons = [raiser, meeting?.recorder, minutes?.by, ...corrections.map(({ by }) => by), ...steps.map(({ by }) => by.person)]
  return {
    ...deliberation,
    open: isOpen(state),
    dueAt: deskOwes(deliberation),
    persons: [...new Set(persons.filter((each): each is string => typeof each === 'string' && each !== ''))],
  }
}
