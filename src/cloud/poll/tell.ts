import { lineOf } from '../../domain/poll/notices'
import type { Effect } from '../../domain/poll/poll'
import { CHINA_OFFSET, chinaMinuteOfDay, type Instant, instant, ms } from '../../domain/shared/time'
import type { Context } from '../context'
import { tellEstate } from '../deliberation/telling'
import { settle } from '../store/settle'
import { polls } from './collections'

type Site = Pick<Context, 'store' | 'now'>

/** Everybody of the estate hears that it is asked, how it came out, or that it was withdrawn. Safe to do again. */
export async function follow(site: Site, id: string, { key }: Effect): Promise<void> {
  const stored = await site.store.get(polls, id)
  if (!stored) return
  const { tenant, estate, by, until, updatedAt, createdAt } = stored.data
  const line = lineOf(stored.data, key, untilWords(until))
  const at = key === 'ask' ? createdAt : updatedAt
  await tellEstate(site, `${id}.${key}`, { tenant, estate, matter: `poll:${id}`, ...line, at, by: key === 'close' ? null : by })
}

export function settlePoll(site: Site, id: string): Promise<void> {
  return settle(site.store, polls, id, (effect) => follow(site, id, effect))
}

/** 11月28日 18:00; the midnight at which a day ends is 11月28日晚上 12 点. */
function untilWords(at: Instant): string {
  const isMidnight = chinaMinuteOfDay(at) === 0
  const china = instant(ms(at) + CHINA_OFFSET - (isMidnight ? 1 : 0))
  return `${Number(china.slice(5, 7))}月${Number(china.slice(8, 10))}日${isMidnight ? '晚上 12 点' : ` ${china.slice(11, 16)}`}`
}
