import type { Child } from '../../domain/child/child'
import { type Outcome, refuse } from '../../domain/shared/refusal'
import type { Context } from '../context'
import type { Stored, Transaction } from '../store/port'
import { children } from './collections'
import { NO_CHILD } from './open'

/** A child of whoever asks; that of somebody else is not there. */
export async function ownChild(
  tx: Pick<Transaction, 'get'>,
  { actor }: Pick<Context, 'actor'>,
  id: string,
): Promise<Outcome<Stored<Child>, 'notFound'>> {
  const found = await tx.get(children, id)
  if (!found || actor.kind !== 'person' || found.data.guardian !== actor.person) return refuse('notFound', NO_CHILD)
  return { ok: true, value: found }
}
