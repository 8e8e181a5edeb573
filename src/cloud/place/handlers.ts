import type { placeContract } from '../../domain/place/contract'
import { accept, refuse } from '../../domain/shared/refusal'
import type { Handlers } from '../context'
import { cardOf } from './card'
import { loadEstate, nameReader } from './load'
import { reportable } from './reportable'

export const placeHandlers: Handlers<typeof placeContract> = {
  'place.reportable': reportable,

  async 'place.estate'({ actor, store }, input) {
    const estate = await loadEstate(store, input.estate)
    if (!estate || estate.data.tenant !== actor.tenant) return refuse('notFound', '没有这个小区')
    return accept(await cardOf(store, estate, nameReader(store)))
  },
}
