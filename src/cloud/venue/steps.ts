import type { Outcome, RefusalCode } from '../../domain/shared/refusal'
import { accept } from '../../domain/shared/refusal'

/** One thing that a booking needs. Both may run again, and `free` also when it was never taken. */
export interface Step<C extends RefusalCode> {
  take(): Promise<Outcome<null, C>>
  free(): Promise<void>
}

/** Takes all in this order, or none: what was taken before the one that is refused is given back. */
export async function takeAll<C extends RefusalCode>(steps: readonly Step<C>[]): Promise<Outcome<null, C>> {
  for (const [nth, step] of steps.entries()) {
    const taken = await step.take()
    if (taken.ok) continue
    await freeAll(steps.slice(0, nth))
    return taken
  }
  return accept(null)
}

/** The last taken first. */
export async function freeAll(steps: readonly Pick<Step<RefusalCode>, 'free'>[]): Promise<void> {
  for (const step of [...steps].reverse()) await step.free()
}
