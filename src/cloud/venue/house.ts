import type { CentreRecord, Room } from '../../domain/centre/centre'
import type { Home } from '../../domain/person/person'
import type { Actor, Person } from '../../domain/shared/actor'
import { may } from '../../domain/shared/permission'
import { venuePermissions } from '../../domain/venue/ability'
import type { ForWhom, SlotRules } from '../../domain/venue/venue'
import { centres } from '../centre/collections'
import type { Context } from '../context'
import { people } from '../person/collections'
import { treeOf } from '../place/tree'
import type { Stored } from '../store/port'
import { slotSettings } from './collections'

type Site = Pick<Context, 'store' | 'actor'>

/** A centre, and where it stands. */
export interface House {
  id: string
  data: CentreRecord
  /** Ids from the district down to its community. */
  path: readonly string[]
}

/** @returns null when the actor's district has no such centre */
export async function houseOf({ store, actor }: Site, centre: string): Promise<House | null> {
  const found = await store.get(centres, centre)
  return found?.data.tenant === actor.tenant ? standing({ store, actor }, found) : null
}

export async function standing({ store, actor }: Site, { id, data }: Stored<CentreRecord>): Promise<House> {
  return { id, data, path: await treeOf(store, actor.tenant).pathOf(data.community) }
}

/** The actor keeps it. */
export function keeps(actor: Actor, house: House): boolean {
  return may(actor, venuePermissions['venue.settings'], house.path)
}

export function roomsOf(house: House): { room: Room; floor: string }[] {
  return house.data.floors.flatMap(({ name, rooms }) => rooms.map((room) => ({ room, floor: name })))
}

export function roomIn(house: House, room: string): { room: Room; floor: string } | null {
  return roomsOf(house).find((each) => each.room.id === room) ?? null
}

/** Rooms for groups, and what lies outside: courts. */
export function canBeBooked({ bookable, kind }: Room): boolean {
  return bookable || kind === 'outside'
}

export function settingsId(centre: string, room: string): string {
  return `${centre}.${room}`
}

/** How the room is booked; null when residents may not. */
export async function rulesOf({ store }: Pick<Context, 'store'>, house: House, room: Room): Promise<SlotRules | null> {
  const found = await store.get(slotSettings, settingsId(house.id, room.id))
  return found?.data.open && canBeBooked(room) ? found.data : null
}

/** Lives in the centre's community, as far as is known here. */
export function livesThere(actor: Actor, house: House): boolean {
  return actor.kind === 'person' && actor.hats.some(({ role, path }) => role === 'resident' && path.includes(house.data.community))
}

/** Why the actor may not book for themselves; null: may. */
export function troubleOf(actor: Actor, house: House, forWhom: ForWhom): string | null {
  if (actor.kind !== 'person') return '登录后就能预约'
  if (forWhom === 'all' || livesThere(actor, house)) return null
  return '这里只给本社区的居民预约'
}

/** The actor's home in the centre's community, a confirmed one first. */
export async function homeThere({ store, actor }: Site, { person }: Person, house: House): Promise<Home | null> {
  const tree = treeOf(store, actor.tenant)
  const homes: Home[] = []
  for (const home of (await store.get(people, person))?.data.homes ?? [])
    if ((await tree.pathOf(home.building)).includes(house.data.community)) homes.push(home)
  return homes.find(({ confirmed }) => confirmed) ?? homes[0] ?? null
}

/** Whose week a booking counts against: those of one household have one together. */
export async function quotaOf(site: Site, person: Person, house: House): Promise<string> {
  const home = await homeThere(site, person, house)
  return home?.confirmed && home.household !== null ? `h.${home.household}` : `p.${person.person}`
}
