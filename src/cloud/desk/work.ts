import type { deskContract } from '../../domain/desk/contract'
import type { WorkCounts } from '../../domain/desk/schema'
import type { Person } from '../../domain/shared/actor'
import { accept } from '../../domain/shared/refusal'
import type { Context, Handler } from '../context'
import { pageOfWork } from './merge'
import { questionFor, workerOf } from './question'
import { workSources } from './sources'

/** Rows a page. */
const PAGE = 20

/** The work of all capabilities as one list. */
export const work: Handler<(typeof deskContract)['desk.work']> = async (context, input) => {
  const worker = workerOf(context.actor, input.hat, 'desk.work')
  if (!worker.ok) return worker
  const { sources, question } = questionFor(worker.value, input)
  const [page, sums] = await Promise.all([
    pageOfWork(context, sources, question, input.after, PAGE),
    // Whoever reads on has seen them.
    input.after === null ? sumOf(context, worker.value) : null,
  ])
  return accept({ ...page, counts: sums })
}

export const counts: Handler<(typeof deskContract)['desk.counts']> = async (context, { hat }) => {
  const worker = workerOf(context.actor, hat, 'desk.counts')
  return worker.ok ? accept({ counts: await sumOf(context, worker.value) }) : worker
}

async function sumOf(context: Context, worker: Person): Promise<WorkCounts> {
  const sum = { urgent: 0, late: 0, waiting: 0, underway: 0, toConfirm: 0 }
  for (const one of await Promise.all(workSources.map((source) => source.counts(context, worker)))) {
    for (const key of Object.keys(sum) as (keyof WorkCounts)[]) sum[key] += one[key]
  }
  return sum
}
