import { newDeliberation } from '@/domain/deliberation/decide'
import type { Deliberation, Meeting } from '@/domain/deliberation/deliberation'
import type { State } from '@/domain/deliberation/machine'
import type { Minutes } from '@/domain/deliberation/minutes'
import { china, MORNING } from '../clock'

export const MEETING: Meeting = {
  at: china('2026-11-28 19:30'),
  place: '架空层邻听园',
  agenda: [
    { words: '停车难在哪里', minutes: 20 },
    { words: '划线还是错时', minutes: 40 },
  ],
  recorder: null,
}

export const MINUTES: Minutes = {
  at: MEETING.at,
  place: MEETING.place,
  host: '小区党支部',
  recorder: '网格员',
  present: 23,
  sides: [
    { who: '居民代表', said: '晚上回来没处停' },
    { who: '物业', said: '消防通道不能占' },
  ],
  opinion: '路面划线，访客限时',
  unsettled: '收不收费下次再谈',
  publishedAt: china('2026-11-29 09:00'),
  by: 'secretary',
}

/** An issue of 怡景嘉园 that zhang raised on Monday morning. */
export function makeDeliberation(overrides: Partial<Deliberation> = {}): Deliberation {
  const made = newDeliberation(
    {
      tenant: 'yanping',
      estate: 'yijing-garden',
      path: ['yanping', 'ziyun', 'yijing', 'yijing-garden'],
      title: '停车怎么停',
      words: '晚上回来绕三圈也停不下。',
      options: ['划线编号', '错时共享'],
      about: null,
      raiser: 'zhang',
      raisedAs: 'resident',
      party: 'raiser',
      shown: true,
    },
    MORNING,
  )
  return { ...made, ...overrides }
}

/** The same in a state, with what that state has. */
export function deliberationIn(state: State): Deliberation {
  const met = !['raised', 'declined'].includes(state)
  const published = state === 'agreed' || state === 'done'
  return makeDeliberation({ state, meeting: met ? MEETING : null, minutes: published ? MINUTES : null })
}
