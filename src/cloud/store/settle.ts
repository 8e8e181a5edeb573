import type { Instant } from '../../domain/shared/time'
import type { Collection, Store } from './port'

/** Something that follows from a document's last change and is still to be done. `key` is unique within the document, for ever. */
export interface Effect {
  key: string
}

/** A hot document: what was decided, and what still follows from it. */
export interface Hot {
  pending: readonly Effect[]
  /** When the oldest pending effect was added; null or missing when there is none. The timer looks for it. */
  pendingSince?: Instant | null
}

export interface SettleAllResult {
  settled: number
  /** Documents whose effects could not all be applied; they wait for the next run. */
  failed: { id: string; error: unknown }[]
}

export type EffectOf<T extends Hot> = T['pending'][number]

/** Rounds before a document that others keep changing is left to the timer. */
const ROUNDS = 10
const PAGE = 100

/**
 * Applies what a document still has pending, oldest first, and strikes each effect off once it is applied.
 * It may break off anywhere and run again, and several may run at once: an effect is then applied more than once, so that `apply`
 * must be idempotent, writing under ids made of the document's id and `effect.key`.
 */
export async function settle<T extends Hot>(
  store: Store,
  collection: Collection<T>,
  id: string,
  apply: (effect: EffectOf<T>) => Promise<void>,
): Promise<void> {
  const documents = asHot(collection)
  for (let round = 0; round < ROUNDS; round += 1) {
    const hot = await store.get(documents, id)
    if (!hot) return
    const { pending, pendingSince } = hot.data
    if (pending.length === 0) {
      if (pendingSince == null) return
      // By version: an effect that is added meanwhile must not lose its date.
      if (await store.replace(documents, id, hot.version, { ...hot.data, pendingSince: null })) return
    }
    for (const effect of pending) {
      await apply(effect)
      await store.patch(documents, id, { pull: { pending: effect } })
    }
  }
}

/**
 * Settles every document that has waited since `before` or longer; the timer's part, for what a broken-off request left behind.
 * The collection needs an index that starts with `pendingSince`. A document that fails does not keep the others waiting.
 */
export async function settleAll<T extends Hot>(
  store: Store,
  collection: Collection<T>,
  before: Instant,
  apply: (id: string, effect: EffectOf<T>) => Promise<void>,
): Promise<SettleAllResult> {
  const documents = asHot(collection)
  const result: SettleAllResult = { settled: 0, failed: [] }
  for (let after: readonly [string, string] | undefined; ; ) {
    const page = await store.query(documents, {
      range: { pendingSince: { lte: before } },
      order: { by: 'pendingSince', direction: 'asc' },
      ...(after && { after }),
      limit: PAGE,
    })
    for (const { id, data } of page) {
      after = [data.pendingSince ?? before, id]
      try {
        await settle(store, collection, id, (effect) => apply(id, effect))
        result.settled += 1
      } catch (error) {
        result.failed.push({ id, error })
      }
    }
    if (page.length < PAGE) return result
  }
}

/** TypeScript cannot see that the fields of `Hot` are among a generic document's own. */
function asHot<T extends Hot>(collection: Collection<T>): Collection<Hot> {
  return collection as unknown as Collection<Hot>
}
