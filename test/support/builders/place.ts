import { type EstateSettings, NO_PHRASES } from '@/domain/estate/settings'
import type { Place, WorkingHours } from '@/domain/place/place'
import { EVER, LEVELS } from '@/domain/place/tree'

const day = [
  { from: 8 * 60, to: 12 * 60 },
  { from: 14 * 60, to: 18 * 60 },
]

/** 8–12 and 14–18 o'clock, Monday to Friday. */
export const OFFICE_HOURS: WorkingHours = { 1: day, 2: day, 3: day, 4: day, 5: day, 6: [], 7: [] }

export function makeSettings(overrides: Partial<EstateSettings> = {}): EstateSettings {
  return {
    hours: OFFICE_HOURS,
    firstRung: 'estate',
    duty: [],
    phones: [{ label: '物业值班', number: '0599-5550000' }],
    property: '物业',
    clocks: {},
    contacts: [],
    services: [],
    phrases: NO_PHRASES,
    ...overrides,
  }
}

/**
 * The place at the end of a path: `makePlace(['d', 's', 'c', 'e'])` is the estate e of the community c.
 * Its name is its id, unless another is given.
 */
export function makePlace(path: readonly string[], overrides: Partial<Place> = {}): { id: string; data: Place } {
  const id = path[path.length - 1]
  const level = LEVELS[path.length - 1]
  if (id === undefined || level === undefined) throw new Error('A path has one to five ids')
  return { id, data: { ...EVER, tenant: 'd', place: id, name: id, level, parent: path[path.length - 2] ?? null, path, point: null, rank: 0, grid: null, ...overrides } }
}
