import type { Me } from '@/domain/session/contract'

/** Whoever holds any role beside living here has an inbox of work. */
export function isStaff(me: Me): boolean {
  return me.hats.some(({ role }) => role !== 'resident')
}
