import type { WorkingHours } from '../../domain/place/place'
import { addWorking, isWorking } from '../../domain/repair/clocks'
import { type Instant, instant, MINUTE, ms } from '../../domain/shared/time'

/** When the desk opens next; null while it is open, and for an estate that names no hours. */
export function opensAt(now: Instant, hours: WorkingHours): Instant | null {
  const namesNone = Object.values(hours).every((spans) => spans.length === 0)
  if (namesNone || isWorking(now, hours)) return null
  // The first working minute ends one minute after opening.
  return instant(ms(addWorking(now, 1, hours)) - MINUTE)
}
