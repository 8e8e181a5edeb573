import type { Report } from '../../domain/repair/report'
import type { Keeper } from '../privacy/keeper'
import type { Secrets } from '../services/secrets'
import type { Store, Stored } from '../store/port'
import { reports } from './collections'
import { forgetInReports, knownInReports } from './erase'

/** What I reported, and where I joined a neighbour. */
export const report: Keeper = {
  kind: 'report',
  count: ({ store }, person) => store.count(reports, { eq: { reporter: person } }),
  async export({ store, services }, person) {
    const found: Record<string, unknown>[] = []
    for await (const each of store.cursor(reports, { eq: { reporter: person } })) found.push(ownReport(each, person, services.secrets))
    for await (const { id, data } of store.cursor(reports, { has: { joined: person } }))
      found.push({ id, joined: true, category: data.category })
    return found
  },
  known: knownInReports,
  erase: forgetInReports,
}

/** The contact in it: erased with the report it stands in. */
export const contact: Keeper = {
  kind: 'contact',
  count: ({ store }, person) => store.count(reports, { eq: { reporter: person, hasContact: true } }),
  // It stands in the report.
  export: async () => [],
  erase: async () => {},
  sweep: ({ store }, before) => dropContacts(store, before),
}

/** The steps of others are told without their names, and without what they wrote. */
function ownReport({ id, data }: Stored<Report>, person: string, secrets: Secrets): Record<string, unknown> {
  const { category, scope, urgency, state, words, spot, estate, building, createdAt, wished, rating, photos } = data
  const open = (sealed: string | null) => (sealed === null ? null : secrets.open(sealed))
  // What a helper gave of somebody else is not the helper's to take away.
  const contact = data.onBehalfOf === null ? { room: open(data.room), phone: open(data.phone) } : {}
  const steps = data.steps.map(({ action, at, by, words: said, internal }) => ({
    action,
    at,
    by: by.party,
    ...(by.person === person && !internal && { words: said }),
  }))
  return {
    id,
    createdAt,
    as: data.reporterName,
    category,
    scope,
    urgency,
    state,
    words,
    spot,
    estate,
    building,
    ...contact,
    wished,
    rating,
    photos,
    steps,
  }
}

/** Room and telephone of what was closed long ago. Nobody is told and no date changes: nothing happened to the matter. */
async function dropContacts(store: Store, before: string): Promise<number> {
  let dropped = 0
  for (;;) {
    const found = await store.query(reports, {
      eq: { hasContact: true, open: false },
      range: { updatedAt: { lt: before } },
      order: { by: 'updatedAt', direction: 'asc' },
      limit: 100,
    })
    for (const { id } of found) {
      const gone = { room: null, phone: null, onBehalfOf: null, hasContact: false }
      if (await store.patch(reports, id, { guard: { eq: { open: false }, range: { updatedAt: { lt: before } } }, set: gone })) dropped += 1
    }
    if (found.length < 100) return dropped
  }
}
