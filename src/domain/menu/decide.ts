import { moveOf } from '../shared/machine'
import { accept, type Outcome, refuse } from '../shared/refusal'
import { type Instant, instant, ms } from '../shared/time'
import { ANSWER_WITHIN } from './limits'
import { machine, type Party } from './machine'
import { stepped } from './merge'
import type { Offer } from './offer'
import { type Order, type Share, type Span, settled } from './order'
import { acceptProblem, hasBegun } from './rules'
import type { Period } from './season'

/** Words and places are checked by the handler before it comes here; a place of `period` is taken. */
export type Command =
  | { action: 'accept'; at: Span; period: Period }
  | { action: 'decline' | 'withdraw'; reason: string }
  | { action: 'toEvent'; event: string }
  | { action: 'finish'; people: number; words: string | null }
  | { action: 'remind' }

export interface Facts {
  now: Instant
  parties: readonly Party[]
  /** Null: the system. */
  person: string | null
}

export type DecisionRefusal = 'wrongState' | 'forbidden' | 'invalid' | 'tooSoon'

interface Placing {
  offer: Pick<Offer, 'tenant' | 'unit' | 'title' | 'kind'>
  offerId: string
  share: Share
  wishes: readonly Span[]
  /** The month of which a place was taken. */
  period: Period
}

/** An order as it was placed. */
export function newOrder({ offer, offerId, share, wishes, period }: Placing, now: Instant): Order {
  const { tenant, unit, title, kind } = offer
  return settled({
    tenant,
    offer: offerId,
    unit,
    title,
    kind,
    state: 'placed',
    open: true,
    shares: [share],
    areas: [],
    persons: [],
    people: 0,
    wishes,
    period,
    at: null,
    reason: null,
    proposal: null,
    refused: [],
    mergedInto: null,
    event: null,
    delivered: null,
    steps: [{ action: 'place', at: now, by: { party: 'desk', person: share.by }, words: null }],
    dueAt: instant(ms(now) + ANSWER_WITHIN),
    pending: [{ key: '1.place', does: 'tell' }],
    pendingSince: now,
    createdAt: now,
    updatedAt: now,
  })
}

/** The order after the command, or why not. Pure: the handler loads, asks this, and saves. A proposal to merge ends with every answer. */
export function decide(order: Order, command: Command, { now, parties, person }: Facts): Outcome<Order, DecisionRefusal> {
  const move = moveOf(machine, order.state, command.action)
  if (!move) return refuse('wrongState', '这一单的状态已经变了，请刷新')
  const party = move.by.find((each) => parties.includes(each))
  if (!party) return refuse('forbidden')
  const changed = change(order, command, now)
  if (!changed.ok) return changed
  const state = move.to === 'same' || move.to === 'back' ? order.state : move.to
  const words = 'reason' in command ? command.reason : 'words' in command ? command.words : null
  const proposal = state === order.state ? order.proposal : null
  const next = stepped({ ...order, ...changed.value, state, proposal }, command.action, { party, person }, now, words)
  const freed = freedBy(order, next)
  return accept(
    freed === null ? next : { ...next, pending: [...next.pending, { key: `${next.steps.length}.free`, does: 'free', period: freed }] },
  )
}

/** The month of which it needs no place any more; null when it keeps what it had. */
function freedBy(before: Order, after: Order): Period | null {
  if (after.state === 'declined' || after.state === 'withdrawn') return before.period
  return before.period === after.period ? null : before.period
}

function change(order: Order, command: Command, now: Instant): Outcome<Partial<Order>, DecisionRefusal> {
  switch (command.action) {
    case 'accept': {
      const problem = acceptProblem(order, command.at, now)
      return problem === null ? accept({ at: command.at, period: command.period }) : refuse('invalid', problem, { at: problem })
    }
    case 'decline':
    case 'withdraw':
      return accept({ reason: command.reason })
    case 'toEvent':
      return accept({ event: command.event })
    case 'finish':
      if (!hasBegun(order, now)) return refuse('tooSoon', '活动还没到时间，办过以后再来记')
      return accept({ delivered: { people: command.people, words: command.words } })
    case 'remind':
      // Once is enough: it is late from now on for whoever looks.
      return accept({})
    default:
      return command satisfies never
  }
}
