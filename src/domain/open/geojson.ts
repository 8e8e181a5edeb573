import { maskPersonal } from '../search/rules'
import type { Space } from '../space/space'
import { KIND_WORDS, STATE_WORDS } from '../space/labels'
import type { Spot } from './snap'

/** One space as RFC 7946 wants it: WGS-84, longitude first. */
export interface Feature {
  type: 'Feature'
  id: string
  geometry: { type: 'Point'; coordinates: [lng: number, lat: number] }
  properties: {
    name: string
    kind: string
    kind_name: string
    state: string
    state_name: string
    estate: string
    community: string
    /** Square metres as surveyed; null before. */
    area: number | null
    suggested_at: string
    moved_at: string
    /** How well the place is told: that of its building, or the middle of a square of 100 m. */
    precision: 'building' | '100m'
  }
}

/** Exact areas are kept in cm². */
const CM2 = 10_000

/** What the open data say of a space: nobody's words but its name, and nobody's name. */
export function featureOf(
  id: string,
  space: Pick<Space, 'name' | 'kind' | 'state' | 'survey' | 'createdAt' | 'movedAt'>,
  at: { spot: Spot; precision: Feature['properties']['precision']; estate: string; community: string },
): Feature {
  const { name, kind, state, survey, createdAt, movedAt } = space
  return {
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: [at.spot.lng, at.spot.lat] },
    properties: {
      name: maskPersonal(name),
      kind,
      kind_name: KIND_WORDS[kind],
      state,
      state_name: STATE_WORDS[state],
      estate: at.estate,
      community: at.community,
      area: survey ? survey.cm2 / CM2 : null,
      suggested_at: createdAt,
      moved_at: movedAt,
      precision: at.precision,
    },
  }
}
