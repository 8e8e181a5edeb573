import { type Order, settled } from '../../domain/menu/order'
import { maskIn } from '../../domain/privacy/rules'
import type { Context } from '../context'
import type { Keeper, Leaving } from '../privacy/keeper'
import { offers, orders, units } from './collections'

/** Takes the place of the id of somebody who left. */
const SOMEBODY = 'gone'

/** Orders in which I stand, and units that I speak for. */
export const order: Keeper = {
  kind: 'order',
  async count({ store }, person) {
    const [stand, speak] = await Promise.all([
      store.count(orders, { has: { persons: person } }),
      store.count(units, { has: { liaisons: person } }),
    ])
    return stand + speak
  },
  async export({ store }, person) {
    const found: Record<string, unknown>[] = []
    for await (const { id, data } of store.cursor(orders, { has: { persons: person } })) {
      const mine = data.shares.filter(({ by, contact }) => by === person || contact === person)
      const steps = data.steps.filter(({ by }) => by.person === person).map(({ action, at, words }) => ({ action, at, words }))
      found.push({
        order: id,
        title: data.title,
        state: data.state,
        at: data.createdAt,
        shares: mine.map(({ estate, people, note }) => ({ estate, people, note })),
        steps,
      })
    }
    for await (const { id, data } of store.cursor(units, { has: { liaisons: person } })) found.push({ unit: id, name: data.name })
    return found
  },
  async erase({ store, now }: Context, leaving: Leaving) {
    for await (const { id, version, data } of store.cursor(units, { has: { liaisons: leaving.person } })) {
      const liaisons = data.liaisons.filter((person) => person !== leaving.person)
      await store.replace(units, id, version, { ...data, liaisons, alone: liaisons.length === 0, updatedAt: now })
    }
    for await (const { id } of store.cursor(offers, { eq: { writer: leaving.person } }))
      await store.patch(offers, id, { set: { writer: SOMEBODY } })
    for await (const { id, version, data } of store.cursor(orders, { has: { persons: leaving.person } }))
      await store.replace(orders, id, version, without(data, leaving))
  },
}

/** What was ordered stays; who stood in it does not, nor the name and the telephone in its words. */
function without(before: Order, { person, names, marks }: Leaving): Order {
  const hide = (text: string | null) => text && maskIn(text, [...names, ...marks])
  const other = (id: string) => (id === person ? SOMEBODY : id)
  return settled({
    ...before,
    reason: hide(before.reason),
    shares: before.shares.map((share) => ({ ...share, by: other(share.by), contact: other(share.contact), note: hide(share.note) })),
    delivered: before.delivered && { ...before.delivered, words: hide(before.delivered.words) },
    steps: before.steps.map((step) => ({
      ...step,
      by: { ...step.by, person: step.by.person && other(step.by.person) },
      words: hide(step.words),
    })),
  })
}
