import type { Findable, FindableKind } from '../../domain/search/findable'
import { indexOf, maskPersonal, RULES } from '../../domain/search/rules'
import type { Instant } from '../../domain/shared/time'
import { Duplicate, type Store } from '../store/port'
import { findables } from './collections'
import type { Finding } from './source'
import { sources } from './sources'

/** Sorts after every real instant: what always is stands before what happened. */
const ALWAYS: Instant = '9999-12-31T00:00:00.000Z'

/** Others who change the same findable at once, before this gives up. */
const ROUNDS = 10

/**
 * Makes one matter's findable anew from what its capability holds now; called by the settle step of whatever changes it.
 * Safe to do again and late: the index is read before the matter, so that an older look never replaces a newer one.
 */
export async function refreshFindable(store: Store, tenant: string, kind: FindableKind, matter: string): Promise<void> {
  const id = findableId(kind, matter)
  for (let round = 0; round < ROUNDS; round += 1) {
    const held = await store.get(findables, id)
    const finding = await sources[kind].load(store, tenant, matter)
    if (finding === null) {
      if (held === null || (await store.remove(findables, id, held.version))) return
      continue
    }
    const findable = findableOf(tenant, kind, matter, finding)
    if (held ? await store.replace(findables, id, held.version, findable) : await inserted(store, id, findable)) return
  }
  throw new Error(`${id} keeps changing`)
}

/** The same for everything that one document of a capability holds, what it holds no more included. */
export async function refreshWithin(store: Store, tenant: string, kinds: readonly FindableKind[], within: string): Promise<void> {
  for (const kind of kinds) {
    const matters = new Set<string>()
    for await (const matter of sources[kind].all(store, tenant, within)) matters.add(matter)
    // `;` comes right after `:`.
    const held = await store.query(findables, {
      eq: { tenant, kind },
      range: { matter: { gte: `${within}:`, lt: `${within};` } },
      order: { by: 'matter', direction: 'asc' },
      limit: 100,
    })
    for (const { data } of held) matters.add(data.matter)
    for (const matter of matters) await refreshFindable(store, tenant, kind, matter)
  }
}

export function findableId(kind: FindableKind, matter: string): string {
  return `${kind}.${matter}`
}

export function findableOf(tenant: string, kind: FindableKind, matter: string, finding: Finding): Findable {
  const { title, words, at, seen } = publicPart(finding)
  return { tenant, kind, matter, at: at ?? ALWAYS, grams: indexOf(title, words), seen, rules: RULES }
}

/** Nothing personal is indexed, and nothing personal is shown of what was found. */
export function publicPart(finding: Finding): Finding {
  return { ...finding, title: maskPersonal(finding.title), words: maskPersonal(finding.words) }
}

async function inserted(store: Store, id: string, findable: Findable): Promise<boolean> {
  try {
    await store.insert(findables, id, findable)
    return true
  } catch (error) {
    if (error instanceof Duplicate) return false
    throw error
  }
}
