import { when } from '@/client/when'
import type { State } from '@/components/tag/Tag'
import { namesNoHours, type Opening, openAt } from '@/domain/centre/rules'
import type { WorkingHours } from '@/domain/place/place'
import { type Instant, instant, MINUTE, ms } from '@/domain/shared/time'

/** Until or from when, as people say it: a house does not close tomorrow at 00:00 but today at 24:00. */
function moment(at: Instant, now: Instant): string {
  const before = when(instant(ms(at) - MINUTE), now)
  return before.endsWith(' 23:59') ? before.replace('23:59', '24:00') : when(at, now)
}

/** 今天 18:00 关门, 明天 08:30 开门, 春节放假，2月9日开门. */
export function openingWords(opening: Opening, now: Instant): string {
  if (opening.open) return opening.until === null ? '全天开放' : `${moment(opening.until, now)} 关门`
  const opens = opening.from === null ? '开门时间待定' : `${when(opening.from, now)} 开门`
  return opening.reason === null ? opens : `${opening.reason}，${opens}`
}

/** The same where there is room for few words: 21:00 关, 周一 08:30 开, 春节放假. */
export function openingShort(opening: Opening, now: Instant): string {
  if (!opening.open && opening.reason !== null) return opening.reason
  return openingWords(opening, now).replace('今天 ', '').replace(/([关开])门$/, '$1')
}

/** 开着 or 关着, never by colour alone. */
export function openingState({ open }: Opening): State {
  return open ? { word: '开着', tone: 'done', icon: 'done' } : { word: '关着', tone: 'closed', icon: 'clock' }
}

/**
 * Whether somebody answers the telephone: 现在有人接, 14:00 后有人接, 明天 08:00 后有人接.
 * @returns null when nobody has said when
 */
export function answeringState(hours: WorkingHours, now: Instant): State | null {
  if (namesNoHours(hours)) return null
  const opening = openAt(hours, [], now)
  if (opening.open) return { word: '现在有人接', tone: 'done', icon: 'done' }
  if (opening.from === null) return null
  return { word: `${when(opening.from, now).replace('今天 ', '')} 后有人接`, tone: 'plain', icon: 'clock' }
}
