import { partiesOf } from '../../domain/adoption/ability'
import type { Adoption } from '../../domain/adoption/adoption'
import type { AdoptionView } from '../../domain/adoption/contract'
import { adoptionViewOf } from '../../domain/adoption/view'
import type { Context } from '../context'
import { pictureFor } from '../space/present'

/** Null: not for this reader. */
export function viewFor(context: Context, id: string, adoption: Adoption): AdoptionView | null {
  return adoptionViewOf(id, adoption, { parties: partiesOf(context.actor, adoption), picture: pictureFor(context) })
}
