import type { Notice } from '../../domain/notice/notice'
import { notices } from '../notice/collections'
import type { Transaction } from '../store/port'

/** Into the inboxes together with what they tell of: a handful of lines, so that nothing is left to be settled later. */
export async function tell(tx: Pick<Transaction, 'insert'>, told: readonly { id: string; notice: Notice }[]): Promise<void> {
  for (const { id, notice } of told) await tx.insert(notices, id, notice)
}
