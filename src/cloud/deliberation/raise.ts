import { partiesAt } from '../../domain/deliberation/ability'
import type { deliberationContract } from '../../domain/deliberation/contract'
import { newDeliberation } from '../../domain/deliberation/decide'
import { RAISED_MOST } from '../../domain/deliberation/limits'
import type { DeliberationView } from '../../domain/deliberation/schema'
import type { Person, Role } from '../../domain/shared/actor'
import { accept, refuse } from '../../domain/shared/refusal'
import type { Context, Handler } from '../context'
import { loadEstate } from '../place/load'
import { treeOf } from '../place/tree'
import { checkWords } from '../repair/words'
import { deliberations } from './collections'
import { sceneOf, viewIn } from './present'
import { settleDeliberation } from './tell'

/** What somebody raises waits for the desk; its words are seen at once unless moderation was not sure of them. */
export const raise: Handler<(typeof deliberationContract)['deliberation.raise']> = async (context, input) => {
  const { actor, now, store } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  const estate = await loadEstate(treeOf(store, actor.tenant), input.estate)
  if (!estate) return refuse('notFound', '没有这个小区')
  const { path } = estate.data
  const parties = partiesAt(actor, { estate: estate.id, path })
  if (parties.length === 0) return refuse('forbidden', '只能在自己住的、或者负责的小区提')
  if (parties.every((party) => party === 'neighbour') && (await waiting(context, actor)) >= RAISED_MOST)
    return refuse('full', `已经有 ${RAISED_MOST} 件在等安排，等有了答复再提`)
  const { title, words, options, about } = input
  const checked = await checkWords(context, [title, words, ...options, [title, words, ...options].join('')], 'comment')
  if (!checked.ok) return checked

  const id = context.newId()
  const made = newDeliberation(
    {
      tenant: actor.tenant,
      estate: estate.id,
      path,
      title,
      words,
      options,
      about,
      raiser: actor.person,
      raisedAs: raisedAs(actor, estate.id, path),
      party: 'raiser',
      shown: checked.value,
    },
    now,
  )
  const scene = await sceneOf(context, id, made)
  const outcome = await context.once<DeliberationView, never>(async (tx) => {
    await tx.insert(deliberations, id, made)
    return accept(await viewIn(context, tx, { id, data: made }, scene))
  })
  if (outcome.ok) await settleDeliberation(context, outcome.value.id)
  return outcome
}

/** Who was never answered may wait with a few, not with dozens. */
function waiting({ store }: Context, { person }: Person): Promise<number> {
  return store.count(deliberations, { eq: { raiser: person, state: 'raised' } })
}

/** By the role with which one serves there; else as a resident. */
function raisedAs({ hats }: Person, estate: string, path: readonly string[]): Role {
  const serving = hats.find(({ role, place, path: at }) => role !== 'resident' && (path.includes(place) || at.includes(estate)))
  return serving?.role ?? 'resident'
}
