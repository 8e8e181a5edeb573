import { KEEPERS } from '../../domain/deliberation/ability'
import type { Deliberation } from '../../domain/deliberation/deliberation'
import { STATES, type State } from '../../domain/deliberation/machine'
import { isLate } from '../../domain/deliberation/rules'
import { ABOUT_WORDS, ACTION_WORDS, STATE_WORDS } from '../../domain/deliberation/words'
import type { Stage, WorkItem } from '../../domain/desk/schema'
import type { Person, Role } from '../../domain/shared/actor'
import type { Instant } from '../../domain/shared/time'
import type { Context } from '../context'
import type { Asked, WorkSource } from '../desk/source'
import { namesOf } from '../menu/names'
import { firstOf } from '../menu/page'
import type { Filter, Stored } from '../store/port'
import { deliberations } from './collections'

/** How far a talk has come, in the words of the workbench. What was agreed is work of its own: `agreed-work`. */
const STAGE: Record<State, Stage> = {
  raised: 'waiting',
  scheduled: 'underway',
  held: 'underway',
  agreed: 'done',
  done: 'done',
  declined: 'done',
  dropped: 'done',
}

/** What the desk is waited for. */
const NEXT: Partial<Record<State, string>> = { raised: ACTION_WORDS.schedule, scheduled: ACTION_WORDS.hold, held: ACTION_WORDS.publish }

const GENERAL = 'general'

/** Talks on the staff's workbench: the desk owes an answer, a meeting, the minutes. */
export const deliberationWork: WorkSource = {
  capability: 'deliberation',
  words: { name: '邻听园', categories: { ...ABOUT_WORDS, [GENERAL]: '小区的事' }, states: STATE_WORDS },

  async list(context, asked) {
    const filter = filterOf(asked, context.now)
    if (filter === null) return { rows: [], end: null }
    const { by, direction } = asked.order
    const { found, more } = await firstOf(context.store, deliberations, [filter], { by, direction }, asked.after, asked.limit)
    const last = found[asked.limit - 1]
    const nameOf = await namesOf(context, { places: found.map(({ data }) => data.estate) })
    const rows = found.map((each) => ({ key: each.data[by], item: itemOf(each, nameOf(each.data.estate), context.now) }))
    return { rows, end: last && more ? [last.data[by], last.id] : null }
  },

  async counts(context, worker) {
    const count = (filter: Filter<Deliberation>) => countOf(context, worker, filter)
    const [late, waiting, underway] = await Promise.all([
      count({ eq: { open: true }, range: { dueAt: { lte: context.now } } }),
      count({ eq: { open: true, state: 'raised' } }),
      count({ eq: { open: true }, in: { state: ['scheduled', 'held'] } }),
    ])
    return { urgent: 0, late, waiting, underway, toConfirm: 0 }
  },
}

/** Places for which this worker answers. */
function placesOf({ hats }: Person): string[] {
  return hats.filter(({ role }) => (KEEPERS as readonly Role[]).includes(role)).map(({ place }) => place)
}

async function countOf({ store }: Context, worker: Person, filter: Filter<Deliberation>): Promise<number> {
  const places = placesOf(worker)
  return places.length === 0 ? 0 : store.count(deliberations, { ...filter, hasAny: { path: places } })
}

/** Null: nothing can fit what was chosen. */
function filterOf({ worker, bucket, filters }: Asked, now: Instant): Filter<Deliberation> | null {
  const places = placesOf(worker)
  const within = bucketOf(bucket, now)
  const { place, category, state, text } = filters
  if (places.length === 0 || within === null || text !== '') return null
  if (state !== null && !(STATES as readonly string[]).includes(state)) return null
  return {
    ...within,
    eq: { ...within.eq, ...(state !== null && { state: state as State }), ...(category === GENERAL && { aboutKey: null }) },
    ...aboutKind(category, within),
    hasAny: { path: places },
    ...(place !== null && { hasAll: { path: [place] } }),
  }
}

/** Links are kept as `kind:id`; `;` stands right behind `:`. */
function aboutKind(category: string | null, { range }: Filter<Deliberation>): Filter<Deliberation> {
  return category === null || category === GENERAL ? {} : { range: { ...range, aboutKey: { gte: `${category}:`, lt: `${category};` } } }
}

function bucketOf(bucket: Asked['bucket'], now: Instant): Filter<Deliberation> | null {
  switch (bucket) {
    case 'open':
      return { eq: { open: true } }
    case 'waiting':
      return { eq: { open: true, state: 'raised' } }
    case 'underway':
      return { eq: { open: true }, in: { state: ['scheduled', 'held'] } }
    case 'late':
      return { eq: { open: true }, range: { dueAt: { lte: now } } }
    case 'done':
      return { eq: { open: false } }
    case 'urgent':
    case 'toConfirm':
      return null
    default:
      return bucket satisfies never
  }
}

function itemOf({ id, data }: Stored<Deliberation>, estate: string, now: Instant): WorkItem {
  const { title, about, state, open, dueAt, createdAt, updatedAt, shown } = data
  return {
    capability: 'deliberation',
    id,
    title,
    category: about?.kind ?? GENERAL,
    categoryWord: about ? ABOUT_WORDS[about.kind] : '小区的事',
    place: estate,
    state,
    stateWord: STATE_WORDS[state],
    stage: STAGE[state],
    urgent: false,
    late: isLate(data, now),
    dueAt: open ? dueAt : null,
    at: createdAt,
    updatedAt,
    assignee: null,
    next: NEXT[state] ?? null,
    note: shown ? null : '有些话要先看一眼',
    bulk: [],
  }
}
