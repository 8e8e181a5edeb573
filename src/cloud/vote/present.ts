import type { Instant } from '../../domain/shared/time'
import type { Counts } from '../../domain/vote/count'
import { whyOf } from '../../domain/vote/rules'
import type { MyPart, VoteCard, VoteView } from '../../domain/vote/schema'
import { cardOf, partOf, viewOf } from '../../domain/vote/view'
import type { RollLine, Vote } from '../../domain/vote/vote'
import type { Context } from '../context'
import { people } from '../person/collections'
import { type Tree, treeOf } from '../place/tree'
import type { Stored } from '../store/port'
import type { Scene } from './standing'
import { tallyOf } from './tally'

type Site = Pick<Context, 'store' | 'actor' | 'now'>

export const GONE = '没有找到这次表决'

/** How the vote stands: of an open one now, of a closed one as it was recorded. */
export async function countsOf({ store, now }: Site, id: string, vote: Vote): Promise<Counts | null> {
  return vote.counts ?? (vote.state === 'open' ? ((await tallyOf(store, id, vote, now))?.counts ?? null) : null)
}

export async function cardFor(site: Site, { id, vote, standing }: Scene, tree: Tree): Promise<VoteCard> {
  const [estateName, counts] = await Promise.all([tree.nameOf(vote.estate), countsOf(site, id, vote)])
  const lines = [...standing.own, ...standing.handed]
  const mine = lines.map(({ data }) => partOf(data, 'owner', vote, { place: '', proxyName: null, now: site.now }))
  return cardOf(id, vote, { estateName, counts, mine })
}

export async function viewFor(site: Site, { id, vote, standing }: Scene): Promise<VoteView> {
  const tree = treeOf(site.store, site.actor.tenant)
  const [estateName, counts, names] = await Promise.all([
    tree.nameOf(vote.estate),
    countsOf(site, id, vote),
    namesFor(site, [...standing.own, ...standing.handed]),
  ])
  const { actor, now } = site
  const mine = partsFor(vote, standing, names, now)
  return viewOf(id, vote, {
    actor,
    now,
    parties: standing.parties,
    estateName,
    counts,
    mine,
    why: whyOf(standing.homes, mine.length > 0),
  })
}

/** What is read before a transaction, since nothing else is read in it: names of buildings and of whom parts were handed to. */
export interface Names {
  building: (id: string) => string
  person: (id: string) => string
}

/** @param alsoPerson somebody who stands in no line yet */
export async function namesFor({ store, actor }: Site, lines: readonly Stored<RollLine>[], alsoPerson?: string): Promise<Names> {
  const tree = treeOf(store, actor.tenant)
  const buildings = [...new Set(lines.map(({ data }) => data.building))]
  const persons = [...new Set([...lines.flatMap(({ data }) => data.proxyTo ?? []), ...(alsoPerson === undefined ? [] : [alsoPerson])])]
  const [places, nicknames] = await Promise.all([
    Promise.all(buildings.map(async (id) => [id, await tree.nameOf(id)] as const)),
    Promise.all(persons.map(async (id) => [id, (await store.get(people, id))?.data.nickname ?? ''] as const)),
  ])
  const placeNames = new Map(places)
  const personNames = new Map(nicknames)
  return { building: (id) => placeNames.get(id) ?? '', person: (id) => personNames.get(id) ?? '' }
}

type Lines = { own: readonly Stored<RollLine>[]; handed: readonly Stored<RollLine>[] }

/** This person’s parts, own ones first. */
export function partsFor(vote: Vote, { own, handed }: Lines, names: Names, now: Instant): MyPart[] {
  const show =
    (as: MyPart['as']) =>
    ({ data }: Stored<RollLine>) =>
      partOf(data, as, vote, {
        place: `${names.building(data.building)} ${data.door}`,
        proxyName: data.proxyTo === null ? null : names.person(data.proxyTo),
        now,
      })
  return [...own.map(show('owner')), ...handed.map(show('proxy'))]
}
