import { EMERGENCY } from '../../../domain/estate/settings'
import type { Household } from '../../../domain/household/household'
import { station } from '../../../domain/person/person'
import type { KnownSettings } from '../../../domain/place/branches'
import { phoneIn } from '../../../domain/place/cells'
import type { PlainOwner } from '../../../domain/place/doors'
import type { Place } from '../../../domain/place/place'
import type { Facts } from '../../../domain/place/plan'
import type { Post } from '../../../domain/place/posts'
import type { Edition } from '../../../domain/place/tree'
import type { Row } from '../../../domain/place/workbook'
import type { Instant } from '../../../domain/shared/time'
import type { Services } from '../../context'
import { estateSettings } from '../../estate/collections'
import { households, owners } from '../../household/collections'
import { ownerId } from '../../household/owner'
import { people } from '../../person/collections'
import { phoneKey } from '../../person/phone'
import { invitationKey, invitations } from '../../role/invitations'
import { slices } from '../../services/pause'
import type { Collection, Store, Stored } from '../../store/port'
import { places } from '../collections'

/** What is there in one edition, opened. It holds names and telephones: it lives as long as one request. */
export interface Standing {
  places: readonly Place[]
  households: readonly Household[]
  owners: readonly PlainOwner[]
  posts: readonly Post[]
  settings: ReadonlyMap<string, KnownSettings>
  /** Ids of the documents by what they are about: those of an edition have ids of their own. */
  documents: Readonly<Record<'place' | 'household' | 'owner', ReadonlyMap<string, string>>>
}

interface Reading {
  store: Store
  services: Pick<Services, 'secrets'>
}

/** Everything of one edition. 50,000 households and their owners are some 60 MB in memory. */
export async function standingOf({ store, services: { secrets } }: Reading, tenant: string, edition: number): Promise<Standing> {
  const place = await all(store, places, tenant, edition)
  const household = await all(store, households, tenant, edition)
  const owner = await all(store, owners, tenant, edition)
  const pause = slices()
  const opened: PlainOwner[] = []
  for (const { data } of owner) {
    opened.push({
      owner: data.owner,
      estate: data.estate,
      name: secrets.open(data.name),
      phone: data.phone === null ? null : secrets.open(data.phone),
    })
    await pause()
  }
  const posts: Post[] = []
  for (const { id, data } of await all(store, invitations, tenant, edition)) {
    if (data.state === 'cancelled' || data.name === null || data.phone === null) continue
    const { role, place, from, to, state, key } = data
    posts.push({ id, role, place, from, to, state, key, name: secrets.open(data.name), phone: secrets.open(data.phone) })
  }
  const settings = new Map<string, KnownSettings>()
  for await (const { data } of store.cursor(estateSettings, { eq: { tenant } })) {
    const { estate, property, phones, firstRung } = data
    settings.set(estate, {
      property,
      firstRung,
      phones: phones.filter(({ number }) => !EMERGENCY.some((known) => known.number === number)),
    })
  }
  return {
    places: place.map(({ data }) => data),
    households: household.map(({ data }) => data),
    owners: opened,
    posts,
    settings,
    documents: {
      place: new Map(place.map(({ id, data }) => [data.place, id])),
      household: new Map(household.map(({ id, data }) => [data.household, id])),
      owner: new Map(owner.map(({ id, data }) => [data.owner, id])),
    },
  }
}

async function all<T extends Edition & { tenant: string }>(
  store: Store,
  collection: Collection<T>,
  tenant: string,
  edition: number,
): Promise<Stored<T>[]> {
  const found: Stored<T>[] = []
  const filter = { eq: { tenant }, range: { since: { lte: edition }, until: { gt: edition } } } as unknown as Parameters<Store['cursor']>[1]
  for await (const stored of store.cursor(collection, filter as Parameters<typeof store.cursor<T>>[1])) found.push(stored)
  return found
}

const NOTHING_SET: KnownSettings = { property: null, phones: [], firstRung: 'estate' }

/** What the plan asks, answered from what stands there. */
export async function factsOf(
  { store, services: { secrets } }: Reading,
  tenant: string,
  standing: Standing,
  staff: readonly Row[],
  now: Instant,
  busy: ReadonlyMap<string, string>,
): Promise<Facts> {
  const held = await heldBy({ store, services: { secrets } }, tenant, staff)
  return {
    ...standing,
    tenant,
    now,
    settingsOf: (estate) => ({ ...(standing.settings.get(estate) ?? NOTHING_SET), saved: standing.settings.has(estate) }),
    idOf: (kind, ...words) => `${kind}-${secrets.fingerprint(JSON.stringify([tenant, kind, ...words])).slice(0, 20)}`,
    ownerId: (estate, name, phone) => ownerId(secrets, estate, name, phone),
    keyOf: (post) => invitationKey(secrets, { tenant, ...post }),
    holds: (phone, role, place) => held.get(phone)?.has(station(role, place)) ?? false,
    busy: (place) => busy.get(place),
    busyDoor: (household) => busy.get(household),
  }
}

/** The stations of those whose telephones stand on the sheet 人员. */
async function heldBy({ store, services: { secrets } }: Reading, tenant: string, staff: readonly Row[]): Promise<Map<string, Set<string>>> {
  const held = new Map<string, Set<string>>()
  for (const row of staff) {
    const phone = phoneIn(row.cell('电话'))
    if (!phone.ok || held.has(phone.value)) continue
    const found = await store.query(people, { eq: { phoneKey: phoneKey(secrets, phone.value) }, limit: 10 })
    held.set(phone.value, new Set(found.filter(({ data }) => data.tenant === tenant).flatMap(({ data }) => data.stations)))
  }
  return held
}
