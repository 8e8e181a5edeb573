import { untilDue } from '@/client/when'
import type { State } from '@/components/tag/Tag'
import type { BookingState } from '@/domain/booking/booking'
import type { BookingView } from '@/domain/booking/schema'
import type { Instant } from '@/domain/shared/time'

/** A booking's state in a word, with its colour. */
const LOOK: Record<BookingState, State> = {
  asked: { word: '正在处理', tone: 'active', icon: 'paused' },
  applied: { word: '等抽签', tone: 'active', icon: 'paused' },
  waiting: { word: '候补中', tone: 'active', icon: 'paused' },
  offered: { word: '轮到您了', tone: 'late' },
  booked: { word: '报上了', tone: 'done' },
  attended: { word: '到场了', tone: 'done' },
  absent: { word: '没有到场', tone: 'closed' },
  declined: { word: '没有要名额', tone: 'closed' },
  lapsed: { word: '过时没答复', tone: 'closed' },
  left: { word: '退出候补', tone: 'closed' },
  cancelled: { word: '已取消', tone: 'closed' },
  calledOff: { word: '活动取消', tone: 'closed' },
}

/** How it stands: 候补第 3, 轮到您了，还剩 2 小时. */
export function bookingState({ state, ahead, offerUntil }: Pick<BookingView, 'state' | 'ahead' | 'offerUntil'>, now?: Instant): State {
  const look = LOOK[state]
  if (state === 'waiting' && ahead !== null) return { ...look, word: `候补第 ${ahead + 1}` }
  if (state === 'offered' && offerUntil !== null) return { ...look, word: `轮到您了，${untilDue(offerUntil, now)}` }
  return look
}
