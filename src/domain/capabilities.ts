import { noticeContract } from './notice/contract'
import { placeContract } from './place/contract'
import { repairContract } from './repair/contract'
import { sessionContract } from './session/contract'

/** The register: every action of the door. A capability is added by one line here; the compiler then asks for its handlers. */
export const contracts = {
  ...sessionContract,
  ...placeContract,
  ...noticeContract,
  ...repairContract,
} as const

export type DoorContracts = typeof contracts
