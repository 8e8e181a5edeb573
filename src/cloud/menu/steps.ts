import type { InferOutput } from 'valibot'
import { partiesOf } from '../../domain/menu/ability'
import type { menuContract } from '../../domain/menu/contract'
import { type Command, decide } from '../../domain/menu/decide'
import { machine } from '../../domain/menu/machine'
import type { Order } from '../../domain/menu/order'
import { acceptProblem } from '../../domain/menu/rules'
import type { OrderView, stepInputs } from '../../domain/menu/schema'
import { periodOf } from '../../domain/menu/season'
import { moveOf } from '../../domain/shared/machine'
import { accept, type Outcome, type RefusalCode, refuse } from '../../domain/shared/refusal'
import type { Context, Handler } from '../context'
import type { Stored, Transaction } from '../store/port'
import { takePlace } from './capacity'
import { offers, orders } from './collections'
import { draft, draftOf } from './event'
import { orderViewIn, otherOf, type Scene, sceneOf } from './present'
import { settleOrder } from './tell'
import { checkBetween } from './words'

type Contracts = typeof menuContract
type StepName = 'accept' | 'decline' | 'withdraw' | 'finish' | 'toEvent'
type StepInput = InferOutput<(typeof stepInputs)[StepName]>

export const GONE = '没有找到这一单'

/** An order in which the actor has a part. */
export interface Mine {
  order: Stored<Order>
  scene: Scene
}

/** Null: to this actor there is no such order. @param others whose estates are named in the view too */
export async function orderFor(context: Context, id: string, others: readonly Order[] = []): Promise<Mine | null> {
  const order = await context.store.get(orders, id)
  if (order?.data.tenant !== context.actor.tenant) return null
  const scene = await sceneOf(context, order.data, others)
  return partiesOf(context.actor, order.data, scene.unit).length === 0 ? null : { order, scene }
}

/** One handler for every step of one order: load, look at the words, take what has to be taken, ask the domain, save, tell. */
async function takeStep(context: Context, action: StepName, input: StepInput): Promise<Outcome<OrderView, RefusalCode>> {
  const { actor, now } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  const mine = await orderFor(context, input.order)
  if (!mine) return refuse('notFound', GONE)
  const { order, scene } = mine
  const parties = partiesOf(actor, order.data, scene.unit)
  const move = moveOf(machine, order.data.state, action)
  // A request that was answered before finds its answer by `once`, whatever the state is now.
  if (move && !move.by.some((party) => parties.includes(party))) return refuse('forbidden')
  const checked = await checkBetween(context, ['reason' in input ? input.reason : null, 'words' in input ? input.words : null])
  if (!checked.ok) return checked
  const command = await commandOf(context, action, input, mine)
  if (!command.ok) return command

  const drafting = action === 'toEvent' ? await draftOf(context, actor, order, scene) : null

  const outcome = await context.once<OrderView, RefusalCode>(async (tx) => {
    const stored = await tx.get(orders, input.order)
    if (!stored) return refuse('notFound', GONE)
    const facts = { now, parties: partiesOf(actor, stored.data, scene.unit), person: actor.person }
    const decided = decide(stored.data, command.value, facts)
    if (!decided.ok) return decided
    if (drafting && decided.value.event) await draft(tx, decided.value.event, drafting)
    await dropProposal(tx, stored, decided.value)
    await tx.replace(orders, stored.id, stored.version, decided.value)
    const view = orderViewIn(context, { id: stored.id, data: decided.value }, null, scene)
    return view ? accept(view) : refuse('notFound', GONE)
  })
  if (outcome.ok) await settleOrder(context, input.order)
  return outcome
}

/** What the domain cannot know: a place of the month in which it will be, and the id of the event. */
async function commandOf(context: Context, action: StepName, input: StepInput, { order }: Mine): Promise<Outcome<Command, RefusalCode>> {
  if (action === 'toEvent') return accept({ action, event: context.newId() })
  if (action !== 'accept' || !('at' in input)) return accept({ ...input, action } as unknown as Command)
  const period = periodOf(input.at.from)
  const stays = order.data.state !== 'placed' || period === order.data.period || acceptProblem(order.data, input.at, context.now) !== null
  if (stays) return accept({ action, at: input.at, period })
  // It moves to another month: taken there first, given back here by the settling of the step.
  const offer = await context.store.get(offers, order.data.offer)
  const taken = offer && (await takePlace(context, offer, order.id, [period]))
  return taken ? accept({ action, at: input.at, period }) : refuse('full', '那个月已经接满了，请选别的时间', { at: '那个月已经接满了' })
}

/** The other order of a proposal that ends with this step waits for nothing any more. */
async function dropProposal(tx: Transaction, before: Stored<Order>, after: Order): Promise<void> {
  if (!before.data.proposal || after.proposal) return
  const other = await otherOf(tx, before.id, before.data)
  if (other?.data.proposal?.id === before.data.proposal.id)
    await tx.replace(orders, other.id, other.version, { ...other.data, proposal: null })
}

function step<A extends StepName>(action: A): Handler<Contracts[`menu.${A}`]> {
  const handler = (context: Context, input: StepInput) => takeStep(context, action, input)
  // The refusals of a step are those of its contract: `full` comes from accepting alone, `tooSoon` from finishing.
  return handler as unknown as Handler<Contracts[`menu.${A}`]>
}

export const stepHandlers = {
  'menu.accept': step('accept'),
  'menu.decline': step('decline'),
  'menu.withdraw': step('withdraw'),
  'menu.finish': step('finish'),
  'menu.toEvent': step('toEvent'),
}
