import { KEEPERS } from '../../domain/deliberation/ability'
import { type Agreed, agreedId } from '../../domain/deliberation/agreed'
import type { Deliberation, Effect } from '../../domain/deliberation/deliberation'
import { agreedLine, HEARERS, lineOf, type To } from '../../domain/deliberation/notices'
import { CHINA_OFFSET, chinaDay, type Instant, instant, ms } from '../../domain/shared/time'
import type { Context } from '../context'
import { deliver } from '../notice/deliver'
import { peopleAt } from '../person/find'
import { refreshFindable } from '../search/refresh'
import { settle } from '../store/settle'
import { agreedActions, comers, deliberations } from './collections'
import { servingAt } from './people'
import { tellEstate } from './telling'

type Site = Pick<Context, 'store' | 'now'>

/** Does what follows from one step: tells people. Safe to do again. */
export async function follow(site: Site, id: string, effect: Effect): Promise<void> {
  const stored = await site.store.get(deliberations, id)
  const step = stored?.data.steps[Number(effect.key.split('.')[0]) - 1]
  if (!stored || !step) return
  const { data } = stored
  await refreshFindable(site.store, data.tenant, 'talk', id)
  const line = {
    tenant: data.tenant,
    matter: `deliberation:${id}`,
    ...lineOf(data, step, data.meeting ? whenWords(data.meeting.at) : ''),
    at: step.at,
  }
  const sides = HEARERS[step.action]
  const hearers = new Set<string>()
  for (const side of sides) for (const person of await hearersOf(site, id, data, side)) hearers.add(person)
  if (step.by.person !== null) hearers.delete(step.by.person)
  const notice = { ...line, urgent: false, readAt: null, unread: true }
  const key = `${id}.${effect.key}`
  await deliver(
    site.store,
    [...hearers].map((person) => ({ id: `${key}.${person}`, notice: { ...notice, person } })),
  )
  if (step.action === 'publish') await tellOwners(site, id, data)
  // The ids of its lines are the same: who is both is told once.
  if (sides.includes('estate')) await tellEstate(site, key, { ...line, estate: data.estate, by: step.by.person })
}

/** Does what follows from the last steps; safe to run again from any point. */
export function settleDeliberation(site: Site, id: string): Promise<void> {
  return settle(site.store, deliberations, id, (effect) => follow(site, id, effect))
}

async function hearersOf({ store, now }: Site, id: string, { tenant, path, raiser }: Deliberation, side: To): Promise<string[]> {
  switch (side) {
    case 'desk':
      return (await peopleAt(store, tenant, KEEPERS, path, now)).map((person) => person.id)
    case 'raiser':
      return [raiser]
    case 'comers': {
      const coming: string[] = []
      for await (const { data } of store.cursor(comers, { eq: { deliberation: id } })) coming.push(data.person)
      return coming
    }
    case 'estate':
      return [] // by `tellEstate`, which may take a while
    default:
      return side satisfies never
  }
}

/** Whoever took something on hears of it, under an id of its own each. */
async function tellOwners(site: Site, id: string, { agreed }: Deliberation): Promise<void> {
  for (let nth = 1; nth <= agreed; nth += 1) {
    const stored = await site.store.get(agreedActions, agreedId(id, nth))
    if (stored) await tellOwner(site, stored.id, stored.data, 'given', stored.data.createdAt)
  }
}

export async function tellOwner(site: Site, id: string, agreed: Agreed, telling: 'given' | 'late', at: Instant): Promise<void> {
  const { tenant, deliberation, day } = agreed
  const owners = agreed.person !== null ? [agreed.person] : await holdersOf(site, agreed)
  const notice = {
    tenant,
    matter: `deliberation:${deliberation}`,
    ...agreedLine(agreed, telling, dayWords(day)),
    at,
    urgent: false,
    readAt: null,
    unread: true,
  }
  await deliver(
    site.store,
    owners.map((person) => ({ id: `${id}.${telling}.${person}`, notice: { ...notice, person } })),
  )
}

async function holdersOf(site: Site, { tenant, estate, areas, role }: Agreed): Promise<string[]> {
  if (role === null) return []
  return (await servingAt(site, { tenant, estate, path: areas }, [role])).map(({ id }) => id)
}

/** 11月28日 19:30 */
function whenWords(at: Instant): string {
  return `${dayWords(chinaDay(at))} ${instant(ms(at) + CHINA_OFFSET).slice(11, 16)}`
}

/** 2026-12-01 → 12月1日 */
function dayWords(day: string): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`
}
