import { type Agreed, isLate, OWNER_ROLES, type OwnerRole } from '../../domain/deliberation/agreed'
import { OWNER_WORDS } from '../../domain/deliberation/words'
import type { WorkItem } from '../../domain/desk/schema'
import { LEVELS } from '../../domain/place/tree'
import type { Person } from '../../domain/shared/actor'
import type { Instant } from '../../domain/shared/time'
import type { Context } from '../context'
import type { Asked, WorkSource } from '../desk/source'
import { namesOf } from '../menu/names'
import { firstOf } from '../menu/page'
import type { Filter, Stored } from '../store/port'
import { agreedActions } from './collections'

const STATE_WORDS = { open: '在办', done: '办好了' } as const
const PERSONAL = 'personal'

/** What was agreed at a meeting, in the inbox of whoever took it on: by name, or as one of a role at the estate. */
export const agreedWork: WorkSource = {
  capability: 'agreed',
  words: { name: '议定的事', categories: { ...OWNER_WORDS, [PERSONAL]: '指名给我' }, states: STATE_WORDS },

  async list(context, asked) {
    const filters = filtersOf(asked, context.now)
    if (filters.length === 0) return { rows: [], end: null }
    const { by, direction } = asked.order
    const { found, more } = await firstOf(context.store, agreedActions, filters, { by, direction }, asked.after, asked.limit)
    const last = found[asked.limit - 1]
    const nameOf = await namesOf(context, { places: found.map(({ data }) => data.estate) })
    const rows = found.map((each) => ({ key: each.data[by], item: itemOf(each, nameOf(each.data.estate), context.now) }))
    return { rows, end: last && more ? [last.data[by], last.id] : null }
  },

  async counts(context, worker) {
    const [late, underway] = await Promise.all([
      countOf(context, worker, { eq: { open: true }, range: { dueAt: { lte: context.now } } }),
      countOf(context, worker, { eq: { open: true } }),
    ])
    return { urgent: 0, late, waiting: 0, underway, toConfirm: 0 }
  },
}

/** What this worker took on: no two of the filters find the same one, since an owner is a role or a person. */
function mineOf({ person, hats }: Person): Filter<Agreed>[] {
  const estate = LEVELS.indexOf('estate')
  const mine = new Map<string, Filter<Agreed>>([['', { eq: { person } }]])
  for (const { role, place, path } of hats) {
    if (!(OWNER_ROLES as readonly string[]).includes(role)) continue
    // A stair head of one building is of the estate's stair heads.
    const at = path[Math.min(path.length - 1, estate)] ?? place
    mine.set(`${role}@${at}`, { eq: { role: role as OwnerRole }, hasAny: { areas: [at] } })
  }
  return [...mine.values()]
}

async function countOf({ store }: Context, worker: Person, filter: Filter<Agreed>): Promise<number> {
  const found = new Set<string>()
  for (const mine of mineOf(worker)) for await (const { id } of store.cursor(agreedActions, both(mine, filter))) found.add(id)
  return found.size
}

function filtersOf({ worker, bucket, filters }: Asked, now: Instant): Filter<Agreed>[] {
  const within = bucketOf(bucket, now)
  const { place, category, state, text } = filters
  if (within === null || text !== '') return []
  if (state !== null && (state === 'open') !== (within.eq?.open ?? true)) return []
  return mineOf(worker)
    .filter((mine) => category === null || category === (mine.eq?.role ?? PERSONAL))
    .map((mine) => ({ ...both(mine, within), ...(place !== null && { hasAll: { areas: [place] } }) }))
}

function bucketOf(bucket: Asked['bucket'], now: Instant): Filter<Agreed> | null {
  switch (bucket) {
    case 'open':
    case 'underway':
      return { eq: { open: true } }
    case 'late':
      return { eq: { open: true }, range: { dueAt: { lte: now } } }
    case 'done':
      return { eq: { open: false } }
    case 'waiting':
    case 'urgent':
    case 'toConfirm':
      return null
    default:
      return bucket satisfies never
  }
}

function both(one: Filter<Agreed>, other: Filter<Agreed>): Filter<Agreed> {
  return { ...one, ...other, eq: { ...one.eq, ...other.eq } }
}

function itemOf({ id, data }: Stored<Agreed>, estate: string, now: Instant): WorkItem {
  const { what, title, role, open, dueAt, createdAt, updatedAt } = data
  return {
    capability: 'agreed',
    id,
    title: what,
    category: role ?? PERSONAL,
    categoryWord: role === null ? '指名给我' : OWNER_WORDS[role],
    place: estate,
    state: open ? 'open' : 'done',
    stateWord: STATE_WORDS[open ? 'open' : 'done'],
    stage: open ? 'underway' : 'done',
    urgent: false,
    late: isLate(data, now),
    dueAt: open ? dueAt : null,
    at: createdAt,
    updatedAt,
    assignee: null,
    next: open ? '记下办好了' : null,
    note: `邻听园“${title}”`,
    bulk: [],
  }
}
