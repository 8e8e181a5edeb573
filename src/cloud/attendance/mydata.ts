import type { Presence } from '../../domain/attendance/presence'
import { marksOf, missingOf, standingOf } from '../../domain/attendance/rules'
import type { Context } from '../context'
import type { Keeper } from '../privacy/keeper'
import type { Stored } from '../store/port'
import { removeAll } from '../store/remove'
import { presences } from './collections'
import { ownNameOf } from './names'
import { handedOf } from './roster'

const MISSED = ['asked', 'noted', 'objected'] as const

/** When we came and went. */
export const attendance: Keeper = {
  kind: 'attendance',
  count: ({ store }, person) => store.count(presences, { eq: { booker: person } }),
  async export(context, person) {
    const found: Record<string, unknown>[] = []
    for await (const each of context.store.cursor(presences, { eq: { booker: person } })) found.push(await ownPresence(context, each))
    return found
  },
  async erase({ store }, { person }) {
    for await (const { id, version } of store.cursor(presences, { eq: { booker: person } })) await store.remove(presences, id, version)
    await forgetMarker({ store }, person)
  },
  sweep: ({ store }, before) => removeAll(store, presences, { range: { to: { lt: before } } }, 'to'),
}

/** That somebody was missed; the capability's own job forgets it (`timer`). */
export const absence: Keeper = {
  kind: 'absence',
  count: ({ store }, person) => store.count(presences, { eq: { booker: person }, in: { missing: MISSED } }),
  // It stands with who came, and goes with it.
  export: async () => [],
  erase: async () => {},
}

/** To whom a child was given. */
export const handOver: Keeper = {
  kind: 'handOver',
  count: ({ store }, person) => store.count(presences, { eq: { booker: person, handed: true } }),
  export: async () => [],
  erase: async () => {},
  sweep: ({ store }, before) => dropHanded(store, before),
}

async function ownPresence(context: Context, { id, data }: Stored<Presence>): Promise<Record<string, unknown>> {
  const attendees = await Promise.all(
    data.attendees.map(async (key) => {
      const { in: came, out } = standingOf(marksOf(data.marks, key))
      const missing = missingOf(data, key)
      return { name: await ownNameOf(context, key), in: came?.at ?? null, out: out?.at ?? null, handed: handedOf(context, out), missing }
    }),
  )
  return { booking: id, event: data.event, session: data.session, attendees }
}

/** An organiser who leaves: their marks stay, as nobody's. */
async function forgetMarker({ store }: Pick<Context, 'store'>, person: string): Promise<void> {
  for await (const { id } of store.cursor(presences, { has: { by: person } }))
    for (;;) {
      const found = await store.get(presences, id)
      if (!found?.data.by.includes(person)) break
      const { data, version } = found
      const marks = data.marks.map((mark) => (mark.by === person ? { ...mark, by: null } : mark))
      if (await store.replace(presences, id, version, { ...data, marks, by: data.by.filter((each) => each !== person) })) break
    }
}

/** What somebody marks meanwhile is left for the next run. */
async function dropHanded(store: Context['store'], before: string): Promise<number> {
  let dropped = 0
  for await (const { id, version, data } of store.cursor(presences, { eq: { handed: true }, range: { to: { lt: before } } })) {
    const marks = data.marks.map((mark) => ({ ...mark, handed: null }))
    if (await store.replace(presences, id, version, { ...data, marks, handed: false })) dropped += 1
  }
  return dropped
}
