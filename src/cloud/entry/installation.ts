import type { Instant } from '../../domain/shared/time'
import type { Services } from '../context'
import type { Secrets } from '../services/secrets'
import type { Personas } from '../session/personas'
import type { Collection, Store } from '../store/port'
import { CannotStart } from './cannotStart'

/** What a store was set up as, once and for all: made-up people and real ones never share it. */
export interface Installation {
  demo: boolean
  /** False while the demonstration data are being written. */
  complete: boolean
  /** A sealed word: with another key it does not open, and neither would people's data. */
  proof: string
}

export const installations: Collection<Installation> = { name: 'installation', indexes: [] }

const ID = 'installation'

/** What `npm start` adds to the real server. */
export interface Demonstration {
  personas(services: Services): Personas
  /** Fills an empty store, or completes what an earlier one began. */
  seed(store: Store, given: { now: Instant; services: Services }): Promise<void>
}

/**
 * Marks a new store, fills it when it is for demonstration, and refuses one that was set up as the other kind.
 * A demonstration that was interrupted while it was filled is filled to the end.
 * @throws CannotStart also when the data key is not the one of this store
 */
export async function settleInstallation(
  store: Store,
  secrets: Secrets,
  demonstration: Demonstration | null,
  seed: (store: Store) => Promise<void> | undefined,
): Promise<void> {
  const demo = demonstration !== null
  const found = await store.get(installations, ID)
  if (found && found.data.demo !== demo) {
    throw new CannotStart(
      demo
        ? 'This data folder or database holds real data: set DATA_DIR to another folder for the demonstration'
        : 'This data folder or database holds demonstration data: set DATA_DIR to another folder for the real start',
    )
  }
  if (found && !opens(secrets, found.data.proof)) {
    throw new CannotStart('The data were sealed with another key: set the DATA_KEY of this installation, or bring its secrets.json back')
  }
  if (found?.data.complete) return
  if (!found) await store.insert(installations, ID, { demo, complete: !demo, proof: secrets.seal('doorstep') })
  if (!demo) return
  await seed(store)
  await store.patch(installations, ID, { set: { complete: true } })
}

function opens(secrets: Secrets, proof: string): boolean {
  try {
    return secrets.open(proof) === 'doorstep'
  } catch {
    return false
  }
}
