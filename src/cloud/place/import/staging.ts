import type { Plan } from '../../../domain/place/plan'
import { type Edition, UNTIL_CHANGED } from '../../../domain/place/tree'
import type { Instant } from '../../../domain/shared/time'
import type { Context } from '../../context'
import { households, owners } from '../../household/collections'
import { invitations, newInvitation } from '../../role/invitations'
import { type Collection, Duplicate, type Store } from '../../store/port'
import { places } from '../collections'
import type { Standing } from './facts'

/** Everything that has editions. */
const EDITED = { place: places, household: households, owner: owners, invitation: invitations } as const
export type Edited = keyof typeof EDITED

type Versioned = Edition & { tenant: string }

function collectionOf(name: Edited): Collection<Versioned> {
  return EDITED[name] as unknown as Collection<Versioned>
}

/** One document that begins with the new edition (`data`), or ends with the old one (null). */
export interface Write {
  to: Edited
  id: string
  data: object | null
}

/** What a plan writes, in an order that does not matter: nobody reads it before the head says so. */
export function* writesOf(
  plan: Plan,
  { documents }: Standing,
  {
    importId,
    next,
    tenant,
    now,
    secrets,
  }: { importId: string; next: number; tenant: string; now: Instant; secrets: Context['services']['secrets'] },
): Generator<Write> {
  const since: Edition = { since: next, until: UNTIL_CHANGED }
  function* ends(to: 'place' | 'household' | 'owner', ids: readonly string[]): Generator<Write> {
    for (const id of ids) {
      const document = documents[to].get(id)
      if (document !== undefined) yield { to, id: document, data: null }
    }
  }
  const begins = (to: Edited, id: string, data: object): Write => ({ to, id: `${id}~${next}`, data: { ...data, ...since } })
  yield* ends('place', plan.places.close)
  for (const place of plan.places.open) yield begins('place', place.place, place)
  yield* ends('household', plan.households.close)
  for (const household of plan.households.open) yield begins('household', household.household, household)
  yield* ends('owner', plan.owners.close)
  for (const { name, phone, ...owner } of plan.owners.open) {
    const sealed = { name: secrets.seal(name), phone: phone === null ? null : secrets.seal(phone) }
    yield begins('owner', owner.owner, { tenant, ...owner, ...sealed })
  }
  for (const id of plan.posts.close) yield { to: 'invitation', id, data: null }
  for (const { row, ...post } of plan.posts.open) {
    const invited = { ...post, tenant, path: plan.pathOf(post.place), by: null, at: now }
    yield begins('invitation', `${importId}.${row}`, newInvitation(secrets, invited, since))
  }
}

/** Writes one piece beside what is read. Safe to run again. */
export async function stage(store: Store, writes: readonly Write[], next: number): Promise<void> {
  for (const to of Object.keys(EDITED) as Edited[]) {
    const collection = collectionOf(to)
    const begin = writes.flatMap((write) =>
      write.to === to && write.data !== null ? [{ id: write.id, data: write.data as Versioned }] : [],
    )
    if (begin.length > 0) await insertMissing(store, collection, begin)
    for (const { id } of writes.filter((write) => write.to === to && write.data === null)) {
      await store.patch(collection, id, { guard: { eq: { until: UNTIL_CHANGED } }, set: { until: next } })
    }
  }
}

/** All at once; one by one when a piece that was broken off has left some behind. */
async function insertMissing<T extends object>(
  store: Store,
  collection: Collection<T>,
  documents: readonly { id: string; data: T }[],
): Promise<void> {
  try {
    await store.insertMany(collection, documents)
  } catch (error) {
    if (!(error instanceof Duplicate)) throw error
    for (const { id, data } of documents) if (!(await store.get(collection, id))) await store.insert(collection, id, data)
  }
}

/**
 * Takes back what imports staged and never published: what begins between the edition that is read and `to`, and what would end there.
 * Safe to run again.
 * @param range editions above `above`, up to `to` itself
 */
export async function unstage(store: Store, tenant: string, { above, to }: { above: number; to: number }): Promise<void> {
  for (const name of Object.keys(EDITED) as Edited[]) {
    const collection = collectionOf(name)
    for (;;) {
      const begun = await store.query(collection, {
        ...(name === 'invitation' ? {} : { eq: { tenant } }),
        range: { since: { gt: above, lte: to } },
        limit: 100,
      })
      const ours = begun.filter(({ data }) => data.tenant === tenant)
      for (const { id, version } of ours) await store.remove(collection, id, version)
      if (begun.length < 100 || ours.length === 0) break
    }
    for await (const { id, data } of store.cursor(collection, { eq: { tenant }, range: { until: { gt: above, lte: to } } })) {
      await store.patch(collection, id, { guard: { eq: { until: data.until } }, set: { until: UNTIL_CHANGED } })
    }
  }
}

/** Removes what ended with an edition that nobody reads any more. @returns how many documents */
export async function removeEnded(store: Store, tenant: string, edition: number): Promise<number> {
  let removed = 0
  for (const name of Object.keys(EDITED) as Edited[]) {
    const collection = collectionOf(name)
    for await (const { id, version } of store.cursor(collection, { eq: { tenant }, range: { until: { lte: edition } } })) {
      if (await store.remove(collection, id, version)) removed += 1
    }
  }
  return removed
}
