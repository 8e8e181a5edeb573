import type { Matter } from '@/domain/repair/schema'
import type { Stepping } from '../useStep'

/** What every sheet of a step gets. */
export interface StepSheetProps<A extends string> {
  action: A
  matter: Matter
  stepping: Stepping
  onClose: () => void
}

/** One draft for each report and action. */
export function draftKey(action: string, report: string): string {
  return `repair.${action}.${report}`
}
