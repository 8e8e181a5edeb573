import { LEVELS, type Level } from '../place/tree'
import { moveOf } from '../shared/machine'
import { accept, type Outcome, refuse } from '../shared/refusal'
import { type Instant, MINUTE, ms } from '../shared/time'
import { MOST } from './limits'
import { type Action, machine, type Party } from './machine'
import type { Offer } from './offer'
import { type Consent, hostOf, type Order, type Proposal, type Share, type Span, type Step, settled } from './order'
import { periodOf } from './season'

/** An order with its id. */
export interface Named {
  id: string
  data: Order
}

/** The lowest level at which both estates belong together; null when not even to one street. */
export function nearness(a: Pick<Share, 'path'>, b: Pick<Share, 'path'>): Extract<Level, 'community' | 'street'> | null {
  for (const level of ['community', 'street'] as const) {
    const at = LEVELS.indexOf(level)
    if (a.path[at] !== undefined && a.path[at] === b.path[at]) return level
  }
  return null
}

/** Spans that suit both, long enough for the offer and in the month of which a place is held. */
export function common(a: Order, b: Order, { minutes }: Pick<Offer, 'minutes'>): Span[] {
  const later = (x: Instant, y: Instant) => (x > y ? x : y)
  const sooner = (x: Instant, y: Instant) => (x < y ? x : y)
  return a.wishes
    .flatMap((one) => b.wishes.map((other) => ({ from: later(one.from, other.from), to: sooner(one.to, other.to) })))
    .filter(({ from, to }) => ms(to) - ms(from) >= minutes * MINUTE && periodOf(from) === a.period)
    .filter((span, index, all) => all.findIndex(({ from, to }) => from === span.from && to === span.to) === index)
    .slice(0, MOST.wishes)
}

/** Why these two cannot become one, in words; null when they can. */
export function whyNot(a: Named, b: Named, offer: Pick<Offer, 'people'>): string | null {
  if (a.id === b.id || a.data.offer !== b.data.offer) return '只有点了同一项的两单才能合并'
  if (a.data.state !== 'placed' || b.data.state !== 'placed') return '已经答复的单不能再合并'
  if (a.data.proposal || b.data.proposal) return '其中一单正在等另一个合并的答复'
  if (a.data.refused.includes(b.id) || b.data.refused.includes(a.id)) return '这两单商量过，没有合成'
  if (a.data.shares.some(({ estate }) => b.data.shares.some((share) => share.estate === estate))) return '这是同一个小区的两单'
  if (nearness(hostOf(a.data), hostOf(b.data)) === null) return '两个小区离得远，不在同一个街道'
  if (a.data.period !== b.data.period) return '两单要的不是同一个月'
  if (a.data.people + b.data.people > offer.people.max) return `合起来超过一次最多的 ${offer.people.max} 人`
  return null
}

/** Why it is worth asking, in words: how near, how many together, and whether a time suits both. */
export function whyMerge(a: Order, b: Order, offer: Pick<Offer, 'people' | 'minutes'>): string {
  const together = a.people + b.people
  const near = nearness(hostOf(a), hostOf(b)) === 'community' ? '同一个社区' : '同一个街道'
  const enough = together >= offer.people.min ? '够了' : `还差 ${offer.people.min - together} 人`
  const time = common(a, b, offer).length > 0 ? '有都合适的时间' : '时间要商量'
  return `${near}，合起来 ${together} 人，${enough}；${time}`
}

/** Whose words are needed: of both estates, and of the unit. */
function needed({ host, guest }: Pick<Proposal, 'host' | 'guest'>): Consent[] {
  return ['unit', `desk:${host}`, `desk:${guest}`]
}

export function isAgreed(proposal: Proposal): boolean {
  return needed(proposal).every((consent) => proposal.consents.includes(consent))
}

/** What this reader can still say yes to, asked of the own order: by its desk, or by the unit. */
export function missingOf(id: string, { proposal }: Pick<Order, 'proposal'>, parties: readonly Party[]): Consent[] {
  if (!proposal) return []
  const mine: Consent[] = [
    ...(parties.includes('unit') ? (['unit'] as const) : []),
    ...(parties.includes('desk') ? [`desk:${id}` as const] : []),
  ]
  return mine.filter((consent) => !proposal.consents.includes(consent))
}

interface Facts {
  now: Instant
  parties: readonly Party[]
  person: string
}

type Pair = [Order, Order]
export type MergeRefusal = 'wrongState' | 'forbidden' | 'invalid' | 'already'

