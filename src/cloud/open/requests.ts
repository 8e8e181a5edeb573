import { type Asked, requestOfReport, requestOfSpace, type ServiceRequest, statesOf } from '../../domain/open/georeport'
import { LEVELS } from '../../domain/place/tree'
import type { Report } from '../../domain/repair/report'
import type { Space } from '../../domain/space/space'
import { type Tree, treeOf } from '../place/tree'
import { reports } from '../repair/collections'
import { spaces } from '../space/collections'
import type { Collection, Filter, Store, Stored } from '../store/port'
import { tellable } from './where'

/** A matter of either kind, before it is told. */
type Matter = { of: 'repair'; stored: Stored<Report> } | { of: 'space'; stored: Stored<Space> }

/** Where in a path the community stands. */
const COMMUNITY = LEVELS.indexOf('community')

/** What was asked for and may be told, newest first. */
export async function requestsFor(store: Store, tenant: string, asked: Asked): Promise<ServiceRequest[]> {
  const tree = treeOf(store, tenant)
  const found = asked.ids ? await named(store, tenant, asked.ids) : await listed(store, tenant, asked)
  return Promise.all(found.map((matter) => told(tree, matter)))
}

async function named(store: Store, tenant: string, ids: NonNullable<Asked['ids']>): Promise<Matter[]> {
  const found = await Promise.all(
    ids.map(async ({ of, id }): Promise<Matter | null> => {
      if (of === 'repair') {
        const stored = await store.get(reports, id)
        return stored?.data.tenant === tenant && isPublicReport(stored.data) ? { of, stored } : null
      }
      const stored = await store.get(spaces, id)
      return stored?.data.tenant === tenant && stored.data.shown === 'shown' ? { of, stored } : null
    }),
  )
  return found.filter((matter) => matter !== null)
}

/** What neighbours see, and what is a matter of its own still. */
function isPublicReport({ scope, wordsShown, state }: Report): boolean {
  return scope === 'public' && wordsShown === 'shown' && !GONE.some((gone) => gone === state)
}

/** Withdrawn ones were none in the end; of merged ones the other tells. */
const GONE = ['withdrawn', 'merged'] as const
const TOLD = ['submitted', 'accepted', 'dispatched', 'inProgress', 'resolved', 'closed', 'needsInfo', 'declined'] as const

/** Both kinds by age, as far as the page goes: pages end at 1,000 requests. */
async function listed(store: Store, tenant: string, asked: Asked): Promise<Matter[]> {
  const { categories, kinds, status, from, to, page, pageSize } = asked
  const range = { createdAt: { gte: from, lte: to } }
  const repair: Filter<Report> = {
    eq: { tenant, scope: 'public', wordsShown: 'shown', ...(status && { open: status === 'open' }) },
    in: { category: categories, state: TOLD },
    range,
  }
  const space: Filter<Space> = { eq: { tenant, shown: 'shown' }, in: { kind: kinds, ...(status && { state: statesOf(status) }) }, range }
  const most = page * pageSize
  const [those, these] = await Promise.all([
    categories.length > 0 ? newest(store, reports, repair, most) : [],
    kinds.length > 0 ? newest(store, spaces, space, most) : [],
  ])
  const all: Matter[] = [
    ...those.map((stored) => ({ of: 'repair' as const, stored })),
    ...these.map((stored) => ({ of: 'space' as const, stored })),
  ]
  return all.sort(newerFirst).slice(most - pageSize, most)
}

function newerFirst(a: Matter, b: Matter): number {
  const [one, other] = [a.stored.data.createdAt, b.stored.data.createdAt]
  if (one !== other) return one > other ? -1 : 1
  return a.stored.id > b.stored.id ? -1 : 1
}

const PAGE = 100

async function newest<T extends { createdAt: string }>(
  store: Store,
  collection: Collection<T>,
  filter: Filter<T>,
  most: number,
): Promise<Stored<T>[]> {
  const found: Stored<T>[] = []
  for (;;) {
    const last = found[found.length - 1]
    const limit = Math.min(PAGE, most - found.length)
    const page = await store.query(collection, {
      ...filter,
      order: { by: 'createdAt' as keyof T & string, direction: 'desc' },
      limit,
      ...(last && { after: [last.data.createdAt, last.id] as const }),
    })
    found.push(...page)
    if (page.length < limit || found.length >= most) return found
  }
}

async function told(tree: Tree, { of, stored: { id, data } }: Matter): Promise<ServiceRequest> {
  const { estate, building, lng, lat } = data
  const known = lng === null || lat === null ? ((await tree.get(estate))?.data.point ?? null) : { lng, lat }
  const [names, where, community] = [
    [await tree.nameOf(estate), building === null ? '' : await tree.nameOf(building)],
    await tellable(tree, building, known),
    await tree.nameOf(data.path[COMMUNITY] ?? ''),
  ]
  const placed = { address: names.filter((name) => name !== '').join(' '), agency: community, spot: where?.spot ?? null }
  return of === 'repair' ? requestOfReport(id, data as Report, placed) : requestOfSpace(id, data as Space, placed)
}
