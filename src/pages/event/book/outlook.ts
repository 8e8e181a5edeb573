import type { bookingContract } from '@/domain/booking/contract'
import type { ValueOf } from '@/domain/shared/contract'
import type { Instant } from '@/domain/shared/time'
import { startWords } from '../look'

export type Form = ValueOf<(typeof bookingContract)['booking.form']>

/** What will happen on 确认, before one taps it. @param count how many are named */
export function outlookWords({ would, left, ahead, words, drawAt }: Form, count: number, together: boolean, now: Instant): string {
  switch (would) {
    case 'seat':
      if (count <= left) return `还剩 ${left} 个名额，确认后马上就有`
      return together
        ? `只剩 ${left} 个名额，不够 ${count} 位一起。确认后一起候补，有 ${count} 个空位才轮到`
        : `只剩 ${left} 个名额，先到先得，其余的候补`
    case 'line':
      return ahead === 0
        ? '已经满了。确认后候补第 1，有人退出就通知您'
        : `已经满了，前面有 ${ahead} 家在等。确认后候补第 ${ahead + 1}，轮到就通知您`
    case 'draw':
      return drawAt === null ? '抽签决定，先报后报一样' : `${startWords(drawAt, now)} 抽签，先报后报一样，结果会通知您`
    case 'none':
      return words
  }
}
