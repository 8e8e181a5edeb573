import type { childContract } from '../../domain/child/contract'
import { inForce } from '../../domain/child/rules'
import type { ChildView } from '../../domain/child/schema'
import { accept, refuse } from '../../domain/shared/refusal'
import type { Handler } from '../context'
import { children } from './collections'
import { guardianView } from './open'
import { ownChild } from './own'
import { childWordsTrouble, type Written } from './words'

/** Who may fetch the child: the whole list at once, so that two phones cannot mix theirs. */
export const savePickUps: Handler<(typeof childContract)['child.pickUps']> = async (context, { child, pickUps }) => {
  const { now, services } = context
  const written = pickUps.flatMap(({ name, relation }, index): Written[] => [
    [`pickUps.${index}.name`, name],
    [`pickUps.${index}.relation`, relation],
  ])
  const trouble = await childWordsTrouble(context, written)
  if (trouble) return trouble
  return context.once<ChildView, 'notFound' | 'consentMissing'>(async (tx) => {
    const own = await ownChild(tx, context, child)
    if (!own.ok) return own
    const { id, version, data } = own.value
    if (!inForce(data.consent, now)) return refuse('consentMissing', '同意已经结束了，先再同意一次，才能改')
    const after = { ...data, pickUps: pickUps.length === 0 ? null : services.secrets.seal(JSON.stringify(pickUps)) }
    await tx.replace(children, id, version, after)
    return accept(guardianView({ id, data: after }, context))
  })
}
