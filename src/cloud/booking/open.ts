import { randomBytes } from 'node:crypto'
import { sealOf } from '../../domain/booking/draw'
import { LINE_MOST } from '../../domain/booking/limits'
import { newSeats } from '../../domain/booking/seats'
import type { Session } from '../../domain/event/event'
import type { Services } from '../context'
import type { Transaction } from '../store/port'
import { draws } from './collections'
import { seats } from './seats'

/** 128 bits: nobody guesses a seed from its hash. */
const SEED_BYTES = 16

/**
 * Opens the counter of a session, in the transaction that publishes it. With fair share the seed of the draw is made now, before anybody
 * can apply: its hash is public, itself it is encrypted until the draw.
 * @throws Duplicate when it is open already
 */
export async function openSeats(
  tx: Pick<Transaction, 'insert'>,
  { secrets }: Pick<Services, 'secrets'>,
  id: string,
  { tenant, capacity, drawAt }: Pick<Session, 'tenant' | 'capacity' | 'drawAt'>,
): Promise<void> {
  await tx.insert(seats, id, newSeats({ tenant, capacity, lineMost: LINE_MOST, drawAt }))
  if (drawAt === null) return
  const seed = randomBytes(SEED_BYTES).toString('hex')
  await tx.insert(draws, id, { tenant, at: drawAt, seed: secrets.seal(seed), sealed: sealOf(seed), revealed: null, capacity, entries: [] })
}
