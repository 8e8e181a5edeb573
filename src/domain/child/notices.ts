import type { Notice } from '../notice/notice'
import { chinaDay, type Instant } from '../shared/time'
import type { ConsentRecord } from './child'
import { KEPT_DAYS } from './limits'

type About = Pick<ConsentRecord, 'tenant' | 'guardian' | 'child' | 'until'>

/** Said before a consent ends. No name: what is said stands in the inbox in plain. */
export function consentEnding(about: About, now: Instant): Notice {
  const day = chinaDay(about.until)
  return to(about, now, '替孩子签的同意快到期了', `到 ${monthDay(day)} 为止。想接着给孩子报名，点这里再看一遍，再同意一年`)
}

/** Said when it has ended by itself. */
export function consentLapsed(about: About, now: Instant): Notice {
  return to(
    about,
    now,
    '替孩子签的同意到期了',
    `过敏说明和接送人已经删除，还没开始的报名会取消。${KEPT_DAYS} 天内可以再同意，不然小名和出生年月也会删除`,
  )
}

function to({ tenant, guardian, child }: About, at: Instant, title: string, words: string): Notice {
  return { tenant, person: guardian, matter: `child:${child}`, title, words, at, urgent: false, readAt: null, unread: true }
}

/** 11月3日 */
function monthDay(day: string): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`
}
