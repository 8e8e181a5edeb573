import type { placeContract } from '../../domain/place/contract'
import { accept, refuse } from '../../domain/shared/refusal'
import type { Handlers } from '../context'
import { browse } from './browse'
import { cardOf } from './card'
import { importHandlers } from './import/handlers'
import { loadEstate } from './load'
import { reportable } from './reportable'
import { treeOf } from './tree'

export const placeHandlers: Handlers<typeof placeContract> = {
  'place.reportable': reportable,
  'place.browse': browse,
  ...importHandlers,

  async 'place.estate'({ actor, store }, input) {
    const tree = treeOf(store, actor.tenant)
    const estate = await loadEstate(tree, input.estate)
    return estate ? accept(await cardOf(store, tree, estate)) : refuse('notFound', '没有这个小区')
  },
}
