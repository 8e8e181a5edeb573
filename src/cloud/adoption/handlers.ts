import { mayClaimAs, partiesOf } from '../../domain/adoption/ability'
import { ADOPTERS, targetKey } from '../../domain/adoption/adoption'
import type { AdoptionView, adoptionContract } from '../../domain/adoption/contract'
import { decide, newAdoption } from '../../domain/adoption/decide'
import type { Action } from '../../domain/adoption/machine'
import { accept, type Outcome, type RefusalCode, refuse } from '../../domain/shared/refusal'
import type { Context, Handler, Handlers } from '../context'
import { claimPhotos } from '../file/claim'
import { checkWords } from '../repair/words'
import { adoptionSeats, adoptions, seatId } from './collections'
import { viewFor } from './present'
import { entrust, free, take, targetFor } from './target'
import { settleAdoption } from './tell'

type Contracts = typeof adoptionContract

const GONE = '没有找到这份认领'
const PAGE = 20
/** Claims of one thing that are looked at; those that ended long ago are not. */
const LOOKED_AT = 60

const of: Handler<Contracts['adoption.of']> = async (context, { target }) => {
  const scene = await targetFor(context, target)
  if (!scene) return refuse('notFound', '没有找到')
  const order = { by: 'updatedAt', direction: 'desc' } as const
  const found = await context.store.query(adoptions, { eq: { targetKey: targetKey(target) }, order, limit: LOOKED_AT })
  const items = found.map(({ id, data }) => viewFor(context, id, data)).filter((each) => each !== null)
  const isFree = target.kind === 'share' || (await context.store.get(adoptionSeats, seatId(target))) === null
  return accept({ items, may: isFree ? ADOPTERS.filter((adopter) => mayClaimAs(context.actor, adopter, scene.path)) : [] })
}

const mine: Handler<Contracts['adoption.mine']> = async (context, { after }) => {
  const { actor, store } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  const order = { by: 'updatedAt', direction: 'desc' } as const
  const found = await store.query(adoptions, { eq: { person: actor.person }, order, ...(after && { after }), limit: PAGE })
  const last = found[PAGE - 1]
  return accept({
    items: found.map(({ id, data }) => viewFor(context, id, data)).filter((each) => each !== null),
    next: last ? [last.data.updatedAt, last.id] : null,
  })
}

const claim: Handler<Contracts['adoption.claim']> = async (context, input) => {
  const { actor, now } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  const scene = await targetFor(context, input.target)
  if (!scene) return refuse('notFound', '没有找到')
  if (!mayClaimAs(actor, input.adopter, scene.path))
    return refuse('forbidden', input.adopter === 'partner' ? '共建单位由联络员来认领' : '邻里队伍由住在这里的人来认领')
  const checked = await checkWords(context, [input.name, input.words], 'comment')
  if (!checked.ok) return checked
  const id = context.newId()
  const { target, adopter, name, words } = input
  const fen = target.kind === 'share' ? input.fen : null
  const adoption = newAdoption({ tenant: actor.tenant, ...scene, target, adopter, name, words, fen, person: actor.person }, now)
  const outcome = await context.once<AdoptionView, RefusalCode>(async (tx) => {
    const taken = await take(tx, id, adoption)
    if (!taken.ok) return taken
    await tx.insert(adoptions, id, adoption)
    return accept(viewMade(context, id, adoption))
  })
  if (outcome.ok) await settleAdoption(context, outcome.value.id, adoption)
  return outcome as Awaited<ReturnType<typeof claim>>
}

function viewMade(context: Context, id: string, adoption: Parameters<typeof viewFor>[2]): AdoptionView {
  const view = viewFor(context, id, adoption)
  if (!view) throw new Error('Whoever moves a claim may read it')
  return view
}

interface StepInput {
  adoption: string
  words?: string | null
  photos?: readonly string[]
}

/** One handler for every step of a claim: load, look at the words, ask the domain, free or hand over what was claimed, save, tell. */
async function takeStep(action: Action, context: Context, input: StepInput): Promise<Outcome<AdoptionView, RefusalCode>> {
  const { actor, now } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  const seen = await context.store.get(adoptions, input.adoption)
  if (!seen || viewFor(context, seen.id, seen.data) === null) return refuse('notFound', GONE)
  const checked = await checkWords(context, [input.words], 'comment')
  if (!checked.ok) return checked
  const outcome = await context.once<AdoptionView, RefusalCode>(async (tx) => {
    const stored = await tx.get(adoptions, input.adoption)
    if (!stored) return refuse('notFound', GONE)
    const { adoption: _, ...fields } = input
    const decided = decide(stored.data, { ...fields, action }, { now, parties: partiesOf(actor, stored.data), person: actor.person })
    if (!decided.ok) return decided
    const claimed = await claimPhotos(tx, input.photos ?? [], actor, stored.id)
    if (!claimed.ok) return claimed
    if (action === 'decline' || action === 'release') await free(tx, stored.id, stored.data, now)
    if (action === 'confirm') await entrust(tx, stored.id, stored.data, { person: actor.person, name: actor.nickname, now })
    await tx.replace(adoptions, stored.id, stored.version, decided.value)
    return accept(viewMade(context, stored.id, decided.value))
  })
  if (outcome.ok) await settleAdoption(context, input.adoption, seen.data)
  return outcome
}

const STEPS = ['confirm', 'decline', 'report', 'fulfil', 'release'] as const
/** The compiler cannot see that each handler fits the contract of its own name; the test of every state × action does. */
const stepHandlers = Object.fromEntries(
  STEPS.map((name) => [`adoption.${name}`, (context: Context, input: unknown) => takeStep(name, context, input as StepInput)]),
) as unknown as Handlers<Pick<Contracts, `adoption.${(typeof STEPS)[number]}`>>

/** Every handler of adoption, by action name. */
export const adoptionHandlers: Handlers<Contracts> = {
  'adoption.of': of,
  'adoption.mine': mine,
  'adoption.claim': claim,
  ...stepHandlers,
}
