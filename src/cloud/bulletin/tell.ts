import { POSTING_ROLES } from '../../domain/bulletin/ability'
import type { Bulletin, Effect } from '../../domain/bulletin/bulletin'
import { noticesOf } from '../../domain/bulletin/notices'
import type { Context } from '../context'
import { deliver } from '../notice/deliver'
import { peopleAt } from '../person/find'
import { refreshFindable } from '../search/refresh'
import { Duplicate, type Store } from '../store/port'
import { settle } from '../store/settle'
import { bulletins, type Spread, spreads } from './collections'
import { spreadSome } from './spread'

type Site = Pick<Context, 'store' | 'now'>

/** Does what follows from one step; safe to do again. */
export async function follow(site: Site, id: string, effect: Effect): Promise<void> {
  const stored = await site.store.get(bulletins, id)
  if (!stored) return
  const { tenant } = stored.data
  switch (effect.does) {
    case 'index':
      return refreshFindable(site.store, tenant, 'bulletin', id)
    case 'urge':
    case 'remind':
      return spread(site, tenant, id, effect.key, effect.does)
    case 'askCheck':
      return askCheck(site, id, stored.data, effect.key)
    default:
      return effect.does satisfies never
  }
}

/** Does what follows from the bulletin's last steps; safe to run again from any point. */
export function settleBulletin(site: Site, id: string): Promise<void> {
  return settle(site.store, bulletins, id, (effect) => follow(site, id, effect))
}

async function spread(site: Site, tenant: string, bulletin: string, key: string, telling: Spread['telling']): Promise<void> {
  const id = `${bulletin}.${key}`
  await insertOnce(site.store, id, { tenant, bulletin, key, telling, open: true, at: site.now, building: null, person: null })
  await spreadSome(site, id)
}

async function insertOnce(store: Store, id: string, data: Spread): Promise<void> {
  try {
    await store.insert(spreads, id, data)
  } catch (error) {
    if (!(error instanceof Duplicate)) throw error
  }
}

/** The others who answer for it: one of them has to look. */
async function askCheck(site: Site, id: string, bulletin: Bulletin, key: string): Promise<void> {
  const desk = await peopleAt(site.store, bulletin.tenant, POSTING_ROLES, bulletin.deskPath, site.now)
  const others = desk.map((person) => person.id).filter((person) => person !== bulletin.writer)
  await deliver(site.store, noticesOf(id, bulletin, 'askCheck', key, others, site.now))
}
