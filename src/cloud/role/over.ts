import { instant, MINUTE, ms } from '../../domain/shared/time'
import type { Context } from '../context'
import { people } from '../person/collections'
import { treeOf } from '../place/tree'
import { settle, settleAll } from '../store/settle'
import { handOvers, roleSteps } from './collections'
import type { HandingSite } from './handover'
import { handovers } from './handovers'
import { postOf } from './node'
import { tellStep } from './trail'

/** How long something may wait before the timer takes it up: the request that made it has surely ended. Milliseconds. */
const SETTLE_AFTER = MINUTE

/** Moves what a handing over still has to move; safe to run again from any point. */
export function settleHandOver(site: HandingSite, id: string): Promise<void> {
  return settle(site.store, handOvers, id, ({ key }) => move(site, id, key))
}

async function move(site: HandingSite, id: string, key: string): Promise<void> {
  const over = await site.store.get(handOvers, id)
  const kind = handovers.find(({ work }) => work === key)
  const from = over && (await site.store.get(people, over.data.from))
  if (!over || !kind || !from) return
  const { role, place, to } = over.data
  const successor = to === null ? null : await site.store.get(people, to)
  const post = await postOf(treeOf(site.store, over.data.tenant), from, role, place, site.now)
  await kind.handOver(site, post, successor && { id: successor.id, name: successor.data.nickname })
}

/** Goes on with what a broken-off request left. @returns how many were settled */
export async function settleRoles(context: Context): Promise<number> {
  const before = instant(ms(context.now) - SETTLE_AFTER)
  const siteOf = (tenant: string): HandingSite => ({ ...context, actor: { kind: 'system', tenant } })
  const moved = await settleAll(context.store, handOvers, before, async (id, { key }) => {
    const over = await context.store.get(handOvers, id)
    if (over) await move(siteOf(over.data.tenant), id, key)
  })
  const told = await settleAll(context.store, roleSteps, before, (id) => tellStep(context, id))
  for (const { id, error } of [...moved.failed, ...told.failed])
    context.log.error({ role: id, err: error }, 'a change of roles could not be settled')
  return moved.settled + told.settled
}
