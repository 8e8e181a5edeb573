import { partiesOf, readerOf } from '../../domain/repair/ability'
import type { repairContract } from '../../domain/repair/contract'
import { accept, refuse } from '../../domain/shared/refusal'
import type { Context, Handler } from '../context'
import { peopleAt } from '../person/find'
import { reports } from './collections'

interface Fixer {
  id: string
  name: string
}

/** The fixer, if this person serves the place now. */
export async function fixerAt(
  context: Pick<Context, 'store' | 'now' | 'actor'>,
  person: string,
  path: readonly string[],
): Promise<Fixer | null> {
  const fixers = await peopleAt(context.store, context.actor.tenant, ['fixer'], path, context.now)
  const found = fixers.find(({ id }) => id === person)
  return found ? { id: found.id, name: found.data.nickname } : null
}

/** Who could be sent, the least busy first. */
export const fixers: Handler<(typeof repairContract)['repair.fixers']> = async (context, input) => {
  const stored = await context.store.get(reports, input.report)
  const parties = stored ? partiesOf(context.actor, stored.data) : []
  if (!stored || readerOf(parties, stored.data) === null) return refuse('notFound', '没有这件报修')
  if (!parties.includes('desk') && !parties.includes('assignee')) return refuse('forbidden')
  const found = await peopleAt(context.store, context.actor.tenant, ['fixer'], stored.data.path, context.now)
  const items = await Promise.all(
    found.map(async ({ id, data }) => ({
      id,
      name: data.nickname,
      jobs: await context.store.count(reports, { eq: { assignee: id, open: true } }),
    })),
  )
  return accept({ items: items.sort((a, b) => a.jobs - b.jobs || (a.id < b.id ? -1 : 1)) })
}
