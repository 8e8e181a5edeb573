import type { WorkItem } from '../../domain/desk/schema'
import type { Person, Role } from '../../domain/shared/actor'
import { type Instant, instant, ms } from '../../domain/shared/time'
import { COLLECTORS } from '../../domain/vote/ability'
import { PAPER_WAITS } from '../../domain/vote/limits'
import { MATTERS, type Matter } from '../../domain/vote/matters'
import type { RollLine, Vote } from '../../domain/vote/vote'
import { MATTER_WORDS, PAPER_WORDS } from '../../domain/vote/words'
import type { Context } from '../context'
import type { Asked, WorkRow, WorkSource } from '../desk/source'
import { treeOf } from '../place/tree'
import type { Filter, Stored } from '../store/port'
import { rollLines, votes } from './collections'

type Waiting = keyof typeof PAPER_WORDS

/** Ballots on paper that somebody else entered, and that wait for a second pair of eyes. */
export const voteWork: WorkSource = {
  capability: 'vote',
  words: { name: '纸质票', categories: MATTER_WORDS, states: PAPER_WORDS },

  async list(context, asked) {
    const { direction, by } = asked.order
    const filter = filterOf(asked.worker, asked.bucket, context.now)
    if (filter === null || !fits(asked)) return { rows: [], end: null }
    const { place, state } = asked.filters
    const at = (key: string) => (by === 'dueAt' ? moved(key, -PAPER_WAITS) : key)
    const found = await context.store.query(rollLines, {
      ...filter,
      ...(state !== null && { in: { paperState: [state] } }),
      ...(place !== null && { has: { path: place } }),
      order: { by: 'paperAt', direction },
      ...(asked.after && { after: [at(asked.after[0]), asked.after[1]] as const }),
      limit: asked.limit,
    })
    const key = ({ paperAt }: RollLine) => (by === 'dueAt' ? moved(paperAt ?? '', PAPER_WAITS) : (paperAt ?? ''))
    const last = found[asked.limit - 1]
    return { rows: await rowsOf(context, asked, found, key), end: last ? [key(last.data), last.id] : null }
  },

  async counts({ store, now }, worker) {
    const count = async (bucket: Asked['bucket']) => {
      const filter = filterOf(worker, bucket, now)
      return filter === null ? 0 : store.count(rollLines, filter)
    }
    const [late, waiting] = await Promise.all([count('late'), count('waiting')])
    return { urgent: 0, late, waiting, underway: 0, toConfirm: 0 }
  },
}

/** Where this worker takes paper, but for what they entered themselves. Null: nowhere, or nothing of that kind. */
function filterOf(worker: Person, bucket: Asked['bucket'], now: Instant): Filter<RollLine> | null {
  const places = worker.hats.filter(({ role }) => (COLLECTORS as readonly Role[]).includes(role)).map(({ place }) => place)
  if (places.length === 0 || !(bucket === 'open' || bucket === 'waiting' || bucket === 'late')) return null
  return {
    eq: { tenant: worker.tenant },
    in: { paperState: Object.keys(PAPER_WORDS) },
    hasAny: { path: [...new Set(places)] },
    lacks: { persons: worker.person },
    ...(bucket === 'late' && { range: { paperAt: { lte: moved(now, -PAPER_WAITS) } } }),
  }
}

/** What the reader has chosen beside the bucket can fit at all; no words are looked for in doors. */
function fits({ filters: { category, state, text } }: Asked): boolean {
  if (text !== '' || (category !== null && !(MATTERS as readonly string[]).includes(category))) return false
  return state === null || state in PAPER_WORDS
}

function moved(at: string, by: number): Instant {
  const time = ms(at)
  return Number.isNaN(time) ? at : instant(Math.max(0, time + by))
}

async function rowsOf(
  context: Context,
  { filters }: Asked,
  found: readonly Stored<RollLine>[],
  key: (line: RollLine) => string,
): Promise<WorkRow[]> {
  const tree = treeOf(context.store, context.actor.tenant)
  const about = new Map<string, Vote>()
  for (const id of new Set(found.map(({ data }) => data.vote))) {
    const vote = await context.store.get(votes, id)
    if (vote?.data.state === 'open') about.set(id, vote.data)
  }
  const rows = await Promise.all(
    found.map(async (stored) => {
      const { data } = stored
      const vote = about.get(data.vote)
      if (!vote || (filters.category !== null && filters.category !== vote.matter)) return []
      const place = `${await tree.nameOf(data.estate)} ${await tree.nameOf(data.building)}`
      return [{ key: key(data), item: itemOf(stored, vote, place, context.now) }]
    }),
  )
  return rows.flat()
}

function itemOf(
  { id, data: line }: Stored<RollLine>,
  { title, matter }: { title: string; matter: Matter },
  place: string,
  now: Instant,
): WorkItem {
  const at = line.paperAt ?? now
  const dueAt = moved(at, PAPER_WAITS)
  return {
    capability: 'vote',
    id,
    title: `${line.door} 的纸质票：${title}`,
    category: matter,
    categoryWord: MATTER_WORDS[matter],
    place,
    state: line.paperState,
    stateWord: PAPER_WORDS[line.paperState as Waiting],
    stage: 'waiting',
    urgent: false,
    late: dueAt <= now,
    dueAt,
    at,
    updatedAt: line.paper?.other?.at ?? at,
    assignee: null,
    next: line.paperState === 'differs' ? '一起看票' : '核对',
    note: null,
    bulk: [],
  }
}
