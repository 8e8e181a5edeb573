import type { Bucket, Stage } from '../../domain/desk/schema'
import { OVERSEEING } from '../../domain/repair/ability'
import type { State } from '../../domain/repair/machine'
import type { Report } from '../../domain/repair/report'
import type { Hat, Person, Role } from '../../domain/shared/actor'
import type { Filter } from '../store/port'

/** How far a report has come, in the words of the workbench. */
export const STAGE: Record<State, Stage> = {
  submitted: 'waiting',
  accepted: 'waiting',
  dispatched: 'underway',
  inProgress: 'underway',
  needsInfo: 'underway',
  resolved: 'toConfirm',
  closed: 'done',
  declined: 'done',
  merged: 'done',
  withdrawn: 'done',
}

/** What each bucket of the workbench holds. */
export function within(bucket: Bucket, now: string): Filter<Report> {
  switch (bucket) {
    case 'open':
      return { eq: { open: true } }
    case 'urgent':
      return { eq: { open: true, urgency: 'danger' } }
    case 'late':
      return { eq: { open: true }, range: { dueAt: { lt: now } } }
    case 'done':
      return { eq: { open: false } }
    case 'waiting':
    case 'underway':
    case 'toConfirm':
      return { eq: { open: true }, in: { state: statesOf(bucket) } }
    default:
      return bucket satisfies never
  }
}

function statesOf(stage: Stage): State[] {
  return (Object.keys(STAGE) as State[]).filter((state) => STAGE[state] === stage)
}

/** Which reports are a person's to handle. */
export interface Handled {
  /** Filters that do not overlap. */
  places: Filter<Report>[]
  /** A fixer's own jobs, wherever they are: they may be at one of the places too. */
  jobs: Filter<Report> | null
}

/** Everything at the places they oversee (a grid is several buildings), and what arrives at the stair head's building. */
export function mineToHandle({ person, hats }: Person): Handled {
  const overseen = widest(hats.filter(({ role }) => (OVERSEEING as readonly Role[]).includes(role)))
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
