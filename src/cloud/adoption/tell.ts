import type { Adoption, Effect } from '../../domain/adoption/adoption'
import { HEARERS, noticesOf } from '../../domain/adoption/notices'
import type { Context } from '../context'
import { deliver } from '../notice/deliver'
import { peopleAt } from '../person/find'
import { settleWritten as settleSpaceWritten } from '../space/tell'
import { settle } from '../store/settle'
import { adoptions } from './collections'

type Site = Pick<Context, 'store' | 'now'>

/** Tells people of one step. Safe to do again, since every notice has an id of its own. */
export async function follow(site: Site, id: string, effect: Effect): Promise<void> {
  const stored = await site.store.get(adoptions, id)
  const step = stored?.data.steps[Number(effect.key.split('.')[0]) - 1]
  if (!stored || !step) return
  const sides = HEARERS[step.action]
  const desk = sides.includes('desk') ? await deskOf(site, stored.data) : []
  const people = [...new Set([...desk, ...(sides.includes('adopter') ? [stored.data.person] : [])])]
  if (people.length > 0) await deliver(site.store, noticesOf(id, stored.data, effect.key, people, site.now))
}

async function deskOf({ store, now }: Site, { tenant, path }: Adoption): Promise<string[]> {
  return (await peopleAt(store, tenant, ['secretary'], path, now)).map(({ id }) => id)
}

/** Does what follows from the last steps of a claim, and of the space that it changed; safe to run again. */
export async function settleAdoption(site: Site, id: string, { target }: Pick<Adoption, 'target'>): Promise<void> {
  await settle(site.store, adoptions, id, (effect) => follow(site, id, effect))
  if (target.kind !== 'building') await settleSpaceWritten(site, target.id)
}
