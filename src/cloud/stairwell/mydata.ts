import { settledMarks } from '../../domain/stairwell/stairwell'
import type { Context } from '../context'
import { membersOf } from '../poll/members'
import { removeAll } from '../store/remove'
import { starVoices } from './collections'
import { recount } from './tally'

/** What of the stars is a person's: kept together with the polls, in `cloud/poll/mydata`. */
export function countStars({ store }: Pick<Context, 'store'>, person: string): Promise<number> {
  return store.count(starVoices, { has: { persons: person } })
}

export async function exportStars({ store }: Pick<Context, 'store'>, person: string): Promise<Record<string, unknown>[]> {
  const found: Record<string, unknown>[] = []
  for await (const { data } of store.cursor(starVoices, { has: { persons: person } }))
    for (const { criterion, word, at } of data.said.filter((said) => said.person === person))
      found.push({ building: data.building, period: data.period, star: criterion, said: word, at })
  return found
}

/** The words go; what another of the household said counts again. */
export async function eraseStars(context: Context, person: string): Promise<void> {
  const { store } = context
  for await (const { id, version, data } of store.cursor(starVoices, { has: { persons: person } })) {
    const said = data.said.filter((word) => word.person !== person)
    const members = await membersOf(store, context, data.household, [...new Set(said.map((word) => word.person))])
    await store.replace(starVoices, id, version, settledMarks({ ...data, said }, members))
    if (data.until > context.now) await recount(context, data, data.period)
  }
}

export function sweepStars({ store }: Pick<Context, 'store'>, before: string): Promise<number> {
  return removeAll(store, starVoices, { range: { until: { lt: before } } }, 'until')
}
