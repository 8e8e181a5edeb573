import { chinaMinuteOfDay, type Instant } from '../shared/time'
import type { Handed, Missing } from './presence'
import type { Effect, Standing, Where } from './rules'

/** 16:28, by the clock of China. */
export function clockOf(at: Instant): string {
  const minute = Math.floor(chinaMinuteOfDay(at))
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}

export const WHERE_WORDS: Record<Where, string> = { expected: '还没到', in: '到了', out: '走了', absent: '没来' }

export const MISSING_WORDS: Record<Missing, string> = { none: '', asked: '没看到，等本人说', noted: '没来', objected: '本人说来了' }

/** What was known before, said to whoever marks. */
export function effectWords(effect: Effect, known: Standing, what: 'in' | 'out' | 'absent' | 'undo'): string | null {
  const at = (mark: { at: Instant } | null) => (mark ? clockOf(mark.at) : '')
  switch (effect) {
    case 'done':
      return null
    case 'already':
      if (what === 'in') return `${at(known.in)} 已经签到过了`
      return what === 'out' ? `${at(known.out)} 已经记过走了` : '已经记过没来'
    case 'outweighed':
      return `${at(known.in ?? known.out)} 已经到了，不记没来`
    case 'outweighs':
      return '之前记的“没来”已经改成到了'
    default:
      return effect satisfies never
  }
}

/** Why one mark of many was not taken. */
export const MARK_REFUSALS = {
  notHere: '这场没有这个报名',
  noSeat: '这个报名现在没有名额',
  notOfIt: '这个报名里没有这一位',
  tooSoon: '离开始还早，当天再签到',
  tooLate: '结束两周了，不能再改',
  tooMany: '这个报名改得太多了',
  toWhom: '请选交给了谁；不在名单上的，写一句为什么',
} as const

/** 奶奶, or that the child was given to somebody who is not on the list. */
export function handedWords({ name, relation }: Pick<Handed, 'name' | 'relation'>): string {
  return relation ?? name ?? '名单以外的人'
}

/** Whoever entered the child may fetch it without standing on any list. */
export const GUARDIAN = '家长本人'

/** Stands where an organiser's note stood. */
export const NOTE_LEFT_OUT = '说明没有通过审核，没有留下'

/** Why there is no name. */
export const NO_NAME = '家长已撤回同意'

/** What is kept of who did not come, as the list and the booking say it. */
export const ABSENCE_RULE =
  '散场后没看到的人，会先问本人：来了就点“我来了”，不用解释。三天没说，才记“没来”；只有本人和组织者看得到，两周后自动删除，不影响以后报名。'
export const NO_LIST_RULE = '一个人都没签到的场次，不记谁没来。'
