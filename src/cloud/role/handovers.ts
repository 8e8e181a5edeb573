import type { StaffRole } from '../../domain/role/invitation'
import { dutyHandover } from '../estate/handover'
import { repairHandover } from '../repair/handover'
import type { HandoverOf } from './handover'

/** The register: everything that is handed over when a role is. One line each. */
export const handovers: readonly HandoverOf[] = [repairHandover, dutyHandover]

export function handoversOf(role: StaffRole): HandoverOf[] {
  return handovers.filter(({ roles }) => roles.includes(role))
}
