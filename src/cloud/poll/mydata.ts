import { voiceId } from '../../domain/poll/poll'
import { settled } from '../../domain/poll/rules'
import type { Context } from '../context'
import type { Keeper } from '../privacy/keeper'
import { countStars, eraseStars, exportStars, sweepStars } from '../stairwell/mydata'
import { removeAll } from '../store/remove'
import { polls, voices } from './collections'
import { membersOf } from './members'

/** Takes the place of the id of somebody who left. */
const SOMEBODY = 'gone'

/** What I said for my household when it was asked, and what I asked. */
export const voice: Keeper = {
  kind: 'voice',
  async count({ store }, person) {
    const [said, asked, stars] = await Promise.all([
      store.count(voices, { has: { persons: person } }),
      store.count(polls, { eq: { by: person } }),
      countStars({ store }, person),
    ])
    return said + asked + stars
  },
  async export({ store }, person) {
    const found: Record<string, unknown>[] = []
    for await (const { data } of store.cursor(voices, { has: { persons: person } })) {
      const mine = data.said.find((word) => word.person === person)
      const poll = await store.get(polls, data.poll)
      const chosen = poll?.data.options.find(({ id }) => id === mine?.word)
      found.push({ poll: data.poll, question: poll?.data.question ?? null, said: chosen?.words ?? null, at: mine?.at })
    }
    for await (const { id, data } of store.cursor(polls, { eq: { by: person } }))
      found.push({ poll: id, asked: data.question, at: data.createdAt })
    return [...found, ...(await exportStars({ store }, person))]
  },
  async erase(context: Context, { person }) {
    const { store } = context
    for await (const stored of store.cursor(voices, { has: { persons: person } })) {
      const { data } = stored
      const left = data.said.filter((word) => word.person !== person)
      const members = await membersOf(
        store,
        context,
        data.household,
        left.map((word) => word.person),
      )
      await store.replace(voices, voiceId(data.poll, data.household), stored.version, settled({ ...data, said: left }, members))
    }
    for await (const { id } of store.cursor(polls, { eq: { by: person } })) await store.patch(polls, id, { set: { by: SOMEBODY } })
    await eraseStars(context, person)
  },
  sweep: async ({ store }, before) =>
    (await removeAll(store, voices, { range: { until: { lt: before } } }, 'until')) + (await sweepStars({ store }, before)),
}
