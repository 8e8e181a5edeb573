import type { Notice } from '../notice/notice'
import type { Instant } from '../shared/time'
import type { Booking } from './booking'
import { momentWords, passedWords } from './words'

/** Something that a booker is told. No name of anybody who comes: the inbox is plain text. */
export type Tidings =
  | { what: 'booked' }
  | { what: 'waiting'; place: number }
  | { what: 'offered'; until: Instant }
  | { what: 'passed'; free: number }
  | { what: 'lapsed' }
  | { what: 'cancelled' }
  | { what: 'drawnSeat' }
  | { what: 'drawnLine'; place: number }
  /** `times`: how often it has moved, so that each is told once. */
  | { what: 'moved'; times: number; note: string | null }
  | { what: 'calledOff'; note: string | null }
  | { what: 'inVain' }
  | { what: 'consentGone' }

export interface About {
  id: string
  booking: Pick<Booking, 'tenant' | 'booker' | 'attendees' | 'from' | 'session'>
  title: string
}

/** The notice, under an id that is the same whenever the same is told: it reaches the inbox once. */
export function noticeOf({ id, booking, title }: About, tidings: Tidings, now: Instant): { id: string; notice: Notice } {
  const { tenant, booker: person } = booking
  const [heading, words] = wordsOf(tidings, `${title}（${momentWords(booking.from)}）`, booking.attendees.length)
  const key = tidings.what === 'moved' ? `moved-${tidings.times}` : tidings.what
  return {
    id: `booking.${id}.${key}`,
    notice: { tenant, person, matter: `booking:${id}`, title: heading, words, at: now, urgent: false, readAt: null, unread: true },
  }
}

function wordsOf(tidings: Tidings, what: string, seats: number): [title: string, words: string] {
  switch (tidings.what) {
    case 'booked':
      return ['报上了', `${what}，${seats} 个名额。来的时候出示报名码。来不了请早点取消，让给排队的人`]
    case 'waiting':
      return ['排上候补了', `${what}，排在第 ${tidings.place} 位。有名额会告诉您`]
    case 'offered':
      return ['有名额了，请确认', `${what}，给您留到 ${momentWords(tidings.until)}，过时就给下一位`]
    case 'passed':
      return ['有名额先给了后面一家', `${what}：${passedWords(tidings.free, seats)}`]
    case 'lapsed':
      return ['留给您的名额过时了', `${what}，没有等到您确认，已经给了下一位。还想来可以重新报名`]
    case 'cancelled':
      return ['报名取消了', `${what}，名额已经让出来了`]
    case 'drawnSeat':
      return ['抽中了', `${what}，${seats} 个名额。结果公开，谁都可以核对`]
    case 'drawnLine':
      return ['没抽中，排上候补了', `${what}，排在第 ${tidings.place} 位。结果公开，谁都可以核对`]
    case 'moved':
      return ['活动改时间或地点了', `${what}${reason(tidings.note)}。您的报名还在，来不了请取消`]
    case 'calledOff':
      return ['活动取消了', `${what}${reason(tidings.note)}`]
    case 'inVain':
      return ['这次没有轮到', `${what} 已经结束，没有空出名额。欢迎下次再报`]
    case 'consentGone':
      return ['报名取消了', `${what}：同意书不再有效，孩子不能参加，名额已经让出来了`]
    default:
      return tidings satisfies never
  }
}

function reason(note: string | null): string {
  return note === null ? '' : `：${note}`
}
