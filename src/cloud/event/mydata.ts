import type { Event } from '../../domain/event/event'
import { maskIn } from '../../domain/privacy/rules'
import { treeOf } from '../place/tree'
import type { Keeper, Leaving } from '../privacy/keeper'
import { refreshFindable } from '../search/refresh'
import type { Store } from '../store/port'
import { eventSessions, events } from './collections'
import { sessionsOfEvent } from './present'

/** Events that I run. */
export const event: Keeper = {
  kind: 'event',
  count: ({ store, actor }, person) => store.count(events, { eq: { tenant: actor.tenant }, has: { organisers: person } }),
  async export({ store, actor }, person) {
    const found: Record<string, unknown>[] = []
    for await (const { id, data } of store.cursor(events, { eq: { tenant: actor.tenant }, has: { organisers: person } })) {
      const { title, summary, place, state, organiserName, createdAt } = data
      found.push({ event: id, title, summary, place, state, organiserName, createdAt })
    }
    return found
  },
  async erase({ store }, leaving) {
    const { tenant, person } = leaving
    for await (const { id } of store.cursor(events, { eq: { tenant }, has: { organisers: person } })) {
      await hideInSessions(store, id, leaving)
      await hideIn(store, id, leaving)
      await refreshFindable(store, tenant, 'event', id)
    }
  },
}

/** The event stays and goes on in the name of its place; those who look after the place run it. The person goes last: until then it is found. */
async function hideIn(store: Store, id: string, { tenant, person, names, marks }: Leaving): Promise<void> {
  const hide = (text: string) => maskIn(text, [...names, ...marks])
  for (;;) {
    const stored = await store.get(events, id)
    if (!stored?.data.organisers.includes(person)) return
    const { title, summary, materials, organisers, organiserName, place } = stored.data
    const named = names.some((name) => name !== '' && organiserName.includes(name))
    const next: Event = {
      ...stored.data,
      title: hide(title),
      summary: hide(summary),
      materials: hide(materials),
      organisers: organisers.filter((each) => each !== person),
      organiserName: named ? await treeOf(store, tenant).nameOf(place) : organiserName,
      pending: stored.data.pending.filter((effect) => effect.person !== person),
    }
    if (await store.replace(events, id, stored.version, next)) return
  }
}

async function hideInSessions(store: Store, id: string, { names, marks }: Leaving): Promise<void> {
  const stored = await store.get(events, id)
  if (!stored) return
  for (const session of await sessionsOfEvent(store, id, stored.data)) {
    const hidden = session.data.note && maskIn(session.data.note, [...names, ...marks])
    if (hidden !== session.data.note) await store.patch(eventSessions, session.id, { set: { note: hidden } })
  }
}
