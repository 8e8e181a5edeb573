import { isInside, mayRead, ownsAgreed, partiesOf } from '../../domain/deliberation/ability'
import { type Agreed, agreedId } from '../../domain/deliberation/agreed'
import type { Deliberation } from '../../domain/deliberation/deliberation'
import type { AgreedView, DeliberationCard, DeliberationView } from '../../domain/deliberation/schema'
import { agreedViewOf, cardOf, viewOf } from '../../domain/deliberation/view'
import type { Actor } from '../../domain/shared/actor'
import type { Context } from '../context'
import { signPicture } from '../file/address'
import { namesOf } from '../menu/names'
import type { Stored, Transaction } from '../store/port'
import { agreedActions, comers } from './collections'

export const GONE = '没有找到这次议事'

/** Rows for a list; those that this reader may not know of are left out. */
export async function cardsOf(context: Context, found: readonly Stored<Deliberation>[]): Promise<DeliberationCard[]> {
  const { actor, now } = context
  const readable = found.filter(({ data }) => mayRead(actor, data))
  const nameOf = await namesOf(context, { places: readable.map(({ data }) => data.estate) })
  return readable.map(({ id, data }) => cardOf(id, data, { now, person: personOf(actor), parties: partiesOf(actor, data), nameOf }))
}

/** What a view needs beside the issue itself, looked up before a transaction that may not ask for more. */
export interface Scene {
  nameOf: (id: string) => string
  comers: number
  coming: boolean
}

/** @param people more persons whose names may be told */
export async function sceneOf(context: Context, id: string, data: Deliberation, people: readonly string[] = []): Promise<Scene> {
  const { actor, store } = context
  const owners = await store.query(agreedActions, { eq: { deliberation: id }, limit: 100 })
  const persons = [data.meeting?.recorder, ...owners.map((owner) => owner.data.person), ...people].filter((each): each is string => !!each)
  const [nameOf, count, mine] = await Promise.all([
    namesOf(context, { places: [data.estate], people: persons }),
    store.count(comers, { eq: { deliberation: id } }),
    actor.kind === 'person' ? store.get(comers, comerId(id, actor.person)) : null,
  ])
  return { nameOf, comers: count, coming: mine !== null }
}

export function comerId(deliberation: string, person: string): string {
  return `${deliberation}.${person}`
}

/** As its reader may see it, with what was agreed as it stands in this reading. */
export async function viewIn(
  context: Context,
  from: Pick<Transaction, 'get'>,
  { id, data }: Pick<Stored<Deliberation>, 'id' | 'data'>,
  scene: Scene,
): Promise<DeliberationView> {
  const { actor, now } = context
  const parties = partiesOf(actor, data)
  const actionsAgreed: AgreedView[] = []
  for (let nth = 1; nth <= data.agreed; nth += 1) {
    const agreed = await from.get(agreedActions, agreedId(id, nth))
    if (agreed) actionsAgreed.push(agreedIn(context, agreed, data, scene.nameOf))
  }
  return viewOf(id, data, { now, person: personOf(actor), parties, ...scene, actionsAgreed })
}

export function agreedIn(
  context: Context,
  { id, data }: Pick<Stored<Agreed>, 'id' | 'data'>,
  of: Deliberation,
  nameOf: Scene['nameOf'],
): AgreedView {
  const { actor, now, services } = context
  const parties = partiesOf(actor, of)
  const picture = (file: string) => ({
    id: file,
    thumb: signPicture(services.secrets, file, 'thumb', now),
    full: signPicture(services.secrets, file, 'full', now),
  })
  const mine = ownsAgreed(actor, data) || parties.includes('desk')
  return agreedViewOf(id, data, { now, inside: isInside(parties), mine, nameOf, picture })
}

export function personOf(actor: Actor): string | null {
  return actor.kind === 'person' ? actor.person : null
}
