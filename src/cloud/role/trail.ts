import { noticeOf } from '../../domain/role/notices'
import type { RoleStep } from '../../domain/role/trail'
import type { Context } from '../context'
import { deliver } from '../notice/deliver'
import { treeOf } from '../place/tree'
import type { Transaction } from '../store/port'
import { settle } from '../store/settle'
import { roleSteps } from './collections'
import { fullName } from './view'

/** Writes one step of the trail in the transaction of what it tells. @returns its id, to be settled after the transaction */
export async function writeStep(
  tx: Pick<Transaction, 'insert'>,
  id: string,
  step: Omit<RoleStep, 'pending' | 'pendingSince'>,
): Promise<void> {
  await tx.insert(roleSteps, id, { ...step, pending: [{ key: 'tell' }], pendingSince: step.at })
}

/** Tells the person what happened to their role; safe to run again. */
export async function tellStep({ store, now }: Pick<Context, 'store' | 'now'>, id: string): Promise<void> {
  const stored = await store.get(roleSteps, id)
  if (!stored) return
  const notice = noticeOf(stored.data, await fullName(treeOf(store, stored.data.tenant), stored.data.place), now)
  if (notice) await deliver(store, [{ id: `role.${id}`, notice }])
}

export function settleStep(context: Pick<Context, 'store' | 'now'>, id: string): Promise<void> {
  return settle(context.store, roleSteps, id, () => tellStep(context, id))
}
