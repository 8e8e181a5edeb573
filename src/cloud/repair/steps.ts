import { partiesOf, readerOf } from '../../domain/repair/ability'
import type { repairContract } from '../../domain/repair/contract'
import { type Command, decide } from '../../domain/repair/decide'
import type { Report } from '../../domain/repair/report'
import { isSamePlace } from '../../domain/repair/rules'
import { stepInputs } from '../../domain/repair/schema'
import { matterOf } from '../../domain/repair/view'
import { type Outcome, type RefusalCode, accept, refuse } from '../../domain/shared/refusal'
import type { Context, Handlers } from '../context'
import { claimPhotos } from '../file/claim'
import type { Stored } from '../store/port'
import { reports } from './collections'
import { audienceOf } from './desk'
import { fixerAt } from './fixers'
import { jointOf, showingFor } from './present'
import { sceneOf } from './scene'
import { settleReport, withTelling } from './tell'
import { checkWords } from './words'

type StepName = keyof typeof stepInputs
type StepContracts = Pick<typeof repairContract, `repair.${StepName}`>

/** Any step's input once parsed: the report, and the fields of its command. */
interface StepInput {
  report: string
  words?: string | null
  rating?: { words: string | null }
  photos?: readonly string[]
  before?: readonly string[]
  after?: readonly string[]
  fixer?: string
  into?: string
}

/**
 * One handler for every move of the machine: load, let moderation look at the words, ask the domain, save, tell.
 * A step's input is its command but for what only the store knows, which `commandOf` looks up.
 */
async function takeStep(action: StepName, context: Context, input: StepInput): Promise<Outcome<unknown, RefusalCode>> {
  const { actor, now } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  const seen = await context.store.get(reports, input.report)
  if (!seen || readerOf(partiesOf(actor, seen.data), seen.data) === null) return refuse('notFound', '没有这件报修')
  const command = await commandOf(action, context, input, seen)
  if (!command.ok) return command
  const checked = await checkWords(context, [input.words, input.rating?.words], 'work')
  if (!checked.ok) return checked
  const scene = await sceneOf(context, seen.data.estate, seen.data.building)
  if (!scene) throw new Error(`Report ${input.report} stands at a place that is gone`)
  const [audience, joint] = await Promise.all([audienceOf(context, seen.data), jointOf(context, seen.id)])
  const photos = [...(input.photos ?? []), ...(input.before ?? []), ...(input.after ?? [])]

  const outcome = await context.once<unknown, RefusalCode>(async (tx) => {
    const stored = await tx.get(reports, input.report)
    if (!stored) return refuse('notFound', '没有这件报修')
    const facts = { now, parties: partiesOf(actor, stored.data), person: actor.person, name: actor.nickname, settings: scene.settings }
    const decided = decide(stored.data, command.value, facts)
    if (!decided.ok) return decided
    const claimed = await claimPhotos(tx, photos, actor, stored.id)
    if (!claimed.ok) return claimed
    const next = withTelling(stored.data, decided.value, audience)
    await tx.replace(reports, stored.id, stored.version, next)
    const view = viewAfter(context, stored, next, scene.name, joint)
    if (!view) throw new Error('Whoever moved a report may read it')
    return accept(view)
  })
  if (outcome.ok) await settleReport(context, input.report)
  return outcome
}

/** A fixer who gives the job away can no longer read the report; the answer is what they saw while they could. */
function viewAfter(context: Context, before: Stored<Report>, next: Report, placeName: string, joint: Awaited<ReturnType<typeof jointOf>>) {
  return (
    matterOf(before.id, next, joint, showingFor(context, next, placeName)) ??
    matterOf(before.id, next, joint, { ...showingFor(context, next, placeName), parties: partiesOf(context.actor, before.data) })
  )
}

async function commandOf(action: StepName, context: Context, input: StepInput, { id, data }: Stored<Report>): Promise<Outcome<Command, RefusalCode>> {
  const { report: _, ...fields } = input
  if (input.fixer !== undefined) {
    const fixer = await fixerAt(context, input.fixer, data.path)
    return fixer ? accept({ ...fields, action, fixer } as Command) : refuse('elsewhere', '这位师傅不服务这个小区')
  }
  if (input.into !== undefined) {
    const other = await context.store.get(reports, input.into)
    if (!other || input.into === id || !other.data.open || !isSamePlace(other.data, data)) return refuse('elsewhere', '只能并入同一处、还没办完的同类报修')
  }
  return accept({ ...fields, action } as Command)
}

/** Types: each input was parsed by its own schema, whose fields are those of its command; the door's tests hold answers against contracts. */
export const stepHandlers = Object.fromEntries(
  (Object.keys(stepInputs) as StepName[]).map((action) => [`repair.${action}`, (context: Context, input: StepInput) => takeStep(action, context, input)]),
) as unknown as Handlers<StepContracts>
