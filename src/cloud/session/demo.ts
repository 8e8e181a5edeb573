import type { sessionContract } from '../../domain/session/contract'
import { accept, refuse } from '../../domain/shared/refusal'
import type { Handler } from '../context'
import { membershipId } from '../household/membership'
import { memberships } from '../household/memberships'
import { people } from '../person/collections'
import { signedInAs } from './me'
import { beginSession, newSession } from './sessions'
import { together } from './together'

/** Not through `once`: signing in twice does no harm, and a kept answer would be a token at rest. */
export const signInAsMadeUp: Handler<(typeof sessionContract)['session.demo']> = async (context, { persona, number, device }) => {
  const { services, store, newId, now } = context
  if (!services.personas) return refuse('forbidden', '演示登录只在演示环境中可用')
  const found = services.personas(persona, number)
  if (!found) return refuse('notFound', '演示数据里没有这个人')
  const { id: person, record, membership } = found
  const begun = await together(store, async (tx) => {
    if (!(await tx.get(people, person))) await tx.insert(people, person, record)
    const lives = membership?.household ? membershipId(services.secrets, person, { household: membership.household }) : null
    if (membership && lives !== null && !(await tx.get(memberships, lives))) await tx.insert(memberships, lives, { ...membership, owner: null })
    const session = newId()
    await beginSession(tx, session, newSession({ tenant: record.tenant, person, device, via: 'demo' }, now))
    return accept(session)
  })
  return begun.ok ? accept(await signedInAs(context, begun.value)) : begun
}
