import { DESK_ROLES, hasDesk } from '../../domain/repair/ability'
import type { InboxBucket, repairContract } from '../../domain/repair/contract'
import type { Report } from '../../domain/repair/report'
import type { InboxCounts } from '../../domain/repair/schema'
import type { Hat, Person, Role } from '../../domain/shared/actor'
import { accept, refuse } from '../../domain/shared/refusal'
import type { Handler } from '../context'
import type { Filter } from '../store/port'
import { reports } from './collections'
import { pageOf } from './page'

/** Roles that see everything that happens at their place. */
const OVERSEEING: readonly Role[] = [...DESK_ROLES, 'gridWorker']

/** What each tab of the inbox holds. */
function bucketFilter(bucket: InboxBucket, now: string): Filter<Report> {
  switch (bucket) {
    case 'open':
      return { eq: { open: true } }
    case 'danger':
      return { eq: { open: true, urgency: 'danger' } }
    case 'late':
      return { eq: { open: true }, range: { dueAt: { lt: now } } }
    case 'waiting':
      return { eq: { open: true }, in: { state: ['submitted', 'accepted'] } }
    case 'underway':
      return { eq: { open: true }, in: { state: ['dispatched', 'inProgress', 'needsInfo'] } }
    case 'toConfirm':
      return { eq: { open: true, state: 'resolved' } }
    case 'done':
      return { eq: { open: false } }
    default:
      return bucket satisfies never
  }
}

/**
 * Which reports are this person's to handle, as filters that do not overlap but for `jobs`: everything at the places they oversee
 * (a grid is several buildings), what arrives at the stair head's building, and a fixer's own jobs wherever they are.
 */
function mineToHandle({ person, hats }: Person): { places: Filter<Report>[]; jobs: Filter<Report> | null } {
  const overseen = widest(hats.filter(({ role }) => OVERSEEING.includes(role)))
  const headed = widest(hats.filter(({ role }) => role === 'stairHead')).filter(
    ({ path }) => !overseen.some(({ place }) => path.includes(place)),
  )
  return {
    places: [
      ...(overseen.length > 0 ? [{ hasAny: { path: overseen.map(({ place }) => place) } }] : []),
      ...(headed.length > 0 ? [{ hasAny: { path: headed.map(({ place }) => place) }, eq: { firstRung: 'building' } }] : []),
    ],
    jobs: hats.some(({ role }) => role === 'fixer') ? { eq: { assignee: person } } : null,
  }
}

/** One hat for each place that lies within no other hat's. */
function widest(hats: readonly Hat[]): Hat[] {
  const byPlace = [...new Map(hats.map((hat) => [hat.place, hat])).values()]
  return byPlace.filter((hat) => !byPlace.some((other) => other !== hat && hat.path.includes(other.place)))
}

function both(a: Filter<Report>, b: Filter<Report>): Filter<Report> {
  return { ...a, ...b, eq: { ...a.eq, ...b.eq } }
}

export const inbox: Handler<(typeof repairContract)['repair.inbox']> = async (context, input) => {
  const { actor, now, store } = context
  if (actor.kind !== 'person' || !hasDesk(actor)) return refuse('forbidden', '这里是工作人员的待办')
  const { places, jobs } = mineToHandle(actor)
  const sum = async (filters: readonly Filter<Report>[]) =>
    (await Promise.all(filters.map((filter) => store.count(reports, filter)))).reduce((a, b) => a + b, 0)
  const count = async (bucket: InboxBucket) => {
    const within = bucketFilter(bucket, now)
    const there = await sum(places.map((place) => both(place, within)))
    if (!jobs) return there
    // A job at a place that one also oversees is one report.
    const twice = await sum(places.map((place) => both(both(place, jobs), within)))
    return there + (await sum([both(jobs, within)])) - twice
  }
  const [danger, late, waiting, underway, toConfirm] = await Promise.all([
    count('danger'),
    count('late'),
    count('waiting'),
    count('underway'),
    count('toConfirm'),
  ])
  const counts: InboxCounts = { danger, late, waiting, underway, toConfirm }
  const order = input.bucket === 'done' ? ({ by: 'updatedAt', direction: 'desc' } as const) : ({ by: 'dueAt', direction: 'asc' } as const)
  const filters = [...places, ...(jobs ? [jobs] : [])].map((filter) => both(filter, bucketFilter(input.bucket, now)))
  return accept({ ...(await pageOf(context, filters, order, input.after)), counts })
}
