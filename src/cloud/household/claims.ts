import { CONFIRMERS, householdPermissions } from '../../domain/household/ability'
import type { ClaimBucket, householdContract } from '../../domain/household/contract'
import type { Membership } from '../../domain/household/household'
import type { ClaimView } from '../../domain/household/schema'
import { claimOf } from '../../domain/household/view'
import type { Person, Role } from '../../domain/shared/actor'
import { may } from '../../domain/shared/permission'
import { accept, refuse } from '../../domain/shared/refusal'
import { chinaDay, type Instant } from '../../domain/shared/time'
import type { Context, Handler } from '../context'
import { recordLook } from '../privacy/looks'
import { Duplicate, type Filter, type Stored } from '../store/port'
import { memberships } from './memberships'
import { namesFor, showingOf } from './present'

const PAGE = 20

/** Claims of what the actor covers. */
export const claims: Handler<(typeof householdContract)['household.claims']> = async (context, input) => {
  const { actor, store, now } = context
  if (actor.kind !== 'person' || !may(actor, householdPermissions['household.claims']))
    return refuse('forbidden', '这里是工作人员核对住户的地方')
  const within = coveredBy(actor, CONFIRMERS)
  const direction = input.bucket === 'waiting' || input.bucket === 'late' ? 'asc' : 'desc'
  const [found, waiting, late] = await Promise.all([
    store.query(memberships, {
      ...both(within, bucketFilter(input.bucket, now)),
      order: { by: 'at', direction },
      ...(input.after && { after: input.after }),
      limit: PAGE,
    }),
    store.count(memberships, both(within, bucketFilter('waiting', now))),
    store.count(memberships, both(within, bucketFilter('late', now))),
  ])
  const last = found[PAGE - 1]
  return accept({ items: await viewsOf(context, found), next: last ? [last.data.at, last.id] : null, counts: { waiting, late } })
}

/** Memberships at places of the actor's hats in these roles; a grid is there as its buildings. */
export function coveredBy({ tenant, hats }: Person, roles: readonly Role[]): Filter<Membership> {
  const places = hats.filter(({ role }) => roles.includes(role)).map(({ place }) => place)
  return { eq: { tenant }, hasAny: { path: [...new Set(places)] } }
}

export function bucketFilter(bucket: ClaimBucket, now: Instant): Filter<Membership> {
  if (bucket === 'waiting') return { eq: { state: 'claimed' } }
  if (bucket === 'late') return { eq: { state: 'claimed' }, range: { dueAt: { lte: now } } }
  return { eq: { state: bucket } }
}

export function both(a: Filter<Membership>, b: Filter<Membership>): Filter<Membership> {
  return { ...a, ...b, eq: { ...a.eq, ...b.eq } }
}

/** Views for staff; one's own claim is for others to answer. That a door was shown to somebody is written down. */
export async function viewsOf(context: Context, found: readonly Stored<Membership>[]): Promise<ClaimView[]> {
  const names = await namesFor(
    context,
    found.map(({ data }) => data),
  )
  const views = await Promise.all(
    found.map(async (stored) => {
      const view = claimOf(stored.id, stored.data, await showingOf(context, stored, names))
      if (view) await noteLook(context, stored)
      return view
    }),
  )
  return views.filter((view) => view !== null)
}

/** Once a day for each reader and door: the list is loaded again whenever its page is shown. */
async function noteLook(context: Context, { id, data }: Stored<Membership>): Promise<void> {
  const { actor, now, services, store } = context
  const reader = actor.kind === 'person' ? actor.person : ''
  const newId = () => `l${services.secrets.fingerprint(JSON.stringify(['look', id, reader, chinaDay(now)])).slice(0, 32)}`
  try {
    await recordLook(store, { actor, now, newId }, { whose: data.person, what: ['address'], matter: `household:${id}`, path: data.path })
  } catch (error) {
    if (!(error instanceof Duplicate)) throw error
  }
}
