import type { Household, Owner } from '../../domain/household/household'
import { treeOf } from '../place/tree'
import type { Collection, Query, Store, Stored } from '../store/port'
import { households, owners } from './collections'

type Reading = Pick<Store, 'get' | 'query'>

/** The households and owners of one tenant as they stand at one moment: whatever is asked of one reader comes from one edition. */
export interface Roll {
  /** @returns null when there is no such household in this edition; the answer's `id` is the household's */
  household(id: string): Promise<Stored<Household> | null>
  /** Of a building, in the order of their doors. */
  householdsOf(building: string): AsyncIterable<Stored<Household>>
  /** Households that this owner has a part of, by id; at most 100. */
  householdsOwnedBy(owner: string): Promise<Stored<Household>[]>
  /** @returns null when nobody of this id is on the roll of this edition; the answer's `id` is the owner's */
  owner(id: string): Promise<Stored<Owner> | null>
  /** Those of these who are on the roll of this edition, in no order: one question for a hundred instead of one each. */
  ownersAmong(ids: readonly string[]): Promise<Stored<Owner>[]>
  /** The roll of an estate. Names and telephones are sealed. */
  ownersOf(estate: string): AsyncIterable<Stored<Owner>>
}

const PAGE = 100

/** Make one for each request. @param edition another one than that which is read now: an import compares and copies */
export function rollOf(store: Reading, tenant: string, edition?: number): Roll {
  let head: Promise<number> | undefined
  function reading() {
    head ??= edition === undefined ? treeOf(store, tenant).edition() : Promise.resolve(edition)
    return head
  }
  async function query<T extends Household | Owner>(collection: Collection<T>, { eq, ...rest }: Query<T>): Promise<Stored<T>[]> {
    const now = await reading()
    const range = { since: { lte: now }, until: { gt: now } } as Query<T>['range']
    return store.query(collection, { ...rest, eq: { tenant, ...eq } as Query<T>['eq'], ...(range && { range }) })
  }
  async function one<T extends Household | Owner>(collection: Collection<T>, eq: Query<T>['eq']) {
    const [found] = await query(collection, { ...(eq && { eq }), limit: 1 })
    return found ? known(found) : null
  }
  return {
    household: (id) => one(households, { household: id }),
    owner: (id) => one(owners, { owner: id }),
    async ownersAmong(ids) {
      const unique = [...new Set(ids)]
      const pages = Array.from({ length: Math.ceil(unique.length / PAGE) }, (_, nth) => unique.slice(nth * PAGE, (nth + 1) * PAGE))
      const found = await Promise.all(pages.map((some) => query(owners, { in: { owner: some }, limit: PAGE })))
      return found.flat().map(known)
    },
    async householdsOwnedBy(owner) {
      return (await query(households, { has: { owners: owner }, limit: PAGE })).map(known)
    },
    async *householdsOf(building) {
      const conditions = { eq: { building }, order: { by: 'rank', direction: 'asc' }, limit: PAGE } as const
      for (let after: Query<Household>['after']; ; ) {
        const page = await query(households, { ...conditions, ...(after && { after }) })
        yield* page.map(known)
        const last = page[PAGE - 1]
        if (!last) return
        after = [last.data.rank, last.id]
      }
    },
    async *ownersOf(estate) {
      for (let after: Query<Owner>['after']; ; ) {
        const page = await query(owners, { eq: { estate }, limit: PAGE, ...(after && { after }) })
        yield* page.map(known)
        const last = page[PAGE - 1]
        if (!last) return
        after = [last.id, last.id]
      }
    },
  }
}

/** Callers know households and owners by their own ids, never by the ids of their editions. */
function known<T extends Household | Owner>(stored: Stored<T>): Stored<T> {
  return { ...stored, id: 'household' in stored.data ? stored.data.household : stored.data.owner }
}
