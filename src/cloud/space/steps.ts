import { accept, type Outcome, type RefusalCode, refuse } from '../../domain/shared/refusal'
import { partiesOf, readerOf } from '../../domain/space/ability'
import type { spaceContract } from '../../domain/space/contract'
import { type Command, decide, mayTake } from '../../domain/space/decide'
import type { SpaceView, stepInputs } from '../../domain/space/schema'
import type { Space } from '../../domain/space/space'
import { spaceViewOf } from '../../domain/space/view'
import { adoptions } from '../adoption/collections'
import type { Context, Handlers } from '../context'
import { claimPhotos } from '../file/claim'
import { checkWords } from '../repair/words'
import type { Transaction } from '../store/port'
import { spaces } from './collections'
import { GONE, sceneFor } from './present'
import { settleWritten } from './tell'

type StepName = keyof typeof stepInputs
type StepContracts = Pick<typeof spaceContract, `space.${StepName}`>

/** Any step's input once parsed: the space, and the fields of its command. */
interface StepInput {
  space: string
  words?: string | null
  name?: string
  adoption?: string | null
  photos?: readonly string[]
  shares?: readonly { name: string; source: 'subsidy' | 'owners'; fen: number }[]
  pair?: { before: string; after: string } | null
  before?: string
  after?: string
}

/** One handler for every move of the machine: load, look at the words, ask the domain, save, tell. */
async function takeStep(action: StepName, context: Context, input: StepInput): Promise<Outcome<SpaceView, RefusalCode>> {
  const { actor, now } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  const seen = await context.store.get(spaces, input.space)
  if (!seen || readerOf(partiesOf(actor, seen.data), seen.data) === null) return refuse('notFound', GONE)
  const allowed = mayTake(seen.data, action, partiesOf(actor, seen.data))
  // A request that was answered before finds its answer by `once`, whatever the state is now.
  if (!allowed.ok && allowed.refusal.code === 'forbidden') return allowed
  const checked = await checkWords(context, [input.words, input.name, ...(input.shares ?? []).map(({ name }) => name)], 'work')
  if (!checked.ok) return checked
  const command = await commandOf(action, context, input)
  if (!command.ok) return command
  const views = await sceneFor(context, [seen.data])
  const outcome = await context.once<SpaceView, RefusalCode>(async (tx) => {
    const stored = await tx.get(spaces, input.space)
    if (!stored) return refuse('notFound', GONE)
    const facts = { now, parties: partiesOf(actor, stored.data), person: actor.person, name: actor.nickname }
    const decided = decide(stored.data, command.value, facts)
    if (!decided.ok) return decided
    const claimed = await claimNew(tx, context, stored.id, stored.data, input)
    if (!claimed.ok) return claimed
    await tx.replace(spaces, stored.id, stored.version, decided.value)
    const scene = views(decided.value)
    // Who gives a space back may not be able to read it as before: the answer is what everybody sees.
    const view = spaceViewOf(stored.id, decided.value, scene)
    return view ? accept(view) : refuse('notFound', GONE)
  })
  if (outcome.ok) await settleWritten(context, input.space)
  return outcome
}

/** What the domain cannot know: the claim behind a steward, and whose claims the shares are. */
async function commandOf(action: StepName, context: Context, input: StepInput): Promise<Outcome<Command, RefusalCode>> {
  const { space, adoption, name, shares, ...fields } = input
  if (action === 'budget')
    return accept({ ...fields, action, shares: (shares ?? []).map((share) => ({ ...share, adoption: null })) } as unknown as Command)
  if (action === 'survey') return accept({ action, survey: fields } as unknown as Command)
  if (action !== 'entrust') return accept({ ...fields, action } as Command)
  if (!adoption) return accept({ action, steward: { name: name ?? '', person: null, adoption: null } })
  const held = await context.store.get(adoptions, adoption)
  if (held?.data.target.kind !== 'space' || held.data.target.id !== space || held.data.state !== 'held')
    return refuse('notFound', '这份认领已经不在了，请刷新')
  return accept({ action, steward: { name: held.data.name, person: held.data.person, adoption } })
}

/** Pictures that came with this step become the space's; the before of a pair may be one that it has already. */
async function claimNew(
  tx: Transaction,
  { actor }: Context,
  id: string,
  space: Space,
  input: StepInput,
): Promise<Outcome<null, 'invalid'>> {
  const surveyed = await claimPhotos(tx, input.photos ?? [], actor, id)
  if (!surveyed.ok) return surveyed
  const pair = input.pair ?? (input.before && input.after ? { before: input.before, after: input.after } : null)
  if (!pair) return accept(null)
  const known = [...space.photos, ...(space.survey?.photos ?? []), ...space.pairs.map(({ before }) => before)]
  return claimPhotos(tx, known.includes(pair.before) ? [pair.after] : [pair.before, pair.after], actor, id, 'after')
}

const NAMES = [
  'survey',
  'deliberate',
  'plan',
  'budget',
  'rethink',
  'renovate',
  'open',
  'entrust',
  'giveBack',
  'picture',
  'link',
  'decline',
  'withdraw',
  'reopen',
  'wake',
  'show',
  'hide',
] as const satisfies readonly StepName[]

/** The compiler cannot see that each handler fits the contract of its own name; the test of every state × action does. */
export const stepHandlers = Object.fromEntries(
  NAMES.map((name) => [`space.${name}`, (context: Context, input: unknown) => takeStep(name, context, input as StepInput)]),
) as unknown as Handlers<StepContracts>
