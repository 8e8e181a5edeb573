import type { Bulletin } from '../../domain/bulletin/bulletin'
import { maskIn } from '../../domain/privacy/rules'
import type { Context } from '../context'
import { notices } from '../notice/collections'
import type { Keeper, Leaving } from '../privacy/keeper'
import { refreshFindable } from '../search/refresh'
import { bulletins, householdReadings, readings } from './collections'
import { recount } from './readings'

/** Takes the place of the reader's id where only a household counts. */
const SOMEBODY = 'gone'

/** Which bulletins I read, and which I posted for an office. */
export const bulletin: Keeper = {
  kind: 'bulletin',
  async count({ store }, person) {
    const [read, posted] = await Promise.all([
      store.count(readings, { eq: { person } }),
      store.count(bulletins, { eq: { author: person } }),
    ])
    return read + posted
  },
  async export({ store }, person) {
    const found: Record<string, unknown>[] = []
    for await (const { data } of store.cursor(readings, { eq: { person } })) found.push({ read: data.bulletin, at: data.at })
    for await (const { id, data } of store.cursor(bulletins, { eq: { author: person } })) {
      const { title, words, place, state, at } = data
      found.push({ posted: id, title, words, place, state, at })
    }
    return found
  },
  async erase(context, leaving) {
    await unread(context, leaving)
    for await (const { id } of context.store.cursor(bulletins, { eq: { author: leaving.person } })) await hideIn(context, id, leaving)
  },
}

async function unread({ store }: Context, { tenant, person }: Leaving): Promise<void> {
  for await (const { id } of store.cursor(householdReadings, { eq: { person } }))
    await store.patch(householdReadings, id, { set: { person: SOMEBODY } })
  for await (const { id, version, data } of store.cursor(readings, { eq: { person } })) {
    await store.remove(readings, id, version)
    await recount(store, tenant, data.bulletin)
  }
}

/** What an office said stays, but for a telephone or a name of the one who wrote it. */
async function hideIn(context: Context, id: string, { tenant, names, marks }: Leaving): Promise<void> {
  const { store } = context
  const hide = (text: string) => maskIn(text, [...names, ...marks])
  for (;;) {
    const seen = await store.get(bulletins, id)
    if (!seen) return
    const { title, words, phone, reason, steps } = seen.data
    const next: Bulletin = {
      ...seen.data,
      title: hide(title),
      words: hide(words),
      phone: phone !== null && marks.includes(phone) ? null : phone,
      reason: reason && hide(reason),
      steps: steps.map((step) => ({ ...step, words: step.words && hide(step.words) })),
    }
    for await (const notice of store.cursor(notices, { eq: { matter: `bulletin:${id}` } })) {
      const told = { title: hide(notice.data.title), words: hide(notice.data.words) }
      if (told.title !== notice.data.title || told.words !== notice.data.words) await store.patch(notices, notice.id, { set: told })
    }
    if (JSON.stringify(next) === JSON.stringify(seen.data)) return
    if (!(await store.replace(bulletins, id, seen.version, next))) continue
    return refreshFindable(store, tenant, 'bulletin', id)
  }
}
