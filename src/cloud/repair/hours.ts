import { addWorking, isWorking } from '../../domain/repair/clocks'
import type { WorkingHours } from '../../domain/place/place'
import { MINUTE, type Instant, instant, ms } from '../../domain/shared/time'

/** When the desk opens next; null while it is open. */
export function opensAt(now: Instant, hours: WorkingHours): Instant | null {
  if (isWorking(now, hours)) return null
  // The first working minute ends one minute after opening.
  return instant(ms(addWorking(now, 1, hours)) - MINUTE)
}