/** Asks the others whether two become one; who asks agrees on the own side alone. @param host id of the one that stays */
export function propose(
  a: Named,
  b: Named,
  host: string,
  offer: Pick<Offer, 'people' | 'minutes'>,
  { now, parties, person }: Facts,
): Outcome<Pair, MergeRefusal> {
  const move = moveOf(machine, a.data.state, 'proposeMerge')
  if (!move) return refuse('wrongState', '这一单已经答复了，不能再合并')
  const party = move.by.find((each) => parties.includes(each))
  if (!party) return refuse('forbidden')
  const why = whyNot(a, b, offer)
  if (why !== null) return refuse('invalid', why, { other: why })
  const [stays, goes] = host === a.id ? [a, b] : [b, a]
  const both = common(a.data, b.data, offer)
  const proposal: Proposal = {
    id: `${a.id}.${a.data.steps.length + 1}`,
    host: stays.id,
    guest: goes.id,
    wishes: both.length > 0 ? both : stays.data.wishes.filter(({ from }) => periodOf(from) === stays.data.period),
    consents: [party === 'desk' ? `desk:${a.id}` : 'unit'],
    at: now,
  }
  const asked = (order: Order) => stepped({ ...order, proposal }, 'proposeMerge', { party, person }, now)
  return accept([asked(a.data), asked(b.data)])
}

/** Says yes for every side that the actor speaks for on this order. The last yes makes one of the two. */
export function agree(own: Named, other: Named, { now, parties, person }: Facts): Outcome<Pair, MergeRefusal> {
  const { proposal } = own.data
  if (!proposal || other.data.proposal?.id !== proposal.id) return refuse('wrongState', '现在没有要答复的合并')
  const missing = missingOf(own.id, own.data, parties)
  if (missing.length === 0)
    return parties.some((party) => party === 'desk' || party === 'unit')
      ? refuse('already', '您这边已经同意了，在等另一边')
      : refuse('forbidden')
  const agreed = { ...proposal, consents: [...proposal.consents, ...missing] }
  const by = { party: missing.includes('unit') ? ('unit' as const) : ('desk' as const), person }
  const said = (order: Order) => stepped({ ...order, proposal: agreed }, 'agreeMerge', by, now)
  if (!isAgreed(agreed)) return accept([said(own.data), said(other.data)])
  const ofOwn = said(own.data)
  const ofOther = said(other.data)
  if (agreed.host === own.id) return accept([takenIn(ofOwn, ofOther, now), mergedAway(ofOther, own.id, now)])
  return accept([mergedAway(ofOwn, other.id, now), takenIn(ofOther, ofOwn, now)])
}

/** Says no: both go on alone, and are not proposed to one another again. */
export function refuseProposal(own: Named, other: Named, { now, parties, person }: Facts): Outcome<Pair, MergeRefusal> {
  if (!own.data.proposal || other.data.proposal?.id !== own.data.proposal.id) return refuse('wrongState', '现在没有要答复的合并')
  const party = moveOf(machine, own.data.state, 'refuseMerge')?.by.find((each) => parties.includes(each))
  if (!party) return refuse('forbidden')
  const without = (order: Order, id: string) =>
    stepped({ ...order, proposal: null, refused: [...order.refused, id] }, 'refuseMerge', { party, person }, now)
  return accept([without(own.data, other.id), without(other.data, own.id)])
}

const SYSTEM = { party: 'system', person: null } as const

/** Both estates and their people, at the times that the proposal said; the unit's days to answer begin anew. */
function takenIn(host: Order, guest: Order, now: Instant): Order {
  const wishes = host.proposal?.wishes ?? host.wishes
  return stepped({ ...host, proposal: null, wishes, shares: [...host.shares, ...guest.shares] }, 'takeIn', SYSTEM, now)
}

/** What was held for it becomes free. */
function mergedAway(guest: Order, into: string, now: Instant): Order {
  const merged = stepped({ ...guest, proposal: null, state: 'merged', mergedInto: into }, 'merge', SYSTEM, now)
  return { ...merged, pending: [...merged.pending, { key: `${merged.steps.length}.free`, does: 'free', period: guest.period }] }
}

/** The order one step further, with what has to be told of it. */
export function stepped(order: Order, action: Action, by: Step['by'], now: Instant, words: string | null = null): Order {
  const steps = [...order.steps, { action, at: now, by, words }]
  const pending = [...order.pending, { key: `${steps.length}.${action}`, does: 'tell' as const }]
  return settled({ ...order, steps, pending, pendingSince: order.pendingSince ?? now, updatedAt: now })
}
