import type { Stage, WorkItem } from '../../domain/desk/schema'
import type { Person, Role } from '../../domain/shared/actor'
import { DESK_ROLES, partiesOf } from '../../domain/space/ability'
import { KIND_WORDS, STATE_WORDS } from '../../domain/space/labels'
import { MOVING_STATES } from '../../domain/space/machine'
import { nextActions } from '../../domain/space/next'
import { NEVER, type Space } from '../../domain/space/space'
import type { State } from '../../domain/space/states'
import { ACTION_WORDS } from '../../domain/space/words'
import type { Asked, WorkSource } from '../desk/source'
import { firstOf } from '../menu/page'
import type { Filter, Stored } from '../store/port'
import { spaces } from './collections'
import { cardsOf } from './present'

/** How far a space has come, in the words of the workbench. */
const STAGE: Record<State, Stage> = {
  suggested: 'waiting',
  surveyed: 'underway',
  deliberating: 'underway',
  planned: 'underway',
  renovating: 'underway',
  opened: 'toConfirm',
  maintained: 'done',
  declined: 'done',
  dormant: 'done',
}

/** Open until somebody looks after it. */
const OPEN: readonly State[] = [...MOVING_STATES, 'opened']

/** By which of our fields each order of the workbench goes: what would fall asleep first is due first. */
const BY = { dueAt: 'sleepAt', createdAt: 'createdAt', updatedAt: 'updatedAt' } as const

/** Spaces on the workbench of those who lead them. */
export const spaceWork: WorkSource = {
  capability: 'space',
  words: { name: '闲置空间', categories: KIND_WORDS, states: STATE_WORDS },

  async list(context, asked) {
    const filter = filterOf(asked)
    if (filter === null) return { rows: [], end: null }
    const order = { by: BY[asked.order.by], direction: asked.order.direction }
    const { found, more } = await firstOf(context.store, spaces, [filter], order, asked.after, asked.limit)
    const last = found[asked.limit - 1]
    const cards = new Map((await cardsOf({ ...context, actor: asked.worker }, found)).map((card) => [card.id, card]))
    const rows = found.flatMap((stored) => {
      const card = cards.get(stored.id)
      return card ? [{ key: stored.data[order.by], item: itemOf(stored, card.place, asked.worker) }] : []
    })
    return { rows, end: last && more ? [last.data[order.by], last.id] : null }
  },

  async counts({ store }, worker) {
    const mine = placesOf(worker)
    const count = (states: readonly State[]) =>
      mine === null ? 0 : store.count(spaces, { ...mine, eq: { tenant: worker.tenant }, in: { state: [...states] } })
    const [waiting, underway, toConfirm] = await Promise.all([
      count(['suggested']),
      count(OPEN.filter((state) => STAGE[state] === 'underway')),
      count(['opened']),
    ])
    return { urgent: 0, late: 0, waiting, underway, toConfirm }
  },
}

/** Null: this worker leads no place. */
function placesOf({ hats }: Person): Pick<Filter<Space>, 'hasAny'> | null {
  const places = hats.filter(({ role }) => (DESK_ROLES as readonly Role[]).includes(role)).map(({ place }) => place)
  return places.length === 0 ? null : { hasAny: { path: places } }
}

/** Null: nothing can fit what was chosen. */
function filterOf({ worker, bucket, filters }: Asked): Filter<Space> | null {
  const mine = placesOf(worker)
  const states = bucketOf(bucket)
  const { place, category, state, text } = filters
  if (mine === null || states === null || text !== '') return null
  const chosen = state === null ? states : states.filter((each) => each === state)
  if (chosen.length === 0) return null
  return {
    ...mine,
    eq: { tenant: worker.tenant, ...(category !== null && { kind: category as Space['kind'] }) },
    in: { state: [...chosen] },
    ...(place !== null && { has: { path: place } }),
  }
}

function bucketOf(bucket: Asked['bucket']): readonly State[] | null {
  if (bucket === 'urgent' || bucket === 'late') return null
  const all = Object.keys(STAGE) as State[]
  return bucket === 'open' ? OPEN : all.filter((state) => STAGE[state] === bucket)
}

function itemOf({ id, data }: Stored<Space>, place: string, worker: Person): WorkItem {
  const [next] = nextActions(data, partiesOf(worker, data))
  const checking = data.shown === 'checking' || data.photosShown === 'checking'
  return {
    capability: 'space',
    id,
    title: data.name,
    category: data.kind,
    categoryWord: KIND_WORDS[data.kind],
    place,
    state: data.state,
    stateWord: STATE_WORDS[data.state],
    stage: STAGE[data.state],
    urgent: false,
    late: false,
    dueAt: data.sleepAt === NEVER ? null : data.sleepAt,
    at: data.createdAt,
    updatedAt: data.updatedAt,
    assignee: data.steward?.name ?? null,
    next: next && OPEN.includes(data.state) ? ACTION_WORDS[next] : null,
    note: checking ? '等您看过' : data.ideas > 0 ? `${data.ideas} 个点子` : null,
    bulk: [],
  }
}
