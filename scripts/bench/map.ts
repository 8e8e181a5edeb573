import { mapCells, mapPoints } from '../../src/cloud/map/collections'
import { rebuildMap } from '../../src/cloud/map/rebuild'
import { spaces } from '../../src/cloud/space/collections'
import { openFromSettings } from '../../src/cloud/store/open'
import { TENANT } from '../../src/demo/estates'
import { KINDS, NEVER, type Space } from '../../src/domain/space/space'
import { STATES } from '../../src/domain/space/states'

const SPACES = 100_000
/** Estates of a large district, strewn over some 60 × 55 km; a hundred spaces in and beside each. */
const ESTATES = 1_000
const DISTRICT = { west: 117.9, south: 26.35, east: 118.5, north: 26.85 }
/** Half a side of an estate, degrees. */
const ESTATE = 0.006
const BATCH = 2_000
const AT = '2026-11-01T02:00:00.000Z'

/** Filling a dozen indexes document by document would take minutes: map.mjs takes them away before, and makes them anew after. */
const UNINDEXED = { ...spaces, indexes: [], sets: [] }

/** Fills the database of a door that stands with 100,000 spaces and counts them. @returns where the estates are, to look at */
export async function strew(databaseUrl: string): Promise<{ lng: number; lat: number }[]> {
  const store = await openFromSettings({ databaseUrl, dataDir: '', collections: [UNINDEXED, mapPoints, mapCells] })
  try {
    const random = randomFrom(7)
    const estates = Array.from({ length: ESTATES }, () => ({
      lng: DISTRICT.west + random() * (DISTRICT.east - DISTRICT.west),
      lat: DISTRICT.south + random() * (DISTRICT.north - DISTRICT.south),
    }))
    for (let from = 0; from < SPACES; from += BATCH) {
      const batch = Array.from({ length: BATCH }, (_, nth) => ({
        id: `bench-space-${from + nth}`,
        data: spaceOf(from + nth, estates, random),
      }))
      await store.insertMany(UNINDEXED, batch)
    }
    await rebuildMap(store, TENANT)
    if ((await store.count(mapCells, { eq: { tenant: TENANT, level: 3 } })) === 0) throw new Error('nothing was counted')
    return estates
  } finally {
    await store.close()
  }
}

function spaceOf(nth: number, estates: readonly { lng: number; lat: number }[], random: () => number): Space {
  const estate = estates[nth % ESTATES] ?? { lng: DISTRICT.west, lat: DISTRICT.south }
  const micro = (degrees: number) => Math.round(degrees * 1e6) / 1e6
  return {
    tenant: TENANT,
    estate: `bench-estate-${nth % ESTATES}`,
    building: null,
    path: [TENANT, `bench-estate-${nth % ESTATES}`],
    name: `第${nth}处`,
    kind: KINDS[Math.floor(random() * KINDS.length)] ?? 'slope',
    words: '一到下雨就泥泞，孩子们绕着走',
    lng: micro(estate.lng + (random() - 0.5) * 2 * ESTATE),
    lat: micro(estate.lat + (random() - 0.5) * 2 * ESTATE),
    photos: [],
    shown: 'shown',
    photosShown: 'shown',
    state: STATES[Math.floor(random() * STATES.length)] ?? 'suggested',
    sleptFrom: null,
    by: 'bench',
    byName: '',
    createdAt: AT,
    updatedAt: AT,
    movedAt: AT,
    sleepAt: NEVER,
    survey: null,
    plan: null,
    budget: null,
    pairs: [],
    steward: null,
    reason: null,
    links: [],
    ideas: 0,
    comments: 0,
    steps: [],
    persons: [],
    pending: [],
    pendingSince: null,
  }
}

/** mulberry32: the same district in every run. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
