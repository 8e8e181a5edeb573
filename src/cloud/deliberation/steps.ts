import type { InferOutput } from 'valibot'
import { partiesOf } from '../../domain/deliberation/ability'
import { type Agreed, agreedId } from '../../domain/deliberation/agreed'
import type { deliberationContract } from '../../domain/deliberation/contract'
import { type Command, decide, finished } from '../../domain/deliberation/decide'
import type { Deliberation } from '../../domain/deliberation/deliberation'
import { machine } from '../../domain/deliberation/machine'
import { dayProblem, dueOf } from '../../domain/deliberation/rules'
import type { agreedInput, DeliberationView, stepInputs } from '../../domain/deliberation/schema'
import { moveOf } from '../../domain/shared/machine'
import { accept, type Outcome, type RefusalCode, refuse } from '../../domain/shared/refusal'
import type { Context, Handler } from '../context'
import { checkPublic } from '../menu/words'
import type { Stored } from '../store/port'
import { agreedActions, deliberations } from './collections'
import { taskPeople } from './people'
import { GONE, sceneOf, viewIn } from './present'
import { settleDeliberation } from './tell'

type Contracts = typeof deliberationContract
type StepName = keyof typeof stepInputs
type StepInput = InferOutput<(typeof stepInputs)[StepName]>
type Promised = InferOutput<typeof agreedInput>

/** One handler for every step of one issue: load, look at the words and the people, ask the domain, save, tell. */
async function takeStep(context: Context, action: StepName, input: StepInput): Promise<Outcome<DeliberationView, RefusalCode>> {
  const { actor, now, store } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  const seen = await store.get(deliberations, input.deliberation)
  const parties = seen ? partiesOf(actor, seen.data) : []
  if (!seen || parties.length === 0) return refuse('notFound', GONE)
  // A request that was answered before finds its answer by `once`, whatever the state is now.
  const move = moveOf(machine, seen.data.state, action)
  if (move && !move.by.some((party) => parties.includes(party))) return refuse('forbidden')
  const checked = await check(context, seen, input)
  if (!checked.ok) return checked
  const promised = 'agreed' in input ? input.agreed : []
  const scene = await sceneOf(context, seen.id, seen.data, namedIn(input))

  const outcome = await context.once<DeliberationView, RefusalCode>(async (tx) => {
    const stored = await tx.get(deliberations, input.deliberation)
    if (!stored) return refuse('notFound', GONE)
    const decided = decide(stored.data, commandOf(action, input, context.now, actor.person), {
      now,
      parties: partiesOf(actor, stored.data),
      person: actor.person,
    })
    if (!decided.ok) return decided
    for (const [index, each] of promised.entries()) {
      const agreed = agreedOf(stored, each, index + 1, now)
      await tx.insert(agreedActions, agreedId(stored.id, agreed.nth), agreed)
    }
    // Minutes that agree upon nothing leave nothing to be done.
    const after = action === 'publish' ? finished(decided.value, now) : decided.value
    await tx.replace(deliberations, stored.id, stored.version, after)
    return accept(await viewIn(context, tx, { id: stored.id, data: after }, scene))
  })
  if (outcome.ok) await settleDeliberation(context, input.deliberation)
  return outcome
}

function commandOf(action: StepName, input: StepInput, now: string, person: string): Command {
  if ('agenda' in input) {
    const { at, place, agenda, recorder } = input
    return { action: action === 'move' ? 'move' : 'schedule', meeting: { at, place, agenda, recorder } }
  }
  if ('sides' in input) {
    const { at, place, host, recorder, present, sides, opinion, unsettled, agreed } = input
    const minutes = { at, place, host, recorder, present, sides, opinion, unsettled, publishedAt: now, by: person }
    return { action: 'publish', minutes, agreed: agreed.length }
  }
  return { ...input, action } as unknown as Command
}

/** Persons whom the input names: the recorder, and who took something on. */
function namedIn(input: StepInput): string[] {
  const recorder = 'agenda' in input ? [input.recorder] : []
  const owners = 'agreed' in input ? input.agreed.map(({ person }) => person) : []
  return [...recorder, ...owners].filter((each): each is string => each !== null)
}

/** Words that everybody will read, days, and people who serve there. */
async function check(context: Context, { data }: Stored<Deliberation>, input: StepInput): Promise<Outcome<null, RefusalCode>> {
  const named = namedIn(input)
  const serving = named.length === 0 ? [] : (await taskPeople(context, data)).map(({ id }) => id)
  if (named.some((person) => !serving.includes(person))) return refuse('elsewhere', '要选这个小区的工作人员')
  if ('agreed' in input)
    for (const [index, { day }] of input.agreed.entries()) {
      const problem = dayProblem(day, context.now)
      if (problem !== null) return refuse('invalid', problem, { [`agreed.${index}.day`]: problem })
    }
  const texts = textsOf(input)
  if (texts.length === 0) return accept(null)
  const checked = await checkPublic(context, texts)
  if (!checked.ok) return checked
  // Minutes and agendas are written as a task: what moderation is not sure of (a telephone number) is said better.
  return checked.value ? accept(null) : refuse('notAccepted', '里面好像有电话、证件号或网址，请去掉再发')
}

function textsOf(input: StepInput): string[] {
  if ('agenda' in input) return [input.place, ...input.agenda.map(({ words }) => words)]
  if ('sides' in input)
    return [
      input.place,
      input.host,
      input.recorder,
      ...input.sides.flatMap(({ who, said }) => [who, said]),
      input.opinion,
      input.unsettled,
      ...input.agreed.map(({ what }) => what),
    ].filter((text) => text !== '')
  if ('reason' in input) return [input.reason]
  return 'words' in input ? [input.words] : []
}

function agreedOf({ id, data }: Stored<Deliberation>, { what, role, person, day, about }: Promised, nth: number, now: string): Agreed {
  const { tenant, estate, path, title } = data
  return {
    tenant,
    deliberation: id,
    title,
    nth,
    estate,
    areas: path,
    what,
    role,
    person,
    day,
    dueAt: dueOf(day),
    about: about ?? data.about,
    open: true,
    done: null,
    persons: person === null ? [] : [person],
    remindedAt: null,
    createdAt: now,
    updatedAt: now,
  }
}

function step<A extends StepName>(action: A): Handler<Contracts[`deliberation.${A}`]> {
  const handler = (context: Context, input: StepInput) => takeStep(context, action, input)
  // The refusals of a step are those of its contract: `tooSoon` comes from holding alone, `tooMany` from correcting.
  return handler as unknown as Handler<Contracts[`deliberation.${A}`]>
}

export const stepHandlers = {
  'deliberation.schedule': step('schedule'),
  'deliberation.move': step('move'),
  'deliberation.clear': step('clear'),
  'deliberation.decline': step('decline'),
  'deliberation.cancel': step('cancel'),
  'deliberation.withdraw': step('withdraw'),
  'deliberation.hold': step('hold'),
  'deliberation.publish': step('publish'),
  'deliberation.correct': step('correct'),
}
