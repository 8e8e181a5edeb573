import type { Place } from '../../domain/place/place'
import { accept, refuse } from '../../domain/shared/refusal'
import type { stairwellContract } from '../../domain/stairwell/contract'
import { endOfPeriod, periodBefore, periodOf } from '../../domain/stairwell/period'
import { starsOf } from '../../domain/stairwell/rules'
import type { StairwellCard, StairwellView } from '../../domain/stairwell/schema'
import { NO_MARKS, starVoiceId, tallyId } from '../../domain/stairwell/stairwell'
import { adoptionSeats, adoptions, seatId } from '../adoption/collections'
import type { Context, Handler } from '../context'
import { buildingsOf, loadEstate } from '../place/load'
import { treeOf } from '../place/tree'
import { countHouseholds, speaksFor } from '../poll/members'
import type { Stored } from '../store/port'
import { starTallies, starVoices } from './collections'

type Contracts = typeof stairwellContract

export const GONE = '没有找到这栋楼'

export const list: Handler<Contracts['stairwell.list']> = async (context, input) => {
  const { actor, now, store } = context
  const tree = treeOf(store, actor.tenant)
  const estate = await loadEstate(tree, input.estate)
  if (!estate) return refuse('notFound', '没有这个小区')
  const items = await Promise.all((await buildingsOf(tree, estate.id)).map((building) => cardOf(context, building)))
  return accept({ estate: { id: estate.id, name: estate.data.name }, period: periodOf(now), items })
}

export const get: Handler<Contracts['stairwell.get']> = async (context, { building }) => {
  const view = await viewFor(context, building)
  return view ? accept(view) : refuse('notFound', GONE)
}

/** @returns null when there is no such building */
export async function viewFor(context: Context, id: string): Promise<StairwellView | null> {
  const { actor, now, store } = context
  const tree = treeOf(store, actor.tenant)
  const building = await tree.get(id)
  const estate = building?.data.parent
  if (building?.data.level !== 'building' || !estate) return null
  const period = periodOf(now)
  const [card, doors, earlier, estateName] = await Promise.all([
    cardOf(context, building),
    speaksFor(context, id),
    store.get(starTallies, tallyId(id, periodBefore(period))),
    tree.nameOf(estate),
  ])
  const mine = await Promise.all(
    doors.map(async ({ household, door }) => {
      const voice = await store.get(starVoices, starVoiceId(id, period, household))
      return { household, door, marks: { ...(voice?.data.marks ?? NO_MARKS) } }
    }),
  )
  const before = earlier && { period: earlier.data.period, stars: starsOf(earlier.data, earlier.data.households) }
  return { ...card, estate: { id: estate, name: estateName }, period, until: endOfPeriod(period), before, mine }
}

/** Households are those of the roll today: a roll that is put right puts the share right. */
async function cardOf({ store, actor, now }: Context, { id, data }: Stored<Place>): Promise<StairwellCard> {
  const [tally, households, adopter] = await Promise.all([
    store.get(starTallies, tallyId(id, periodOf(now))),
    countHouseholds(store, actor.tenant, id),
    adopterOf(store, id),
  ])
  return { building: { id, name: data.name }, households, stars: starsOf(tally?.data ?? null, households), adopter }
}

/** The name under which the building was adopted, once the desk has said yes. */
async function adopterOf(store: Context['store'], building: string): Promise<string | null> {
  const seat = await store.get(adoptionSeats, seatId({ kind: 'building', id: building }))
  const adoption = seat && (await store.get(adoptions, seat.data.adoption))
  return adoption?.data.state === 'held' ? adoption.data.name : null
}
