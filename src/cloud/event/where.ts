import type { CentreRecord, Room } from '../../domain/centre/centre'
import type { Session, Span, Where } from '../../domain/event/event'
import { accept, type Outcome, refuse } from '../../domain/shared/refusal'
import { centres } from '../centre/collections'
import type { Store } from '../store/port'
import type { UseOfRoom } from '../venue/use'

type Reading = Pick<Store, 'get'>

/** A room with its house. */
export interface Spot {
  centre: string
  record: CentreRecord
  room: Room
}

/** Where something is, in words for everybody: 东教社区邻里中心 2楼 培训室. */
export async function whereWords(store: Reading, tenant: string, where: Where): Promise<string> {
  return (await wherePhrases(store, tenant, [where]))(where)
}

/** The same for many, each centre read once. */
export async function wherePhrases(store: Reading, tenant: string, all: readonly Where[]): Promise<(where: Where) => string> {
  const ids = [...new Set(all.flatMap((where) => ('words' in where ? [] : [where.centre])))]
  const known = new Map(await Promise.all(ids.map(async (id) => [id, (await store.get(centres, id))?.data] as const)))
  return (where) => {
    if ('words' in where) return where.words
    const centre = known.get(where.centre)
    const record = centre?.tenant === tenant ? centre : undefined
    const floor = record?.floors.find(({ rooms }) => rooms.some(({ id }) => id === where.room))
    const room = floor?.rooms.find(({ id }) => id === where.room)
    return [record?.name, floor?.name, room?.name].filter(Boolean).join(' ')
  }
}

/**
 * The room, if events of that place may be held in it: bookable, in the centre of the place's own community.
 * @returns null for a place in words
 */
export async function spotOf(
  store: Reading,
  tenant: string,
  where: Where,
  path: readonly string[],
): Promise<Outcome<Spot | null, 'elsewhere'>> {
  if ('words' in where) return accept(null)
  const record = (await store.get(centres, where.centre))?.data
  const room = record?.floors.flatMap(({ rooms }) => rooms).find(({ id }) => id === where.room)
  if (!record || record.tenant !== tenant || !room?.bookable || !path.includes(record.community))
    return refuse('elsewhere', '只能用本社区邻里中心里可以预约的房间', { where: '请重新选房间' })
  return accept({ centre: where.centre, record, room })
}

/** The room's use by one session, as `venue` keeps it; null for a place in words. */
export function roomUseOf(
  id: string,
  { tenant, where, from, to }: Pick<Session, 'tenant' | 'where'> & Span,
  title: string,
): UseOfRoom | null {
  return 'words' in where ? null : { tenant, ...where, from, to, by: `session:${id}`, title }
}
