import type { Actor } from '../shared/actor'
import { type Move, moveOf } from '../shared/machine'
import { accept, type Outcome, refuse } from '../shared/refusal'
import { type Instant, ms } from '../shared/time'
import { capacityOf } from './ability'
import type { Membership, MembershipState, TrailStep } from './household'
import { type Action, machine, type Party } from './machine'
import { dueOf, TAKE_BACK_WITHIN } from './rules'

/** What somebody wants done to a membership. The handler has looked up what only the store knows. */
export type Command =
  | { action: 'confirm' | 'takeBack' | 'leave' }
  | { action: 'refuse' | 'undo'; reason: string | null }
  | { action: 'attach'; household: string }
  | { action: 'match'; owner: string | null }

export interface Facts {
  now: Instant
  actor: Actor
  parties: readonly Party[]
}

export type DecisionRefusal = 'wrongState' | 'forbidden' | 'tooLate' | 'already'

/** What the table alone says: is it possible now, and as which party may this person do it? */
export function mayTake(
  membership: Pick<Membership, 'state'>,
  action: Action,
  parties: readonly Party[],
): Outcome<{ move: Move<MembershipState, Party>; party: Party }, 'wrongState' | 'forbidden'> {
  const move = moveOf(machine, membership.state, action)
  if (!move) return refuse('wrongState', '这件事已经往前走了，请刷新看看')
  const party = move.by.find((candidate) => parties.includes(candidate))
  return party ? accept({ move, party }) : refuse('forbidden', '这一步不由您来做')
}

/** The membership after the command, or why not. Pure: the handler loads, asks this, and saves. */
export function decide(membership: Membership, command: Command, facts: Facts): Outcome<Membership, DecisionRefusal> {
  const allowed = mayTake(membership, command.action, facts.parties)
  if (!allowed.ok) return allowed
  const { move, party } = allowed.value
  const { now, actor } = facts
  if (command.action === 'takeBack' && ms(now) - ms(lastAt(membership)) > TAKE_BACK_WITHIN)
    return refuse('tooLate', '已经过了能撤回的时间，可以改用“作废”')
  const fields = change(membership, command)
  if (fields === null) return refuse('already', '已经是这样了')
  const step: TrailStep = {
    at: now,
    action: command.action,
    by: actor.kind === 'person' ? actor.person : null,
    as: capacityOf(actor, party, membership.path),
    reason: 'reason' in command ? command.reason : null,
  }
  const state = move.to === 'same' || move.to === 'back' ? membership.state : move.to
  return accept({ ...membership, ...fields, state, trail: [...membership.trail, step] })
}

/** Null: nothing would change. */
function change(membership: Membership, command: Command): Partial<Membership> | null {
  switch (command.action) {
    case 'attach':
      return command.household === membership.household ? null : { household: command.household, room: null }
    case 'match':
      return command.owner === membership.owner && membership.ownerName === null ? null : { owner: command.owner, ownerName: null }
    case 'confirm':
      return {}
    // The given name stays while the decision may be taken back.
    case 'takeBack':
    case 'refuse':
      return { owner: null }
    case 'leave':
    case 'undo':
      return { owner: null, ownerName: null }
    default:
      return command satisfies never
  }
}

function lastAt({ trail, at }: Membership): Instant {
  return trail[trail.length - 1]?.at ?? at
}

/** A new claim, or the same door claimed again after an end: its trail goes on. */
export function claimed(
  given: Omit<Membership, 'state' | 'at' | 'dueAt' | 'risen' | 'trail' | 'owner'>,
  before: Pick<Membership, 'trail'> | null,
  now: Instant,
): Membership {
  const step: TrailStep = { at: now, action: 'claim', by: given.person, as: 'self', reason: null }
  return { ...given, owner: null, state: 'claimed', at: now, dueAt: dueOf(now), risen: false, trail: [...(before?.trail ?? []), step] }
}

/** The claim confirmed at once by the code of the household. */
export function redeemed(membership: Membership, now: Instant): Membership {
  const step: TrailStep = { at: now, action: 'confirm', by: membership.person, as: 'code', reason: null }
  return { ...membership, state: 'confirmed', trail: [...membership.trail, step] }
}
