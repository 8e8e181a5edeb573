import { pollPermissions } from '../../domain/poll/ability'
import type { pollContract } from '../../domain/poll/contract'
import { newPoll } from '../../domain/poll/poll'
import { untilProblem } from '../../domain/poll/rules'
import type { PollView } from '../../domain/poll/schema'
import { may } from '../../domain/shared/permission'
import { accept, refuse } from '../../domain/shared/refusal'
import type { Handler } from '../context'
import { checkPublic } from '../menu/words'
import { loadEstate } from '../place/load'
import { treeOf } from '../place/tree'
import { polls } from './collections'
import { viewIn } from './present'
import { settlePoll } from './tell'

/** The desk asks; everybody of the estate hears of it. */
export const ask: Handler<(typeof pollContract)['poll.ask']> = async (context, input) => {
  const { actor, now, store } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  const estate = await loadEstate(treeOf(store, actor.tenant), input.estate)
  if (!estate) return refuse('notFound', '没有这个小区')
  const { path } = estate.data
  if (!may(actor, pollPermissions['poll.ask'], path)) return refuse('forbidden', '征询由书记和社区发起')
  const problem = untilProblem(input.until, now)
  if (problem !== null) return refuse('invalid', problem, { until: problem })
  const { question, words, options, about, until } = input
  const checked = await checkPublic(
    context,
    [question, words, ...options].filter((text) => text !== ''),
  )
  if (!checked.ok) return checked
  if (!checked.value) return refuse('notAccepted', '里面好像有电话、证件号或网址，请去掉再发')
  const data = newPoll({ tenant: actor.tenant, estate: estate.id, path, question, words, options, about, until, by: actor.person }, now)
  const id = context.newId()
  const view = await viewIn(context, { id, version: 1, data })
  const outcome = await context.once<PollView, never>(async (tx) => {
    await tx.insert(polls, id, data)
    return accept(view)
  })
  if (outcome.ok) await settlePoll(context, outcome.value.id)
  return outcome
}
