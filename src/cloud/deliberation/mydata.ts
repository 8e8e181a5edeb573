import { type Agreed, agreedId } from '../../domain/deliberation/agreed'
import type { Deliberation } from '../../domain/deliberation/deliberation'
import { maskIn, maskWithin } from '../../domain/privacy/rules'
import type { Context } from '../context'
import type { Keeper, Leaving } from '../privacy/keeper'
import { refreshFindable } from '../search/refresh'
import type { Store } from '../store/port'
import { removeAll } from '../store/remove'
import { agreedActions, comers, deliberations, remarks } from './collections'

/** Takes the place of the id of somebody who left. */
const SOMEBODY = 'gone'

/** What I raised and said, where I come, and what I took on. */
export const talk: Keeper = {
  kind: 'talk',
  async count({ store }, person) {
    const counts = await Promise.all([
      store.count(deliberations, { has: { persons: person } }),
      store.count(remarks, { eq: { person } }),
      store.count(comers, { eq: { person } }),
      store.count(agreedActions, { has: { persons: person } }),
    ])
    return counts.reduce((sum, count) => sum + count)
  },
  async export({ store }, person) {
    const found: Record<string, unknown>[] = []
    for await (const { id, data } of store.cursor(deliberations, { has: { persons: person } })) {
      const { title, words, raiser, state, createdAt: at } = data
      const steps = data.steps
        .filter(({ by }) => by.person === person)
        .map(({ action, at: when, words: said }) => ({ action, at: when, words: said }))
      found.push({ talk: id, title, state, at, steps, ...(raiser === person && { raised: words }) })
    }
    for await (const { data } of store.cursor(remarks, { eq: { person } }))
      found.push({ talk: data.deliberation, said: data.words, at: data.at })
    for await (const { data } of store.cursor(comers, { eq: { person } }))
      found.push({ talk: data.deliberation, coming: true, at: data.at })
    for await (const { data } of store.cursor(agreedActions, { has: { persons: person } }))
      found.push({ talk: data.deliberation, tookOn: data.what, until: data.day, done: data.done?.words ?? null })
    return found
  },
  async erase({ store }: Context, leaving: Leaving) {
    const { person } = leaving
    // The title stands in what was agreed as well.
    for await (const { id, version, data } of store.cursor(deliberations, { has: { persons: person } })) {
      if (!(await store.replace(deliberations, id, version, without(data, leaving)))) continue
      await refreshFindable(store, data.tenant, 'talk', id)
      for (let nth = 1; nth <= data.agreed; nth += 1) await hideIn(store, agreedId(id, nth), leaving)
    }
    await removeAll(store, remarks, { eq: { person } }, 'at')
    await removeAll(store, comers, { eq: { person } }, 'at')
    for await (const { id } of store.cursor(agreedActions, { has: { persons: person } })) await hideIn(store, id, leaving)
  },
}

/** What was talked over stays; who raised and recorded it does not, nor their name in its words. */
function without(before: Deliberation, { person, names, marks }: Leaving): Deliberation {
  const hide = (text: string) => maskIn(text, [...names, ...marks])
  const other = (id: string) => (id === person ? SOMEBODY : id)
  const { meeting, minutes } = before
  return {
    ...before,
    raiser: other(before.raiser),
    title: hide(before.title),
    words: hide(before.words),
    reason: before.reason && hide(before.reason),
    meeting: meeting && { ...meeting, recorder: meeting.recorder && other(meeting.recorder) },
    minutes: minutes && { ...(maskWithin({ ...minutes, by: '' }, hide) as typeof minutes), by: other(minutes.by) },
    corrections: before.corrections.map(({ at, by, words }) => ({ at, by: other(by), words: hide(words) })),
    steps: before.steps.map(({ action, at, by, words }) => ({
      action,
      at,
      by: { ...by, person: by.person && other(by.person) },
      words: words && hide(words),
    })),
    persons: [...new Set(before.persons.map(other))],
  }
}

async function hideIn(store: Store, id: string, leaving: Leaving): Promise<void> {
  const stored = await store.get(agreedActions, id)
  if (stored) await store.replace(agreedActions, id, stored.version, withoutOwner(stored.data, leaving))
}

function withoutOwner(before: Agreed, { person, names, marks }: Leaving): Agreed {
  const { done } = before
  const other = (id: string) => (id === person ? SOMEBODY : id)
  const hide = (text: string) => maskIn(text, [...names, ...marks])
  return {
    ...before,
    title: hide(before.title),
    what: hide(before.what),
    person: before.person && other(before.person),
    persons: [...new Set(before.persons.map(other))],
    done: done && { ...done, by: other(done.by), words: hide(done.words) },
  }
}
