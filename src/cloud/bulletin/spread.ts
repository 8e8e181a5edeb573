import { noticesOf } from '../../domain/bulletin/notices'
import type { Context } from '../context'
import { deliver } from '../notice/deliver'
import type { Store, Stored } from '../store/port'
import { bulletins, readings, type Spread, spreads } from './collections'
import { buildingsBelow, residentsOf } from './residents'

type Site = Pick<Context, 'store' | 'now'>

/** Residents told together. */
const BATCH = 100
/** About this many in one request or one run of the timer; the timer goes on with the rest. */
const RUN = 500

/**
 * Tells the residents of a bulletin's place, building by building. How far it has come is kept after each batch; whoever was told
 * twice by a run that broke off has the notice once, since its id is made of bulletin, effect and person.
 * @returns how many were told
 */
export async function spreadSome(site: Site, id: string): Promise<number> {
  const { store } = site
  const spread = await store.get(spreads, id)
  if (!spread?.data.open) return 0
  const bulletin = await store.get(bulletins, spread.data.bulletin)
  // Taken down or over meanwhile: nobody need hear of it any more.
  if (!bulletin?.data.shown || bulletin.data.state !== 'published') {
    await store.patch(spreads, id, { set: { open: false } })
    return 0
  }
  let told = 0
  for (let here = await startOf(store, spread.data, bulletin.data.place); here; ) {
    const [building = '', ...rest] = here.buildings
    const residents = await residentsOf(store, spread.data.tenant, building, here.person, BATCH)
    // What is urgent, or was corrected, is news to its readers too.
    const hearers = spread.data.telling === 'remind' ? await withoutReaders(store, bulletin.id, residents) : residents
    await deliver(
      store,
      noticesOf(
        bulletin.id,
        bulletin.data,
        spread.data.telling,
        spread.data.key,
        hearers.filter((person) => person !== bulletin.data.author),
        site.now,
      ),
    )
    told += residents.length
    const last = residents[BATCH - 1] ?? null
    here = last !== null ? { buildings: here.buildings, person: last } : rest.length > 0 ? { buildings: rest, person: null } : null
    await store.patch(spreads, id, { set: here ? { building: here.buildings[0] ?? null, person: here.person } : { open: false } })
    if (told >= RUN) break
  }
  return told
}

/** Where to go on; from the beginning when the tree has changed so that the building is gone. */
async function startOf(
  store: Store,
  { tenant, building, person }: Spread,
  place: string,
): Promise<{ buildings: string[]; person: string | null } | null> {
  const buildings = await buildingsBelow(store, tenant, place)
  const at = building === null ? 0 : buildings.indexOf(building)
  if (buildings.length === 0) return { buildings: [''], person: null }
  return at > 0 || buildings[0] === building ? { buildings: buildings.slice(at), person } : { buildings, person: null }
}

/** Who has read it needs no reminder. */
async function withoutReaders(store: Store, bulletin: string, residents: readonly string[]): Promise<string[]> {
  if (residents.length === 0) return []
  const read = await store.query(readings, { eq: { bulletin }, in: { person: residents }, limit: BATCH })
  const readers = new Set(read.map(({ data }) => data.person))
  return residents.filter((person) => !readers.has(person))
}

/** Goes on with what is still on its way; a timer job. @returns how many residents were told */
export async function spreadOn(site: Site & Pick<Context, 'log'>): Promise<number> {
  let told = 0
  const open: Stored<Spread>[] = await site.store.query(spreads, { eq: { open: true }, order: { by: 'at', direction: 'asc' }, limit: 20 })
  for (const { id } of open) {
    try {
      told += await spreadSome(site, id)
    } catch (error) {
      site.log.error({ spread: id, err: error }, 'a bulletin could not be told')
    }
  }
  return told
}
