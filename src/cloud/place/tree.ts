import type { Place } from '../../domain/place/place'
import type { NodeLevel } from '../../domain/place/tree'
import type { Instant } from '../../domain/shared/time'
import type { Collection, Query, Store, Stored } from '../store/port'
import { places } from './collections'

/** Which edition of a tenant's tree is read; its id is the tenant. A tenant without a head reads edition 0. */
export interface TreeHead {
  edition: number
  publishedAt: Instant
  /** The import that made this edition; null for the first. */
  by: string | null
  /** The import that is under way: one at a time. */
  importing?: string | null
  /** The highest edition that an import ever began; a number is given once. */
  issued?: number
}

export const treeHeads: Collection<TreeHead> = { name: 'tree', indexes: [] }

type Reading = Pick<Store, 'get' | 'query'>
type Conditions = Pick<Query<Place>, 'eq' | 'in' | 'has' | 'hasAny' | 'order' | 'after' | 'limit'>

/** The tree of one tenant as it stands at one moment: whatever is asked of one reader comes from one edition. */
export interface Tree {
  edition(): Promise<number>
  /** The place by its id, each read once. @returns null when it is not there in this edition */
  get(place: string): Promise<Stored<Place> | null>
  /** Empty for a place that is not there. */
  nameOf(place: string): Promise<string>
  /** Empty for a place that is not there. */
  pathOf(place: string): Promise<readonly string[]>
  /** Places of this edition, with their ids as `id`; `after` takes what the last one had. */
  query(conditions: Conditions): Promise<Stored<Place>[]>
  /** Places of this level at and below a place, by rank, in pages. */
  below(place: string, level: NodeLevel): AsyncIterable<Stored<Place>>
}

/** Make one for each request. */
export function treeOf(store: Reading, tenant: string): Tree {
  let head: Promise<number> | undefined
  const known = new Map<string, Promise<Stored<Place> | null>>()

  function edition() {
    head ??= store.get(treeHeads, tenant).then((found) => found?.data.edition ?? 0)
    return head
  }
  async function query({ eq, ...conditions }: Conditions): Promise<Stored<Place>[]> {
    const now = await edition()
    const range = { since: { lte: now }, until: { gt: now } }
    return (await store.query(places, { ...conditions, eq: { tenant, ...eq }, range })).map(asPlace)
  }
  function get(place: string) {
    const asked = known.get(place) ?? query({ eq: { place }, limit: 1 }).then(([found]) => found ?? null)
    known.set(place, asked)
    return asked
  }
  return {
    edition,
    get,
    query,
    nameOf: async (place) => (await get(place))?.data.name ?? '',
    pathOf: async (place) => (await get(place))?.data.path ?? [],
    async *below(place, level) {
      const conditions = { eq: { level }, has: { path: place }, order: { by: 'rank', direction: 'asc' }, limit: 100 } as const
      for (let page = await query(conditions); ; ) {
        yield* page
        const last = page[conditions.limit - 1]
        if (!last) return
        page = await query({ ...conditions, after: [last.data.rank, documentId(last)] })
      }
    },
  }
}

const DOCUMENT = Symbol('document id')

/** Callers know places by their own ids; a page mark needs the document's. */
function asPlace(stored: Stored<Place>): Stored<Place> {
  return Object.assign({ ...stored, id: stored.data.place }, { [DOCUMENT]: stored.id })
}

/** What a page mark of `Tree.query` holds beside the order field's value. */
export function documentId(place: Stored<Place>): string {
  return (place as Stored<Place> & { [DOCUMENT]?: string })[DOCUMENT] ?? place.id
}
