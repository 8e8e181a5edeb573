import type { WorkItem } from '../../domain/desk/schema'
import { CONFIRMERS, SECOND_LINE } from '../../domain/household/ability'
import { MEMBERSHIP_STATES, type Membership, RELATIONS } from '../../domain/household/household'
import { CLAIM_WAITS, isLate } from '../../domain/household/rules'
import { ACTION_WORDS, RELATION_WORDS, STATE_WORDS } from '../../domain/household/words'
import type { Person, Role } from '../../domain/shared/actor'
import { type Instant, instant, ms } from '../../domain/shared/time'
import type { Context } from '../context'
import type { Asked, WorkRow, WorkSource } from '../desk/source'
import type { Filter, Stored } from '../store/port'
import { both, coveredBy } from './claims'
import { memberships } from './memberships'
import { type Names, namesFor } from './present'

const FIRST_LINE = CONFIRMERS.filter((role) => !(SECOND_LINE as readonly Role[]).includes(role))
const CLAIMED = { eq: { state: 'claimed' } } as const

/** Claims on the staff's workbench: who is nearest to the door answers first, and who stands above when nobody did in time. */
export const householdWork: WorkSource = {
  capability: 'household',
  words: { name: '住户核对', categories: RELATION_WORDS, states: STATE_WORDS },

  async list(context, asked) {
    const chosen = chosenBy(asked)
    if (chosen === null) return { rows: [], end: null }
    const { direction } = asked.order
    const after = asked.after === null ? null : ([unshifted(asked, asked.after[0]), asked.after[1]] as const)
    const query = { order: { by: 'at', direction }, limit: asked.limit, ...(after && { after }) } as const
    const filters = filtersOf(asked.worker, asked.bucket, context.now).map((filter) => both(filter, chosen))
    const found = await Promise.all(filters.map((filter) => context.store.query(memberships, { ...filter, ...query })))
    const sign = direction === 'asc' ? 1 : -1
    const merged = [...new Map(found.flat().map((each) => [each.id, each])).values()].sort((a, b) => sign * compare(a, b))
    const page = merged.slice(0, asked.limit)
    const last = page[asked.limit - 1]
    const more = last !== undefined && (merged.length > asked.limit || found.some((part) => part.length === asked.limit))
    return { rows: await rowsOf(context, asked, page), end: more ? [shifted(asked, last.data.at), last.id] : null }
  },

  async counts(context, worker) {
    const count = async (filters: readonly Filter<Membership>[]) =>
      (await Promise.all(filters.map((filter) => context.store.count(memberships, filter)))).reduce((a, b) => a + b, 0)
    const [late, waiting] = await Promise.all([
      count(filtersOf(worker, 'late', context.now)),
      count(filtersOf(worker, 'waiting', context.now)),
    ])
    return { urgent: 0, late, waiting, underway: 0, toConfirm: 0 }
  },
}

/** Which memberships are this worker's; no two of the filters find the same one. */
function filtersOf(worker: Person, bucket: Asked['bucket'], now: Instant): Filter<Membership>[] {
  const everywhere = coveredBy(worker, CONFIRMERS)
  const late = both(both(everywhere, CLAIMED), { range: { dueAt: { lte: now } } })
  const fresh = both(both(coveredBy(worker, FIRST_LINE), CLAIMED), { range: { dueAt: { gt: now } } })
  switch (bucket) {
    case 'open':
    case 'waiting':
      return [late, fresh]
    case 'late':
      return [late]
    case 'done':
      return [both(everywhere, { eq: { state: 'confirmed' } })]
    case 'urgent':
    case 'underway':
    case 'toConfirm':
      return []
    default:
      return bucket satisfies never
  }
}

/** What the reader has chosen beside the bucket; null: nothing can fit. Doors and names are sealed, so that no words find them. */
function chosenBy({ filters: { place, category, state, text }, bucket }: Asked): Filter<Membership> | null {
  if (text !== '' || (category !== null && !(RELATIONS as readonly string[]).includes(category))) return null
  if (state !== null && !(MEMBERSHIP_STATES as readonly string[]).includes(state)) return null
  if (state !== null && state !== (bucket === 'done' ? 'confirmed' : 'claimed')) return null
  return { eq: category === null ? {} : { relation: category }, ...(place !== null && { has: { path: place } }) }
}

/** A claim is due a fixed time after it was made, so that one index serves both orders. */
function shifted({ order }: Asked, at: Instant): Instant {
  return order.by === 'dueAt' ? instant(ms(at) + CLAIM_WAITS) : at
}

function unshifted({ order }: Asked, key: string): string {
  const at = ms(key)
  return order.by !== 'dueAt' || Number.isNaN(at) ? key : instant(Math.max(0, at - CLAIM_WAITS))
}

function compare(a: Stored<Membership>, b: Stored<Membership>): number {
  if (a.data.at !== b.data.at) return a.data.at < b.data.at ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

async function rowsOf(context: Context, asked: Asked, found: readonly Stored<Membership>[]): Promise<WorkRow[]> {
  // Nobody answers the own claim.
  const others = found.filter(({ data }) => data.person !== asked.worker.person)
  const names = await namesFor(
    context,
    others.map(({ data }) => data),
  )
  return others.map(({ id, data }) => ({ key: shifted(asked, data.at), item: itemOf(id, data, names, context.now) }))
}

/** The door is left to the page of claims, where it is written down who looked. */
function itemOf(id: string, membership: Membership, names: Names, now: Instant): WorkItem {
  const { relation, state, person, at, dueAt, trail } = membership
  const waits = state === 'claimed'
  return {
    capability: 'household',
    id,
    title: `${names.nameOf(person)}（${RELATION_WORDS[relation]}）申请入户`,
    category: relation,
    categoryWord: RELATION_WORDS[relation],
    place: names.placeOf(membership),
    state,
    stateWord: STATE_WORDS[state],
    stage: waits ? 'waiting' : 'done',
    urgent: false,
    late: isLate(membership, now),
    dueAt: waits ? dueAt : null,
    at,
    updatedAt: trail[trail.length - 1]?.at ?? at,
    assignee: null,
    next: waits ? ACTION_WORDS.confirm : null,
    note: null,
    bulk: [],
  }
}
