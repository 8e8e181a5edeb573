import type { CentreRecord } from '../../domain/centre/centre'
import { eventPermissions } from '../../domain/event/ability'
import type { eventContract } from '../../domain/event/contract'
import { ORGANISING_ROLES, type Span, sessionId, type Where } from '../../domain/event/event'
import { momentWords, planOf, shutThen } from '../../domain/event/rules'
import { withinOneDay } from '../../domain/event/series'
import { may } from '../../domain/shared/permission'
import { accept, refuse } from '../../domain/shared/refusal'
import { centres } from '../centre/collections'
import type { Context, Handler } from '../context'
import { treeOf } from '../place/tree'
import type { Store, Stored } from '../store/port'
import { clashOf } from '../venue/use'
import { hatsOf } from './reads'
import { roomUseOf, type Spot, spotOf } from './where'

type Contracts = typeof eventContract

/** More places cannot be looked over in one choice. */
const MOST_PLACES = 200

export const places: Handler<Contracts['event.places']> = async ({ actor, store }) => {
  if (actor.kind !== 'person' || !may(actor, eventPermissions['event.places'])) return refuse('forbidden', '这里是办活动的人用的')
  const tree = treeOf(store, actor.tenant)
  const found = new Map<string, { name: string; community: string }>()
  for (const { place } of hatsOf(actor, ORGANISING_ROLES)) {
    for (const level of ['community', 'estate'] as const) {
      for await (const { id, data } of tree.below(place, level)) {
        if (found.size === MOST_PLACES) break
        found.set(id, { name: data.name, community: level === 'community' ? id : (data.parent ?? '') })
      }
    }
  }
  const rooms = await roomsOf(store, actor.tenant, [...new Set([...found.values()].map(({ community }) => community))])
  return accept({ items: [...found].map(([id, { name, community }]) => ({ id, name, rooms: rooms.get(community) ?? [] })) })
}

interface RoomChoice {
  centre: string
  room: string
  name: string
  capacity: number | null
}

/** Bookable rooms by community. */
async function roomsOf(store: Store, tenant: string, communities: string[]): Promise<Map<string, RoomChoice[]>> {
  const found = new Map<string, RoomChoice[]>()
  if (communities.length === 0) return found
  for await (const { id, data } of store.cursor(centres, { eq: { tenant }, in: { community: communities } }))
    found.set(data.community, [...(found.get(data.community) ?? []), ...choicesOf({ id, data })])
  return found
}

function choicesOf({ id, data }: Pick<Stored<CentreRecord>, 'id' | 'data'>): RoomChoice[] {
  return data.floors.flatMap(({ name: floor, rooms }) =>
    rooms
      .filter(({ bookable }) => bookable)
      .map((room) => ({ centre: id, room: room.id, name: `${floor} ${room.name}`, capacity: room.capacity })),
  )
}

export const plan: Handler<Contracts['event.plan']> = async (context, { when, where, event, capacity }) => {
  const { actor, store } = context
  if (!may(actor, eventPermissions['event.plan'])) return refuse('forbidden', '这里是办活动的人用的')
  const { sessions, skipped, unpublished } = planOf(when)
  const spot = await roomFor(context, where)
  const told = sessions.map(async (span, nth) => {
    const trouble = await troubleOf(store, { span, where, spot, tenant: actor.tenant, by: sessionId(event ?? '', nth), now: context.now })
    return { ...span, trouble: trouble ?? tooSmall(spot, capacity) }
  })
  return accept({ sessions: await Promise.all(told), skipped, unpublished })
}

/** The room that is asked about; of another community than the event's it is refused when the event is made. */
async function roomFor({ actor, store }: Context, where: Where): Promise<Spot | null> {
  const community = 'words' in where ? null : (await store.get(centres, where.centre))?.data.community
  const spot = await spotOf(store, actor.tenant, where, community ? [community] : [])
  return spot.ok ? spot.value : null
}

function tooSmall(spot: Spot | null, capacity: number | null): string | null {
  const most = spot?.room.capacity ?? null
  return most !== null && capacity !== null && most < capacity ? `房间只坐得下 ${most} 人` : null
}

interface Asked {
  span: Span
  where: Where
  spot: Spot | null
  tenant: string
  /** Id of the session that is to be there: its own use of the room is no clash. */
  by: string
  now: string
}

/** Why there can be no session then, in words; null: nothing stands in the way. */
async function troubleOf(store: Pick<Store, 'get'>, asked: Asked): Promise<string | null> {
  const { span, spot, now } = asked
  if (span.from <= now) return '已经过去了'
  if (!withinOneDay(span)) return '一场要在同一天里'
  if (!spot) return 'words' in asked.where ? null : '这个房间不能预约'
  const shut = shutThen(spot.record, spot.room, span)
  if (shut !== null) return shut
  const use = roomUseOf(asked.by, { ...asked, ...span }, '')
  const clash = use && (await clashOf(store, use))
  return clash ? clashWords(clash) : null
}

/** What has the room then: 12月3日 16:30 房间已经有“…”. */
export function clashWords({ title, from }: { title: string; from: string }): string {
  return `${momentWords(from)} 房间已经有“${title}”`
}
