import { type Outcome, refuse } from '../../domain/shared/refusal'
import { Busy, Duplicate, type Store, type Transaction } from '../store/port'

/** Two may race to insert one deterministic id; the loser runs again and then sees what the winner wrote. */
const TRIES = 3

/**
 * All or nothing, like `Context.once`, but no answer is kept: it would be a token at rest. `work` refuses before it writes, and knows
 * a request that comes again by what it finds.
 */
export async function together<O extends Outcome<unknown>>(
  store: Store,
  work: (tx: Transaction) => Promise<O>,
): Promise<O | Outcome<never, 'conflict'>> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await store.tx(work)
    } catch (error) {
      if (error instanceof Busy) return refuse('conflict', '刚刚有人也在处理，请再试一次')
      if (!(error instanceof Duplicate) || attempt === TRIES) throw error
    }
  }
}
