import { EXAMPLE_SETTINGS, type EstateSettings } from '../../domain/estate/settings'
import type { Instant } from '../../domain/shared/time'
import { Duplicate, type Store } from '../store/port'
import { type EstateRecord, estateSettings } from './collections'

export function settingsId(tenant: string, estate: string): string {
  return `${tenant}.${estate}`
}

/**
 * The settings of an estate. Whether there is such an estate is asked of the place tree.
 * @returns version 0 and the example for an estate that has not set anything yet
 */
export async function settingsOf(store: Pick<Store, 'get'>, tenant: string, estate: string): Promise<{ version: number; settings: EstateSettings }> {
  const found = await store.get(estateSettings, settingsId(tenant, estate))
  if (!found) return { version: 0, settings: EXAMPLE_SETTINGS }
  return { version: found.version, settings: settingsIn(found.data) }
}

/** The settings in a stored record, without what only the store needs. */
export function settingsIn({ tenant: _tenant, estate: _estate, changedAt: _changedAt, people: _people, ...settings }: EstateRecord): EstateSettings {
  return settings
}

export function recordOf(tenant: string, estate: string, settings: EstateSettings, now: Instant): EstateRecord {
  return { ...settings, tenant, estate, changedAt: now, people: peopleIn(settings) }
}

/** @see EstateRecord.people */
export function peopleIn({ duty, contacts }: Pick<EstateSettings, 'duty' | 'contacts'>): string[] {
  const named = contacts.flatMap(({ person }) => (person === null ? [] : [person]))
  return [...new Set([...duty.map(({ person }) => person), ...named])]
}

/**
 * Gives an estate its first settings, as an import knows them; what people have set is never touched. Safe to run again.
 * @returns whether they were taken
 */
export async function beginSettings(
  store: Pick<Store, 'insert'>,
  tenant: string,
  estate: string,
  known: Partial<EstateSettings>,
  now: Instant,
): Promise<boolean> {
  try {
    await store.insert(estateSettings, settingsId(tenant, estate), recordOf(tenant, estate, { ...EXAMPLE_SETTINGS, ...known }, now))
    return true
  } catch (error) {
    if (error instanceof Duplicate) return false
    throw error
  }
}
