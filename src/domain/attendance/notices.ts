import { parseAttendee } from '../child/attendee'
import type { Notice } from '../notice/notice'
import type { Instant } from '../shared/time'
import type { Handed, Mark, Presence } from './presence'
import { clockOf, handedWords } from './words'

type About = Pick<Presence, 'tenant' | 'booker'>

/**
 * What a guardian is told when a child came or went. No name: a notice lies in the open longer than its matter.
 * @param title of the event
 * @returns null for adults, and for what says nothing new
 */
export function doorNotice(
  { tenant, booker }: About,
  booking: string,
  mark: Pick<Mark, 'attendee' | 'what' | 'undoes' | 'at' | 'key'>,
  title: string,
  handed: Handed | null,
): { id: string; notice: Notice } | null {
  if (parseAttendee(mark.attendee)?.kind !== 'child') return null
  const said = doorWords(mark, title, handed)
  return said && line(`attendance.${booking}.${mark.key}`, { tenant, booker }, booking, mark.at, said)
}

function doorWords(
  { what, undoes, at }: Pick<Mark, 'what' | 'undoes' | 'at'>,
  title: string,
  handed: Handed | null,
): [string, string] | null {
  if (what === 'in') return ['孩子到了', `${clockOf(at)} 到了“${title}”`]
  if (what === 'undo') return undoes === 'absent' ? null : ['刚才记错了', `“${title}”的${undoes === 'in' ? '签到' : '接走'}记录撤回了`]
  if (what === 'absent') return null
  if (handed === null) return ['孩子离开了', `${clockOf(at)} 离开了“${title}”`]
  if (handed.name !== null) return ['孩子接走了', `${clockOf(at)} 由${handedWords(handed)}从“${title}”接走`]
  return ['孩子由名单以外的人接走', `${clockOf(at)} 从“${title}”离开，组织者写了原因，请点开看；不对请马上打电话`]
}

/** Asked before anything is noted. */
export function missedNotice(about: About, booking: string, title: string, now: Instant): { id: string; notice: Notice } {
  const words = '签到表上没有您这边的名字。来了就点开说一声“我来了”；三天没说会记没来，只有您和组织者看得到，两周后删除'
  return line(`attendance.${booking}.asked`, about, booking, now, [`“${title}”您来了吗？`, words])
}

function line(
  id: string,
  { tenant, booker }: About,
  booking: string,
  at: Instant,
  [title, words]: [string, string],
): { id: string; notice: Notice } {
  return {
    id,
    notice: { tenant, person: booker, matter: `booking:${booking}`, title, words, at, urgent: false, readAt: null, unread: true },
  }
}
