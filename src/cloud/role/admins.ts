import type { Grant } from '../../domain/person/person'
import { station } from '../../domain/person/person'
import { leavesNoAdmin } from '../../domain/role/rules'
import type { Instant } from '../../domain/shared/time'
import { people } from '../person/collections'
import type { Store, Transaction } from '../store/port'
import { adminSeats } from './collections'

/** Admins as they were when it was looked, for one change of them. */
export interface AdminWatch {
  /** Would this change leave the tenant without an admin? `after` null: taken away. */
  leavesNone(person: string, before: Grant | undefined, after: Pick<Grant, 'from' | 'to'> | null): boolean
  /** In the transaction of the change. @returns false when admins changed since it was looked: look again */
  hold(tx: Transaction): Promise<boolean>
}

/** Call it before the transaction: a transaction knows documents by their ids alone. */
export async function watchAdmins(store: Store, tenant: string, now: Instant): Promise<AdminWatch> {
  const version = (await store.get(adminSeats, tenant))?.version ?? 0
  const admins: { id: string; grant: Grant }[] = []
  for await (const { id, data } of store.cursor(people, { eq: { tenant }, has: { stations: station('admin', tenant) } }))
    for (const grant of data.grants) if (grant.role === 'admin' && grant.place === tenant) admins.push({ id, grant })
  return {
    leavesNone: (person, before, after) =>
      leavesNoAdmin(
        before,
        after,
        admins.filter(({ id }) => id !== person).map(({ grant }) => grant),
        now,
      ),
    async hold(tx) {
      const seat = await tx.get(adminSeats, tenant)
      if ((seat?.version ?? 0) !== version) return false
      if (seat) await tx.replace(adminSeats, tenant, seat.version, { changes: seat.data.changes + 1 })
      else await tx.insert(adminSeats, tenant, { changes: 1 })
      return true
    },
  }
}

/** Would the tenant be without an admin if this person were gone? */
export async function isLastAdmin(store: Store, tenant: string, person: string, now: Instant): Promise<boolean> {
  const found = await store.get(people, person)
  const own = found?.data.grants.find(({ role, place }) => role === 'admin' && place === tenant)
  return (await watchAdmins(store, tenant, now)).leavesNone(person, own, null)
}
