import { withoutPerson } from '../../domain/estate/rules'
import type { Store } from '../store/port'
import { estateSettings } from './collections'
import { settingsIn, recordOf } from './settings'

/**
 * Takes a person who leaves out of every estate: their shifts, their line on the contact card, their numbers. Safe to run again.
 * @param phone digits of their telephone number, or null when it is not known
 * @returns in how many estates something stood
 */
export async function forgetInEstates(store: Store, tenant: string, person: string, phone: string | null): Promise<number> {
  let changed = 0
  // Numbers are looked for in every estate: a line may have been written without saying whose it is.
  for await (const { id } of store.cursor(estateSettings, { eq: { tenant } })) if (await forgetIn(store, id, person, phone)) changed += 1
  return changed
}

async function forgetIn(store: Store, id: string, person: string, phone: string | null): Promise<boolean> {
  for (;;) {
    const found = await store.get(estateSettings, id)
    if (!found) return false
    const before = settingsIn(found.data)
    const after = withoutPerson(before, person, phone)
    if (JSON.stringify(after) === JSON.stringify(before)) return false
    const { tenant, estate, changedAt } = found.data
    if (await store.replace(estateSettings, id, found.version, recordOf(tenant, estate, after, changedAt))) return true
  }
}
