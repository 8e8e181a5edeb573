import type { Session } from '../../domain/event/event'
import { newSeats } from '../../domain/booking/seats'
import type { Services } from '../context'
import type { Transaction } from '../store/port'
import { seats } from './seats'

/** Opens a session for booking: its counter, under the same id. Inside the transaction that publishes it. */
export async function openSeats(tx: Transaction, _services: Services, id: string, session: Session): Promise<void> {
  const { tenant, capacity, drawAt } = session
  await tx.insert(seats, id, newSeats({ tenant, capacity, lineMost: drawAt === null ? 200 : 1_000, drawAt }))
}
