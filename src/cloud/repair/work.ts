import { BULK_STEPS, type WorkCounts, type WorkItem } from '../../domain/desk/schema'
import { partiesOf, readerOf } from '../../domain/repair/ability'
import { leadsForward } from '../../domain/repair/forward'
import { STATES } from '../../domain/repair/machine'
import { nextActions } from '../../domain/repair/next'
import { CATEGORIES, NEVER, type Report } from '../../domain/repair/report'
import { gramsAsked } from '../../domain/repair/submit'
import { ACTION_WORDS, CATEGORY_WORDS, STATE_SHORT, titleOf } from '../../domain/repair/words'
import type { Person } from '../../domain/shared/actor'
import type { Instant } from '../../domain/shared/time'
import type { Context } from '../context'
import type { Asked, Found, WorkRow, WorkSource } from '../desk/source'
import type { Filter, Stored } from '../store/port'
import { reports } from './collections'
import { mineToHandle, STAGE, within } from './inbox'
import { firstOf } from './page'
import { placeNames } from './present'

/** Longest title, characters: two lines of a row, one of a table. */
const TITLE = 40

/** Reports on the staff's workbench. */
export const repairWork: WorkSource = {
  capability: 'repair',
  words: { name: '报修', categories: CATEGORY_WORDS, states: STATE_SHORT },

  async list(context, asked) {
    const chosen = chosenBy(asked)
    if (chosen === null) return { rows: [], end: null }
    const named = await namedBy(context, asked)
    if (named) return { rows: asked.after === null ? await rowsOf(context, asked, [named]) : [], end: null }
    const { places, jobs } = mineToHandle(asked.worker)
    const filters = [...places, ...(jobs ? [jobs] : [])].map((mine) => all(mine, within(asked.bucket, context.now), chosen))
    const { documents, more } = await firstOf(context, filters, asked.order, asked.after, asked.limit)
    const last = documents[documents.length - 1]
    const end: Found['end'] = more && last ? [last.data[asked.order.by], last.id] : null
    return { rows: await rowsOf(context, asked, documents), end }
  },

  async counts(context, worker) {
    const { places, jobs } = mineToHandle(worker)
    const sum = async (filters: readonly Filter<Report>[]) =>
      (await Promise.all(filters.map((filter) => context.store.count(reports, filter)))).reduce((a, b) => a + b, 0)
    const count = async (bucket: keyof WorkCounts) => {
      const inside = within(bucket, context.now)
      const there = await sum(places.map((place) => all(place, inside)))
      if (!jobs) return there
      // A job at a place that one also oversees is one report.
      const twice = await sum(places.map((place) => all(place, jobs, inside)))
      return there + (await sum([all(jobs, inside)])) - twice
    }
    const [urgent, late, waiting, underway, toConfirm] = await Promise.all([
      count('urgent'),
      count('late'),
      count('waiting'),
      count('underway'),
      count('toConfirm'),
    ])
    return { urgent, late, waiting, underway, toConfirm }
  },
}

/** The one report whose number was typed. */
async function namedBy(context: Context, { filters: { text } }: Asked): Promise<Stored<Report> | null> {
  return NUMBER.test(text) ? context.store.get(reports, text) : null
}

const NUMBER = /^[A-Za-z0-9_-]{8,64}$/

/** What the reader has chosen beside the bucket; null: nothing can fit. */
function chosenBy({ filters }: Asked): Filter<Report> | null {
  const { place, category, state, text } = filters
  const grams = gramsAsked(text)
  if (category !== null && !(CATEGORIES as readonly string[]).includes(category)) return null
  if (state !== null && !(STATES as readonly string[]).includes(state)) return null
  return {
    eq: { ...(category !== null && { category }), ...(state !== null && { state }) },
    ...(place !== null && { has: { path: place } }),
    ...(grams.length > 0 && { hasAll: { grams } }),
  }
}

/** All of these hold. */
function all(...filters: readonly Filter<Report>[]): Filter<Report> {
  return Object.assign({}, ...filters, { eq: Object.assign({}, ...filters.map(({ eq }) => eq)) })
}

async function rowsOf(context: Context, { worker, order }: Asked, documents: readonly Stored<Report>[]): Promise<WorkRow[]> {
  const nameOf = await placeNames(
    context,
    documents.map(({ data }) => data),
  )
  return documents.flatMap(({ id, data }) => {
    const item = itemOf(id, data, worker, nameOf(data), context.now)
    return item ? [{ key: data[order.by], item }] : []
  })
}

/** The report as one piece of work; null when this worker may not know of it. */
function itemOf(id: string, report: Report, worker: Person, placeName: string, now: Instant): WorkItem | null {
  const parties = partiesOf(worker, report)
  if (readerOf(parties, report) !== 'staff') return null
  const actions = nextActions({ ...report, hasJoined: report.joined.includes(worker.person) }, parties, now)
  const first = actions[0]
  return {
    capability: 'repair',
    id,
    title: titleOf(report, TITLE),
    category: report.category,
    categoryWord: CATEGORY_WORDS[report.category],
    place: [placeName, report.spot].filter(Boolean).join(' '),
    state: report.state,
    stateWord: STATE_SHORT[report.state],
    stage: STAGE[report.state],
    urgent: report.open && report.urgency === 'danger',
    late: report.dueAt < now,
    dueAt: report.dueAt === NEVER ? null : report.dueAt,
    at: report.createdAt,
    updatedAt: report.updatedAt,
    assignee: report.assigneeName,
    next: first && leadsForward(first) ? ACTION_WORDS[first] : null,
    note: report.joined.length > 0 ? `${report.joined.length} 户也遇到` : null,
    bulk: BULK_STEPS.filter((step) => actions.includes(step)),
  }
}
