import type { deskContract } from '../../domain/desk/contract'
import { EXPORT_MOST } from '../../domain/desk/limits'
import type { WorkItem } from '../../domain/desk/schema'
import { BUCKET_WORDS, COLUMN_WORDS } from '../../domain/desk/words'
import { maskPersonal } from '../../domain/search/rules'
import { accept } from '../../domain/shared/refusal'
import { CHINA_OFFSET, type Instant, instant, ms } from '../../domain/shared/time'
import type { Context, Handler } from '../context'
import { offerDownload } from '../file/workbook'
import { type Cell, type Column, writeCsv, writeSheet } from '../services/sheet'
import { type Mark, pageOfWork } from './merge'
import { type Asking, questionFor, workerOf } from './question'
import type { WorkSource } from './source'
import { workSources } from './sources'

/** Rows that are read at once. */
const PAGE = 100

/** A column of the sheet: its title, its width in characters, and what stands in it. */
type Filled = Column & { of: (item: WorkItem) => Cell }

const COLUMNS: readonly Filled[] = [
  { title: COLUMN_WORDS.number, width: 26, of: ({ id }) => id },
  { title: COLUMN_WORDS.capability, width: 10, of: ({ capability }) => NAMES.get(capability) ?? capability },
  { title: COLUMN_WORDS.category, width: 12, of: ({ categoryWord }) => categoryWord },
  { title: COLUMN_WORDS.urgent, width: 6, of: ({ urgent }) => (urgent ? '急' : '') },
  { title: COLUMN_WORDS.due, width: 18, of: ({ dueAt }) => dueAt && clockTime(dueAt) },
  { title: '超时', width: 6, of: ({ late }) => (late ? '超时' : '') },
  { title: COLUMN_WORDS.title, width: 44, of: ({ title }) => maskPersonal(title) },
  { title: COLUMN_WORDS.place, width: 26, of: ({ place }) => maskPersonal(place) },
  { title: COLUMN_WORDS.state, width: 10, of: ({ stateWord }) => stateWord },
  { title: COLUMN_WORDS.assignee, width: 16, of: ({ assignee }) => assignee },
  { title: COLUMN_WORDS.at, width: 18, of: ({ at }) => clockTime(at) },
  { title: COLUMN_WORDS.updated, width: 18, of: ({ updatedAt }) => clockTime(updatedAt) },
]

const NAMES = new Map(workSources.map(({ capability, words }: WorkSource) => [capability, words.name]))

/** What is shown as a table to keep, behind an address that serves for a quarter of an hour. */
export const exportWork: Handler<(typeof deskContract)['desk.export']> = async (context, { format, ...asking }) => {
  const worker = workerOf(context.actor, asking.hat, 'desk.export')
  if (!worker.ok) return worker
  const { items, cut } = await everything(context, questionFor(worker.value, asking))
  const rows = items.map((item) => COLUMNS.map(({ of }) => of(item)))
  const bytes = format === 'csv' ? writeCsv(COLUMNS, rows) : await writeSheet(COLUMNS, rows, BUCKET_WORDS[asking.bucket])
  const name = `${nameOf(asking, context.now)}.${format}`
  const address = await offerDownload(context, { name, bytes })
  return context.once(async () => accept({ address, name, rows: rows.length, cut }))
}

async function everything(
  context: Context,
  { sources, question }: ReturnType<typeof questionFor>,
): Promise<{ items: WorkItem[]; cut: boolean }> {
  const items: WorkItem[] = []
  let mark: Mark | null = null
  do {
    const page: Awaited<ReturnType<typeof pageOfWork>> = await pageOfWork(context, sources, question, mark, PAGE)
    items.push(...page.items)
    mark = page.next
  } while (mark !== null && items.length < EXPORT_MOST)
  return { items: items.slice(0, EXPORT_MOST), cut: mark !== null || items.length > EXPORT_MOST }
}

/** 待办-超时-2026-11-21: the words of the list it was made from. */
function nameOf({ bucket }: Asking, now: Instant): string {
  return ['待办', ...(bucket === 'open' ? [] : [BUCKET_WORDS[bucket]]), clockTime(now).slice(0, 10)].join('-')
}

/** 2026-11-21 16:30, in China. */
function clockTime(at: Instant): string {
  return instant(ms(at) + CHINA_OFFSET)
    .slice(0, 16)
    .replace('T', ' ')
}
