import { hatOf, type Look } from '../../domain/privacy/look'
import type { Context } from '../context'
import type { Store } from '../store/port'
import { looks } from './collections'

/**
 * Writes down that this actor opens somebody's name, telephone or address. Call it where the sealed field is opened, in the
 * transaction of the answer when there is one: who is not written down sees nothing. One's own data are no look.
 * @param to the transaction or the store
 * @param look `path`: ids from the district down to where the matter is
 */
export async function recordLook(
  to: Pick<Store, 'insert'>,
  { actor, now, newId }: Pick<Context, 'actor' | 'now' | 'newId'>,
  { path, ...look }: Pick<Look, 'whose' | 'what' | 'matter'> & { path: readonly string[] },
): Promise<void> {
  if (actor.kind !== 'person' || actor.person === look.whose || look.what.length === 0) return
  const hat = hatOf(actor, path)
  const { tenant, person: by } = actor
  await to.insert(looks, newId(), { tenant, by, role: hat?.role ?? null, place: hat?.place ?? null, ...look, at: now })
}
