import { overBefore } from '../../domain/privacy/limits'
import type { Context } from '../context'
import { keepers } from './register'

/** Lets every kind of record lapse whose term is over; safe to run again. @returns how many were removed or emptied */
export async function sweepOver(context: Context): Promise<number> {
  let removed = 0
  for (const { kind, sweep } of keepers) {
    const before = overBefore(kind, context.now)
    if (!sweep || before === null) continue
    try {
      removed += await sweep(context, before)
    } catch (error) {
      // One kind that fails must not keep the others.
      context.log.error({ job: kind, err: error }, 'records over their term could not be removed')
    }
  }
  return removed
}
