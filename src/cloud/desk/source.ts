import type { Bucket, Order, WorkCounts, WorkItem } from '../../domain/desk/schema'
import type { Person } from '../../domain/shared/actor'
import type { Context } from '../context'

/** A place in a sorted list: the sort key of a row and its id within the capability. */
export type Position = readonly [key: string, id: string]

/** What the workbench asks every source. */
export interface Asked {
  /** Who works, with the hats that were chosen alone: ask its hats, never those of `context.actor`. */
  worker: Person
  bucket: Bucket
  filters: {
    /** What is at this place or below it. */
    place: string | null
    category: string | null
    state: string | null
    /** Empty: any. */
    text: string
  }
  order: Order
  /** Rows strictly after this; its id may be `''` or `'~'`, which stand before and after every id of that key. */
  after: Position | null
  /** 1…100. */
  limit: number
}

/** A row with what it is sorted by: an instant, or `NEVER` (`domain/repair/report`). */
export interface WorkRow {
  key: string
  item: WorkItem
}

export interface Found {
  /** Sorted by key and id in the direction of the order; nothing that the worker may not read. */
  rows: readonly WorkRow[]
  /** How far the source has looked: the last document it read, even when it shows no row of it. Null: to the end. */
  end: Position | null
}

/** A capability that brings work to the staff. It says so by one line in `sources.ts`. */
export interface WorkSource {
  capability: string
  /** What it and the values of its fields are called. */
  words: { name: string; categories: Readonly<Record<string, string>>; states: Readonly<Record<string, string>> }
  list(context: Context, asked: Asked): Promise<Found>
  counts(context: Context, worker: Person): Promise<WorkCounts>
}
