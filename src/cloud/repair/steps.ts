import { partiesOf, readerOf } from '../../domain/repair/ability'
import type { repairContract } from '../../domain/repair/contract'
import { type Command, decide, mayTake } from '../../domain/repair/decide'
import { mayMergeInto, takenIn } from '../../domain/repair/merge'
import type { Report } from '../../domain/repair/report'
import { type Matter, stepInputs } from '../../domain/repair/schema'
import { type Joint, matterOf } from '../../domain/repair/view'
import { accept, type Outcome, type RefusalCode, refuse } from '../../domain/shared/refusal'
import type { Context, Handlers } from '../context'
import { claimPhotos } from '../file/claim'
import type { Stored, Transaction } from '../store/port'
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
  const allowed = mayTake(seen.data, action, partiesOf(actor, seen.data))
  if (!allowed.ok) return allowed
  const command = await commandOf(action, context, input, seen.data)
  if (!command.ok) return command
  const checked = await checkWords(context, [input.words, input.rating?.words], 'work')
  if (!checked.ok) return checked
  const scene = await sceneOf(context, seen.data.estate, seen.data.building)
  if (!scene) throw new Error(`Report ${input.report} stands at a place that is gone`)
  const [audience, joint] = await Promise.all([audienceOf(context, seen.data), jointOf(context, seen.id)])

  const outcome = await context.once<unknown, RefusalCode>(async (tx) => {
    const stored = await tx.get(reports, input.report)
    const parties = stored ? partiesOf(actor, stored.data) : []
    // Asked again: it may have been hidden, or given to somebody else, a moment ago.
    if (!stored || readerOf(parties, stored.data) === null) return refuse('notFound', '没有这件报修')
    const facts = { now, parties, person: actor.person, name: actor.nickname, settings: scene.settings }
    const decided = decide(stored.data, command.value, facts)
    if (!decided.ok) return decided
    for (const field of ['photos', 'before', 'after'] as const) {
      const claimed = await claimPhotos(tx, input[field] ?? [], actor, stored.id, field)
      if (!claimed.ok) return claimed
    }
    if (input.into !== undefined) {
      const taken = await takeAlong(tx, stored, input.into)
      if (!taken.ok) return taken
    }
    const next = withTelling(stored.data, decided.value, audience)
    await tx.replace(reports, stored.id, stored.version, next)
    return accept(viewAfter(context, stored, next, scene.name, joint))
  })
  if (outcome.ok) await settleReport(context, input.report)
  return outcome
}

/** A fixer who gives the job away can no longer read the report: the answer is the last they see, with nothing left to do. */
function viewAfter(context: Context, before: Stored<Report>, next: Report, placeName: string, joint: Joint | null): Matter {
  const showing = showingFor(context, next, placeName)
  const view = matterOf(before.id, next, joint, showing)
  if (view) return view
  const last = matterOf(before.id, next, joint, { ...showing, parties: partiesOf(context.actor, before.data) })
  if (!last) throw new Error('Whoever moved a report could read it')
  return { ...last, parties: [], actions: [], next: null, hasContact: false }
}

/** What only the store knows: the name of the fixer who is sent. */
async function commandOf(action: StepName, context: Context, input: StepInput, report: Report): Promise<Outcome<Command, RefusalCode>> {
  const { report: _, ...fields } = input
  if (input.fixer === undefined) return accept({ ...fields, action } as Command)
  const fixer = await fixerAt(context, input.fixer, report.path)
  return fixer ? accept({ ...fields, action, fixer } as Command) : refuse('elsewhere', '这位师傅不服务这个小区')
}

/** Joins the people of a merged report to the other one, in the same transaction, so that two cannot be merged into each other. */
async function takeAlong(tx: Transaction, { id, data }: Stored<Report>, into: string): Promise<Outcome<null, 'elsewhere'>> {
  const other = into === id ? null : await tx.get(reports, into)
  if (!other || !mayMergeInto(data, other.data)) return refuse('elsewhere', '只能并入同一处、还没办完、邻居看得到的同类报修')
  await tx.replace(reports, other.id, other.version, takenIn(other.data, data))
  return accept(null)
}

/** Types: each input was parsed by its own schema, whose fields are those of its command; the door's tests hold answers against contracts. */
export const stepHandlers = Object.fromEntries(
  (Object.keys(stepInputs) as StepName[]).map((action) => [
    `repair.${action}`,
    (context: Context, input: StepInput) => takeStep(action, context, input),
  ]),
) as unknown as Handlers<StepContracts>
