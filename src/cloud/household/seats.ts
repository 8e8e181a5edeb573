import type { Membership } from '../../domain/household/household'
import type { Transaction } from '../store/port'
import { ownerSeats } from './memberships'

/** Says that this member is that owner of the roll. @returns false when somebody else is */
export async function takeSeat(tx: Transaction, { tenant, estate, person, household }: Membership, owner: string): Promise<boolean> {
  if (household === null) return false
  const seat = await tx.get(ownerSeats, owner)
  if (!seat) await tx.insert(ownerSeats, owner, { tenant, estate, owner, person, households: [household] })
  else if (seat.data.person !== person) return false
  else await tx.replace(ownerSeats, owner, seat.version, { ...seat.data, households: [...new Set([...seat.data.households, household])] })
  return true
}

/** The membership no longer makes its person that owner; another of their households may. */
export async function freeSeat(tx: Transaction, { owner, person, household }: Membership): Promise<void> {
  const seat = owner === null ? null : await tx.get(ownerSeats, owner)
  if (!seat || seat.data.person !== person) return
  const households = seat.data.households.filter((each) => each !== household)
  if (households.length === 0) await tx.remove(ownerSeats, seat.id, seat.version)
  else await tx.replace(ownerSeats, seat.id, seat.version, { ...seat.data, households })
}
