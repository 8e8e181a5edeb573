import type { Child, Consent } from '../../domain/child/child'
import type { childContract } from '../../domain/child/contract'
import { endOf, inForce, untilOf } from '../../domain/child/rules'
import type { ChildView } from '../../domain/child/schema'
import { CHILD_TERMS_VERSION } from '../../domain/child/words'
import { accept, refuse } from '../../domain/shared/refusal'
import type { Context, Handler } from '../context'
import type { Transaction } from '../store/port'
import { childConsents, children } from './collections'
import { endConsent, letGo, removeChild, withoutDetails } from './ending'
import { guardianView } from './open'
import { ownChild } from './own'

export const NEW_TEXT = '这份说明刚刚更新了，请再看一遍'

/** Writes a consent given now to the ledger. @returns what the child's record holds of it */
export async function giveConsent(
  tx: Transaction,
  { actor, now, newId }: Pick<Context, 'actor' | 'now' | 'newId'>,
  of: { child: string; guardian: string },
): Promise<Consent> {
  const record = newId()
  const given = { version: CHILD_TERMS_VERSION, at: now, until: untilOf(now), withdrawnAt: null }
  await tx.insert(childConsents, record, {
    tenant: actor.tenant,
    ...of,
    ...given,
    endedAt: null,
    running: true,
    warned: false,
    pending: [],
    pendingSince: null,
  })
  return { record, ...given }
}

/** The fields of a child that its consent makes. */
export function held(consent: Consent): Pick<Child, 'consent' | 'consentEnds'> {
  return { consent, consentEnds: endOf(consent) }
}

/** Agrees anew, before or after the last one has ended. */
export const consent: Handler<(typeof childContract)['child.consent']> = async (context, { child, version }) => {
  const { now } = context
  if (version !== CHILD_TERMS_VERSION) return refuse('wrongState', NEW_TEXT)
  return context.once(async (tx) => {
    const own = await ownChild(tx, context, child)
    if (!own.ok) return own
    const { id, version: stored, data } = own.value
    await endConsent(tx, data.consent.record, now, { withdrawn: false, tell: null })
    const given = await giveConsent(tx, context, { child, guardian: data.guardian })
    const after = { ...data, ...held(given) }
    await tx.replace(children, id, stored, after)
    return accept(guardianView({ id, data: after }, context))
  })
}

/** From now on the child cannot be booked, and places it has are let go. */
export const withdraw: Handler<(typeof childContract)['child.withdraw']> = async (context, { child }) => {
  const { now } = context
  let ended: string | null = null
  const outcome = await context.once<ChildView, 'notFound' | 'wrongState'>(async (tx) => {
    const own = await ownChild(tx, context, child)
    if (!own.ok) return own
    const { id, version, data } = own.value
    if (!inForce(data.consent, now)) return refuse('wrongState', '同意已经撤回或到期了')
    await endConsent(tx, data.consent.record, now, { withdrawn: true, tell: 'withdrawn' })
    ended = data.consent.record
    const after = { ...withoutDetails(data), ...held({ ...data.consent, withdrawnAt: now }) }
    await tx.replace(children, id, version, after)
    return accept(guardianView({ id, data: after }, context))
  })
  if (outcome.ok && ended !== null) await letGo(context, ended)
  return outcome
}

/** Withdraws and deletes at once. */
export const remove: Handler<(typeof childContract)['child.remove']> = async (context, { child }) => {
  let ended: string | null = null
  const outcome = await context.once(async (tx) => {
    const own = await ownChild(tx, context, child)
    if (!own.ok) return own
    ended = own.value.data.consent.record
    await endConsent(tx, ended, context.now, { withdrawn: true, tell: 'removed' })
    await removeChild(tx, own.value)
    return accept({ removed: child })
  })
  if (outcome.ok && ended !== null) await letGo(context, ended)
  return outcome
}
