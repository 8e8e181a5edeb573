import { untilDue } from '@/client/when'
import type { BookingView } from '@/domain/booking/schema'
import { LATE_CANCEL_WORDS } from '@/domain/booking/words'
import type { Instant } from '@/domain/shared/time'
import { startWords } from '../look'

/** The way of a booking in short words, and where it is on it. Null when it has left the way. */
export function progressOf({ state, draw }: Pick<BookingView, 'state' | 'draw'>): { steps: string[]; at: number } | null {
  const steps = draw ? ['报名', '抽签', '有名额', '到场'] : ['报名', '有名额', '到场']
  const seat = steps.length - 2
  switch (state) {
    case 'asked':
      return { steps, at: 0 }
    case 'applied':
      return { steps, at: 1 }
    case 'waiting':
    case 'offered':
      return { steps: steps.map((step) => (step === '有名额' ? '候补' : step)), at: seat }
    case 'booked':
      return { steps, at: seat + 1 }
    case 'attended':
      return { steps, at: steps.length }
    default:
      return null
  }
}

/** How it stands and what comes next, in a sentence. */
export function standingWords(booking: BookingView, now: Instant): string {
  const { state, ahead, offerUntil, draw, session } = booking
  switch (state) {
    case 'asked':
      return '正在处理，稍等一下再看'
    case 'applied':
      return draw ? `${startWords(draw.at, now)} 抽签，结果会通知您` : '等抽签'
    case 'waiting':
      return ahead === 0 ? '您排第 1，有人退出就轮到您' : `前面还有 ${ahead ?? 0} 家，轮到就通知您`
    case 'offered':
      return offerUntil === null
        ? '有空位了，要不要？'
        : `有空位了！请在 ${startWords(offerUntil, now)} 前答复，${untilDue(offerUntil, now)}`
    case 'booked':
      return session.to <= now ? '活动结束了' : '到门口出示这个码签到'
    case 'attended':
      return '来过了，谢谢参加'
    case 'absent':
      return '没有签到。两周后就不再记着'
    case 'declined':
      return '您没有要这个名额，让给了下一位'
    case 'lapsed':
      return '过了答复的时间，让给了下一位'
    case 'left':
      return '您不等了'
    case 'cancelled':
      return '您取消了'
    case 'calledOff':
      return session.note ?? '主办方取消了这次活动'
  }
}

/** What follows from giving it up. */
export function cancelFollows({ state, cancelUntil, attendees }: BookingView, now: Instant): string[] {
  if (state === 'applied') return ['不再参加抽签。抽签前改了主意，还可以再报。']
  if (state !== 'booked') return ['退出以后位置让给后面的人，再报要重新排。']
  const gone = attendees.length > 1 ? `${attendees.map(({ name }) => name).join('、')}的名额都会让出来` : '名额会让出来'
  const late = now > cancelUntil ? [LATE_CANCEL_WORDS] : []
  return [`${gone}，马上给候补的人。再想来要重新排。`, ...late]
}
