import type { Notice } from '../notice/notice'
import type { Instant } from '../shared/time'
import type { Bulletin } from './bulletin'
import { leadOf } from './view'
import { KIND_WORDS } from './words'

/** Why somebody finds a bulletin in the inbox. */
export type Telling = 'urge' | 'remind' | 'askCheck'

const TITLES: Record<Telling, (bulletin: Bulletin) => string> = {
  urge: ({ title, correctedAt }) => `${correctedAt === null ? '紧急公告' : '紧急公告（已更正）'}：${title}`,
  remind: ({ kind, title }) => `还没看的${KIND_WORDS[kind]}：${title}`,
  askCheck: ({ title }) => `请看一眼再发：${title}`,
}

/** The lines of these persons' inboxes, each under an id of its own so that it is delivered once. @param key of the effect that tells */
export function noticesOf(
  id: string,
  bulletin: Bulletin,
  telling: Telling,
  key: string,
  people: readonly string[],
  at: Instant,
): { id: string; notice: Notice }[] {
  const line = {
    tenant: bulletin.tenant,
    matter: `bulletin:${id}`,
    title: TITLES[telling](bulletin),
    words: telling === 'askCheck' ? '系统拿不准，请另一位工作人员看过再让居民看到' : leadOf(bulletin.words),
    at,
    urgent: telling === 'urge',
    readAt: null,
    unread: true,
  }
  return people.map((person) => ({ id: `${id}.${key}.${person}`, notice: { ...line, person } }))
}
