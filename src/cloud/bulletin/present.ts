import type { Bulletin } from '../../domain/bulletin/bulletin'
import type { BulletinCard, BulletinView } from '../../domain/bulletin/schema'
import { cardOf, type Showing, viewOf } from '../../domain/bulletin/view'
import type { Context } from '../context'
import { signPicture } from '../file/address'
import { treeOf } from '../place/tree'
import type { Stored } from '../store/port'
import { readerCounts, readings } from './collections'

export const GONE = '这条公告已经撤回，或者不给这里看'

/** Rows for a list; those that this reader may not know of are left out. */
export async function cardsOf(context: Context, stored: readonly Stored<Bulletin>[]): Promise<BulletinCard[]> {
  const showing = await showingFor(context, stored)
  return stored.map((each) => cardOf(each.id, each.data, showing(each))).filter((card) => card !== null)
}

/** Null when this reader may not know of it. */
export async function viewFor(context: Context, stored: Stored<Bulletin>): Promise<BulletinView | null> {
  return viewOf(stored.id, stored.data, await showingOf(context, stored))
}

/** What its view needs, looked up before a transaction that may not ask for more. */
export async function showingOf(context: Context, stored: Stored<Bulletin>): Promise<Showing> {
  return (await showingFor(context, [stored]))(stored)
}

/** What the views of these need for the one who asks, each place, number and reading fetched once. */
async function showingFor(context: Context, stored: readonly Stored<Bulletin>[]): Promise<(each: Stored<Bulletin>) => Showing> {
  const { actor, store, services, now } = context
  const ids = stored.map(({ id }) => id)
  const tree = treeOf(store, actor.tenant)
  const places = [...new Set(stored.flatMap(({ data }) => [data.place, deskOf(data)]))]
  const [names, counts, read] = await Promise.all([
    Promise.all(places.map(async (place) => [place, await tree.nameOf(place)] as const)),
    ids.length === 0 ? [] : store.query(readerCounts, { in: { bulletin: ids }, limit: 100 }),
    ids.length === 0 || actor.kind !== 'person'
      ? []
      : store.query(readings, { eq: { person: actor.person }, in: { bulletin: ids }, limit: 100 }),
  ])
  const nameOf = new Map(names)
  const countOf = new Map(counts.map(({ id, data }) => [id, data]))
  const hasRead = new Set(read.map(({ data }) => data.bulletin))
  return ({ id, data }) => ({
    actor,
    placeName: nameOf.get(data.place) ?? '',
    deskName: nameOf.get(deskOf(data)) ?? '',
    picture: (file) => ({
      id: file,
      thumb: signPicture(services.secrets, file, 'thumb', now),
      full: signPicture(services.secrets, file, 'full', now),
    }),
    people: countOf.get(id)?.people ?? 0,
    households: countOf.get(id)?.households ?? 0,
    hasRead: hasRead.has(id),
  })
}

function deskOf({ deskPath, place }: Bulletin): string {
  return deskPath[deskPath.length - 1] ?? place
}
