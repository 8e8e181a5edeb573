import { HEARERS, noticesOf, type To } from '../../domain/space/notices'
import type { Effect, Space } from '../../domain/space/space'
import type { Context } from '../context'
import { settleSpace } from '../map/settle'
import { deliver } from '../notice/deliver'
import { peopleAt } from '../person/find'
import { reports } from '../repair/collections'
import { refreshFindable } from '../search/refresh'
import { settle } from '../store/settle'
import { spaces } from './collections'

type Site = Pick<Context, 'store' | 'now'>

/** Does what follows from one step: the map follows, and people are told. Safe to do again, since every notice has an id of its own. */
export async function follow(site: Site, id: string, effect: Effect): Promise<void> {
  await settleSpace(site, id)
  const stored = await site.store.get(spaces, id)
  const step = stored?.data.steps[Number(effect.key.split('.')[0]) - 1]
  if (stored) await refreshFindable(site.store, stored.data.tenant, 'space', id)
  if (!stored || !step) return
  const heard = await Promise.all(HEARERS[step.action].map((side) => peopleOf(site, stored.data, side)))
  const people = [...new Set(heard.flat())]
  if (people.length > 0) await deliver(site.store, noticesOf(id, stored.data, effect.key, people, site.now))
}

async function peopleOf({ store, now }: Site, space: Space, side: To): Promise<string[]> {
  switch (side) {
    case 'suggester':
      return [space.by]
    case 'steward':
      return space.steward?.person ? [space.steward.person] : []
    case 'desk':
      return (await peopleAt(store, space.tenant, ['secretary'], space.path, now)).map(({ id }) => id)
    case 'reporters': {
      const found = await Promise.all(space.links.filter(({ kind }) => kind === 'repair').map(({ id }) => store.get(reports, id)))
      return found.flatMap((report) => (report ? [report.data.reporter, ...report.data.joined] : []))
    }
    default:
      return side satisfies never
  }
}

/** Does what follows from the last writes of a space; safe to run again from any point. Called after every write. */
export async function settleWritten(context: Site, id: string): Promise<void> {
  await settle(context.store, spaces, id, (effect) => follow(context, id, effect))
}
