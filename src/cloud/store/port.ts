/**
 * The narrow port behind which every engine stands: PGlite, PostgreSQL, and CloudBase's documents.
 * One behaviour suite (`test/cloud/store/behaviour.ts`) runs on each of them.
 *
 * Filters, guards and orders name top-level fields only. Order only by numbers or ISO strings: collations differ on Chinese.
 */

export type Scalar = string | number | boolean | null

/** A kind of document. `indexes` lists the field combinations that queries may use, in index order. */
export interface Collection<T extends object> {
  name: string
  indexes: readonly (readonly (keyof T & string)[])[]
  /** Array fields that `has` may look into. */
  sets?: readonly (keyof T & string)[]
}

export interface Stored<T> {
  id: string
  /** Rises by one with every replace and patch. Starts at 1. */
  version: number
  data: T
}

/** Conditions on one document, all of which must hold; each compares a top-level field with a constant. */
export interface Guard<T> {
  eq?: Partial<Record<keyof T & string, Scalar>>
  in?: Partial<Record<keyof T & string, readonly Scalar[]>>
  /** `gt`, `gte`, `lt`, `lte`; a null or missing field never matches. */
  range?: Partial<Record<keyof T & string, { gt?: string | number; gte?: string | number; lt?: string | number; lte?: string | number }>>
  /** The array field contains the scalar. */
  has?: Partial<Record<keyof T & string, Scalar>>
  /** The array field contains at least one of the scalars; of an empty list, never. */
  hasAny?: Partial<Record<keyof T & string, readonly Scalar[]>>
  /** The array field contains every one of the scalars. */
  hasAll?: Partial<Record<keyof T & string, readonly Scalar[]>>
  /** The array field does not contain the scalar. */
  lacks?: Partial<Record<keyof T & string, Scalar>>
}

export interface Filter<T> extends Guard<T> {
  /** Longitude and latitude fields within a box, in degrees, edges included. */
  box?: { lng: keyof T & string; lat: keyof T & string; west: number; south: number; east: number; north: number }
}

export interface Query<T> extends Filter<T> {
  /** One field; ties are broken by id in the same direction. Without it, by id ascending. Documents whose field is null or missing are left out. */
  order?: { by: keyof T & string; direction: 'asc' | 'desc' }
  /** Keyset page: the order field's value (the id itself when there is no order) and the id of the last document seen. */
  after?: readonly [string | number, string]
  /** 1…100. */
  limit: number
}

/** One atomic update of one document, applied only when the guard holds. */
export interface Patch<T> {
  guard?: Guard<T>
  inc?: Partial<Record<keyof T & string, number>>
  /** Appends one element to an array field (created when missing). */
  push?: Partial<Record<keyof T & string, unknown>>
  /** Removes every element equal to the value; objects are equal when all their fields are. */
  pull?: Partial<Record<keyof T & string, unknown>>
  set?: Partial<T>
}

/** By id only: CloudBase's transactions know nothing else. */
export interface Transaction {
  get<T extends object>(collection: Collection<T>, id: string): Promise<Stored<T> | null>
  /** @throws Duplicate when the id is taken */
  insert<T extends object>(collection: Collection<T>, id: string, data: T): Promise<void>
  /** @throws Stale when the version is no longer the stored one (the transaction is tried again) */
  replace<T extends object>(collection: Collection<T>, id: string, version: number, data: T): Promise<void>
  /** @throws Stale as above */
  remove<T extends object>(collection: Collection<T>, id: string, version: number): Promise<void>
}

export interface Store {
  get<T extends object>(collection: Collection<T>, id: string): Promise<Stored<T> | null>
  /** @throws Duplicate when the id is taken */
  insert<T extends object>(collection: Collection<T>, id: string, data: T): Promise<void>
  /** @returns false, and nothing changed, when the version is no longer the stored one */
  replace<T extends object>(collection: Collection<T>, id: string, version: number, data: T): Promise<boolean>
  /** @returns false, and nothing changed, when there is no such document or the guard does not hold */
  patch<T extends object>(collection: Collection<T>, id: string, patch: Patch<T>): Promise<boolean>
  remove<T extends object>(collection: Collection<T>, id: string, version: number): Promise<boolean>
  query<T extends object>(collection: Collection<T>, query: Query<T>): Promise<Stored<T>[]>
  count<T extends object>(collection: Collection<T>, filter: Filter<T>): Promise<number>
  /** Every matching document in id order, fetched in batches; what is written meanwhile may or may not be seen. */
  cursor<T extends object>(collection: Collection<T>, filter: Filter<T>): AsyncIterable<Stored<T>>
  /** Not atomic as a whole on every engine: use it for seeds, imports and restores. @throws Duplicate */
  insertMany<T extends object>(collection: Collection<T>, documents: readonly { id: string; data: T }[]): Promise<void>
  /**
   * Runs `work` so that all its writes happen or none. `work` may run again after a conflict: it must have no effects of its own.
   * @throws Busy when it still conflicts after the last try
   */
  tx<R>(work: (transaction: Transaction) => Promise<R>): Promise<R>
  close(): Promise<void>
}

/** The id is taken. */
export class Duplicate extends Error {
  override name = 'Duplicate'
}
/** The document changed since it was read. Inside `tx` the adapter catches it and tries again. */
export class Stale extends Error {
  override name = 'Stale'
}
/** Conflicts went on after the last try. */
export class Busy extends Error {
  override name = 'Busy'
}
