import type { Notice } from '../../domain/notice/notice'
import { Duplicate, type Store } from '../store/port'
import { notices } from './collections'

/**
 * Puts notices into inboxes, each exactly once however often this runs: the id is made of what is told and to whom.
 * A notice that has been delivered before stays as it is, read or not.
 */
export async function deliver(store: Pick<Store, 'insert'>, told: readonly { id: string; notice: Notice }[]): Promise<void> {
  await Promise.all(told.map(({ id, notice }) => insertOnce(store, id, notice)))
}

async function insertOnce(store: Pick<Store, 'insert'>, id: string, notice: Notice): Promise<void> {
  try {
    await store.insert(notices, id, notice)
  } catch (error) {
    if (!(error instanceof Duplicate)) throw error
  }
}
