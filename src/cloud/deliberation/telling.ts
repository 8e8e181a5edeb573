import { buildingsBelow, residentsOf } from '../bulletin/residents'
import type { Context } from '../context'
import { deliver } from '../notice/deliver'
import { Duplicate, type Store } from '../store/port'
import { type Telling, tellings } from './collections'

type Site = Pick<Context, 'store' | 'now'>

/** Residents told together. */
const BATCH = 100
/** About this many in one request or one run of the timer; the timer goes on with the rest. */
const RUN = 500

/** Tells everybody who lives in an estate, once each: the first some now, the others by the timer. @param id of this telling, for ever */
export async function tellEstate(site: Site, id: string, telling: Omit<Telling, 'open' | 'building' | 'person'>): Promise<void> {
  await insertOnce(site.store, id, { ...telling, open: true, building: null, person: null })
  await tellSome(site, id)
}

async function insertOnce(store: Store, id: string, data: Telling): Promise<void> {
  try {
    await store.insert(tellings, id, data)
  } catch (error) {
    if (!(error instanceof Duplicate)) throw error
  }
}

/**
 * Building by building. How far it has come is kept after each batch; whoever is told twice by a run that broke off has the notice
 * once, since its id is made of the telling and the person. @returns how many were told
 */
async function tellSome(site: Site, id: string): Promise<number> {
  const { store } = site
  const found = await store.get(tellings, id)
  if (!found?.data.open) return 0
  const { tenant, estate, matter, title, words, at, by } = found.data
  const line = { tenant, matter, title, words, at, urgent: false, readAt: null, unread: true }
  const buildings = await buildingsBelow(store, tenant, estate)
  const start = found.data.building === null ? 0 : buildings.indexOf(found.data.building)
  // A building that has gone from the tree: from the beginning, since nobody is told twice.
  let [nth, after] = start < 0 ? [0, null] : [start, found.data.person]
  let told = 0
  while (nth < buildings.length && told < RUN) {
    const residents = await residentsOf(store, tenant, buildings[nth] ?? '', after, BATCH)
    const hearers = residents.filter((person) => person !== by)
    await deliver(
      store,
      hearers.map((person) => ({ id: `${id}.${person}`, notice: { ...line, person } })),
    )
    told += residents.length
    const last = residents[BATCH - 1] ?? null
    if (last === null) nth += 1
    after = last
    await store.patch(tellings, id, { set: { building: buildings[nth] ?? null, person: after } })
  }
  if (nth >= buildings.length) await store.patch(tellings, id, { set: { open: false } })
  return told
}

/** Goes on with what is still on its way; a timer job. @returns how many residents were told */
export async function tellOn(site: Site & Pick<Context, 'log'>): Promise<number> {
  let told = 0
  const open = await site.store.query(tellings, { eq: { open: true }, order: { by: 'at', direction: 'asc' }, limit: 20 })
  for (const { id } of open) {
    try {
      told += await tellSome(site, id)
    } catch (error) {
      site.log.error({ telling: id, err: error }, 'an estate could not be told')
    }
  }
  return told
}
