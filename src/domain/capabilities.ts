import { sessionContracts } from './session/contract'

/** The register: every action of the door. A capability is added by one line here; the compiler then asks for its handlers. */
export const contracts = {
  ...sessionContracts,
} as const

export type DoorContracts = typeof contracts
