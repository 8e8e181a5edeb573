import { FINDABLE_KINDS, type FindableKind } from '../../domain/search/findable'
import { RULES } from '../../domain/search/rules'
import { treeOf } from '../place/tree'
import { Duplicate, type Store } from '../store/port'
import { findables, searchHeads } from './collections'
import { refreshFindable } from './refresh'
import { sources } from './sources'

/**
 * Makes findables anew from what the capabilities hold, and removes those of what is gone. Safe to run again, and beside requests:
 * one matter at a time is read anew.
 * @returns how many matters were looked at
 */
export async function rebuild(store: Store, tenant: string, kinds: readonly FindableKind[] = FINDABLE_KINDS): Promise<number> {
  let looked = 0
  for (const kind of kinds) {
    const there = new Set<string>()
    for await (const id of sources[kind].all(store, tenant)) {
      there.add(id)
      await refreshFindable(store, tenant, kind, id)
      looked += 1
    }
    for await (const { data } of store.cursor(findables, { eq: { tenant, kind } })) {
      if (!there.has(data.matter)) await refreshFindable(store, tenant, kind, data.matter)
    }
  }
  return looked
}

/** Kinds that name places: a new edition of the tree makes them anew. */
const OF_THE_TREE: readonly FindableKind[] = ['place', 'service', 'contact']

/** Rebuilds what the index was not made by: other rules, another edition of the tree. A timer job. @returns how many matters were looked at */
export async function rebuildStale(store: Store, tenant: string): Promise<number> {
  const edition = await treeOf(store, tenant).edition()
  const head = await store.get(searchHeads, tenant)
  if (head?.data.rules === RULES && head.data.edition === edition) return 0
  const looked = await rebuild(store, tenant, head?.data.rules === RULES ? OF_THE_TREE : FINDABLE_KINDS)
  const next = { tenant, rules: RULES, edition }
  try {
    if (head) await store.replace(searchHeads, tenant, head.version, next)
    else await store.insert(searchHeads, tenant, next)
  } catch (error) {
    // Another server has done it meanwhile.
    if (!(error instanceof Duplicate)) throw error
  }
  return looked
}
