import { type Move, moveOf } from '../shared/machine'
import { accept, type Outcome, refuse } from '../shared/refusal'
import { type Instant, instant, ms } from '../shared/time'
import { MOST, SLEEP_AFTER } from './limits'
import { type Action, isMoving, machine, type Party } from './machine'
import { budgetOf, missingOf } from './shares'
import { type Link, NEVER, personsIn, type Share, type Space, type Step, type Steward, type Survey } from './space'
import type { State } from './states'

/** Words and pictures are checked by the handler before it comes here. */
export type Command =
  | { action: 'survey'; survey: Omit<Survey, 'at'> }
  | { action: 'deliberate' | 'renovate' | 'reopen' | 'wake' | 'withdraw' | 'giveBack' | 'rethink' | 'decline'; words: string | null }
  | { action: 'plan'; words: string }
  | { action: 'budget'; fen: number; shares: readonly Share[] }
  | { action: 'open'; words: string; pair: { before: string; after: string } | null }
  | { action: 'entrust'; steward: Omit<Steward, 'since'> }
  | { action: 'picture'; before: string; after: string }
  | { action: 'link'; to: Link; on: boolean }
  | { action: 'show' | 'hide' | 'sleep' | 'propose' | 'support' | 'comment' | 'care' }

export interface Facts {
  now: Instant
  parties: readonly Party[]
  /** Null: the system. */
  person: string | null
  name: string
}

export type DecisionRefusal = 'wrongState' | 'forbidden' | 'invalid' | 'tooSoon' | 'already' | 'photosMissing' | 'unfunded'

/** What the table alone says: possible now, and as which party. */
export function mayTake(
  { state }: Pick<Space, 'state'>,
  action: Action,
  parties: readonly Party[],
): Outcome<{ move: Move<State, Party>; party: Party }, 'wrongState' | 'forbidden'> {
  const move = moveOf(machine, state, action)
  if (!move) return refuse('wrongState')
  const party = move.by.find((each) => parties.includes(each))
  return party ? accept({ move, party }) : refuse('forbidden')
}

/** They change what is seen or said, not how far the matter has come. */
const QUIET: readonly Action[] = ['show', 'hide', 'link', 'comment', 'support']

/** They have lists of their own on the page: in the timeline they would bury what was decided. */
const ELSEWHERE: readonly Action[] = ['propose', 'support', 'comment', 'care', 'show', 'hide', 'link', 'picture']

/** The space after the command, or why not. Pure: the handler loads, asks this, and saves. */
export function decide(space: Space, command: Command, facts: Facts): Outcome<Space, DecisionRefusal> {
  const { now, parties } = facts
  const allowed = mayTake(space, command.action, parties)
  if (!allowed.ok) return allowed
  const { move, party } = allowed.value
  const changed = change(space, command, now)
  if (!changed.ok) return changed
  const state = move.to === 'same' ? space.state : move.to === 'back' ? (space.sleptFrom ?? 'suggested') : move.to
  const quiet = QUIET.includes(command.action)
  const moved: Space = {
    ...space,
    ...changed.value,
    state,
    sleptFrom: state === 'dormant' ? (space.sleptFrom ?? space.state) : null,
    updatedAt: now,
    movedAt: quiet ? space.movedAt : now,
    sleepAt: quiet ? space.sleepAt : sleepAfter(state, now),
  }
  if (state === space.state && ELSEWHERE.includes(command.action)) return accept(withEffect(moved, command.action, now))
  return accept(withStep(moved, command.action, { party, person: facts.person, name: facts.name }, now, saidIn(command), seenIn(command)))
}

/** Of what is no step nobody is told, but the map and the search follow it. */
function withEffect(space: Space, action: Action, now: Instant): Space {
  const next = { ...space, persons: personsIn(space) }
  if (action === 'comment') return next
  return { ...next, pending: [...space.pending, { key: `${now}.${action}` }], pendingSince: space.pendingSince ?? now }
}

/** When a space in this state falls asleep if nothing moves from now on. */
export function sleepAfter(state: State, now: Instant): Instant {
  return isMoving(state) ? instant(ms(now) + SLEEP_AFTER) : NEVER
}

/** The space with one more entry of its timeline, and what follows from it still to be done. */
export function withStep(
  space: Space,
  action: Step['action'],
  by: Step['by'],
  now: Instant,
  words: string | null = null,
  photos: readonly string[] = [],
): Space {
  const steps = [...space.steps, { action, at: now, by, words, photos }]
  const next = {
    ...space,
    steps,
    pending: [...space.pending, { key: `${steps.length}.${action}` }],
    pendingSince: space.pendingSince ?? now,
  }
  return { ...next, persons: personsIn(next) }
}

function saidIn(command: Command): string | null {
  if (command.action === 'survey') return command.survey.words
  if (command.action === 'entrust') return command.steward.name
  return 'words' in command ? command.words : null
}

function seenIn(command: Command): readonly string[] {
  if (command.action === 'survey') return command.survey.photos
  return command.action === 'open' && command.pair ? [command.pair.after] : []
}

function change(space: Space, command: Command, now: Instant): Outcome<Partial<Space>, DecisionRefusal> {
  switch (command.action) {
    case 'survey':
      return accept({ survey: { ...command.survey, at: now } })
    case 'plan':
      return accept({ plan: command.words })
    case 'budget': {
      // What others have claimed is theirs: the desk sets the other shares around it.
      const claimed = (space.budget?.shares ?? []).filter(({ adoption }) => adoption !== null)
      const made = budgetOf(command.fen, [...command.shares, ...claimed])
      return made.ok ? accept({ budget: made.value }) : made
    }
    case 'renovate':
      if (space.budget !== null && missingOf(space.budget) > 0) return refuse('unfunded', '钱还没有凑齐，凑齐了再动工')
      return accept({})
    case 'open': {
      const pairs = command.pair ? [...space.pairs, { ...command.pair, at: now }] : space.pairs
      if (pairs.length === 0) return refuse('photosMissing', '请放一张改造前、一张改造后的照片')
      return accept({ pairs })
    }
    case 'picture':
      if (space.pairs.length >= MOST.pairs) return refuse('invalid', `最多放 ${MOST.pairs} 组对比`)
      return accept({ pairs: [...space.pairs, { before: command.before, after: command.after, at: now }] })
    case 'entrust':
      return accept({ steward: { ...command.steward, since: now } })
    case 'giveBack':
      return accept({ steward: null })
    case 'link':
      return link(space, command)
    case 'decline':
    case 'withdraw':
      return accept({ reason: command.words })
    case 'reopen':
      return accept({ reason: null })
    case 'show':
      return accept({ shown: 'shown', photosShown: 'shown' })
    case 'hide':
      return accept({ shown: 'hidden', photosShown: 'hidden' })
    case 'sleep':
      return now < space.sleepAt ? refuse('tooSoon') : accept({})
    case 'propose':
      return accept({ ideas: space.ideas + 1 })
    case 'comment':
      return accept({ comments: space.comments + 1 })
    case 'deliberate':
    case 'rethink':
    case 'wake':
    case 'support':
    case 'care':
      return accept({})
    default:
      return command satisfies never
  }
}

function link(space: Space, { to, on }: { to: Link; on: boolean }): Outcome<Partial<Space>, 'already' | 'invalid'> {
  const others = space.links.filter(({ kind, id }) => kind !== to.kind || id !== to.id)
  if (on === others.length < space.links.length) return refuse('already')
  if (on && others.length >= MOST.links) return refuse('invalid', `最多关联 ${MOST.links} 件`)
  return accept({ links: on ? [...others, to] : others })
}
