import type { Notice } from '../notice/notice'
import type { Instant } from '../shared/time'
import type { Event, Session } from './event'
import { momentWords } from './rules'

interface Line {
  id: string
  notice: Notice
}

/** Told to those who run it when somebody else moved or cancelled a session. Whoever booked is told by `booking`. */
export function changeNotices(
  given: {
    id: string
    session: Session
    event: Pick<Event, 'title' | 'organisers'>
    key: string
    does: 'moved' | 'cancelled'
    by: string | null
  },
  at: Instant,
): Line[] {
  const { id, session, event, key, does, by } = given
  const title = does === 'moved' ? `改了时间地点：${event.title}` : `取消了一场：${event.title}`
  const words =
    does === 'moved'
      ? `改到 ${momentWords(session.from)}。${session.note ?? ''}`
      : `${momentWords(session.from)} 这一场。${session.note ?? ''}`
  return event.organisers
    .filter((person) => person !== by)
    .map((person) => lineFor(session.tenant, session.event, `${id}.${key}`, person, title, words, at))
}

/** Told to somebody who runs it from now on. */
export function inviteNotice(
  id: string,
  event: Pick<Event, 'tenant' | 'title' | 'organiserName'>,
  key: string,
  person: string,
  at: Instant,
): Line {
  return lineFor(
    event.tenant,
    id,
    `${id}.${key}`,
    person,
    `请您一起办：${event.title}`,
    `${event.organiserName}请您一起带这个活动，您能看到报名的人`,
    at,
  )
}

function lineFor(tenant: string, event: string, key: string, person: string, title: string, words: string, at: Instant): Line {
  const told = { tenant, person, matter: `event:${event}`, title, words, at, urgent: false, readAt: null, unread: true }
  return { id: `${key}.${person}`.replace(/[^A-Za-z0-9._:-]/g, '_'), notice: told }
}
