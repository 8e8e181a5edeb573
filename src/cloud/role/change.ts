import { type Grant, type PersonRecord, withGrants } from '../../domain/person/person'
import type { Actor } from '../../domain/shared/actor'
import { accept, type Outcome, refuse } from '../../domain/shared/refusal'
import type { Context } from '../context'
import { people } from '../person/collections'
import { checkWords } from '../repair/words'
import type { Stored, Transaction } from '../store/port'

const CHANGED = '刚刚有人也在改这个人的角色，请再看一眼'

/** The person of this tenant, or a refusal. */
export async function personIn(
  from: Pick<Transaction, 'get'>,
  actor: Actor,
  id: string,
): Promise<Outcome<Stored<PersonRecord>, 'notFound'>> {
  const found = await from.get(people, id)
  return found && found.data.tenant === actor.tenant ? accept(found) : refuse('notFound', '没有这个人')
}

/**
 * Stores a person's grants and all that is derived from them, by the version that was read.
 * @param paths of every place of the grants, read before the transaction
 */
export async function saveGrants(
  tx: Transaction,
  { id, version, data }: Stored<PersonRecord>,
  grants: readonly Grant[],
  paths: ReadonlyMap<string, readonly string[]>,
): Promise<Outcome<null, 'conflict'>> {
  if (grants.some(({ place }) => !paths.has(place))) return refuse('conflict', CHANGED)
  await tx.replace(
    people,
    id,
    version,
    withGrants(data, grants, (place) => paths.get(place) ?? []),
  )
  return accept(null)
}

/** The reason, looked at and sealed. */
export async function sealedReason(context: Context, reason: string | null): Promise<Outcome<string | null, 'notAccepted'>> {
  const checked = await checkWords(context, [reason], 'work')
  if (!checked.ok) return checked
  return accept(reason === null ? null : context.services.secrets.seal(reason))
}

export function adminsChanged() {
  return refuse('conflict', CHANGED)
}

export function lastAdmin() {
  return refuse('lastAdmin', '这是最后一位管理员，请先请别人来当管理员')
}
