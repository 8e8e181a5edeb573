import { untilDue, when } from '@/client/when'
import type { Tone } from '@/components/tag/Tag'
import type { Action, State } from '@/domain/repair/machine'
import type { Matter } from '@/domain/repair/schema'
import { RUNG_WORDS, STATE_WORDS, STATE_WORDS_FOR_STAFF } from '@/domain/repair/words'
import type { Instant } from '@/domain/shared/time'
import { type AnyRefusal, isStale, refusalWords } from '../refusals'

/** What happens next, who does it, and by when. */
export interface Promised {
  tone: Extract<Tone, 'plain' | 'late' | 'done'>
  title: string
  words?: string
}

/** Steps of the progress bar, in the words of the stairway. */
export const PROGRESS = ['已报', '已接', '师傅安排', '维修中', '待确认', '完成'] as const

/** The state as the headline: a neighbour is not told “等您补充”. */
export function headlineOf({ state, reader }: Pick<Matter, 'state' | 'reader'>): string {
  return reader === 'reporter' ? STATE_WORDS[state] : STATE_WORDS_FOR_STAFF[state]
}

/** Which step of PROGRESS was reached; null when the matter left the way (declined, merged, withdrawn). */
export function progressOf({ state, steps }: Pick<Matter, 'state' | 'steps'>): number | null {
  switch (state) {
    case 'submitted':
      return 0
    case 'accepted':
      return 1
    case 'dispatched':
      return 2
    case 'inProgress':
      return 3
    case 'resolved':
      return 4
    case 'closed':
      return PROGRESS.length
    case 'needsInfo':
      return pausedAt(steps)
    case 'declined':
    case 'merged':
    case 'withdrawn':
      return null
    default:
      return state satisfies never
  }
}

/** Where it stood when it was paused: the last step that moved it before the question. */
function pausedAt(steps: Matter['steps']): number {
  const moved: Partial<Record<'submit' | Action, number>> = {
    submit: 0,
    reopen: 1,
    accept: 1,
    return: 1,
    dispatch: 2,
    transfer: 2,
    start: 3,
  }
  const last = [...steps].reverse().find(({ action }) => moved[action] !== undefined)
  return last ? (moved[last.action] ?? 0) : 0
}

/** The words of the last step of this kind: the question, the reason. */
function wordsOf({ steps }: Pick<Matter, 'steps'>, action: Action): string | undefined {
  return [...steps].reverse().find((step) => step.action === action)?.words ?? undefined
}

/** @returns null when nothing more is promised */
export function promiseOf(matter: Matter, now: Instant): Promised | null {
  const { state, reader, accountable, assignee, resolution, reopenUntil } = matter
  const fixer = assignee ?? '维修师傅'
  switch (state) {
    case 'submitted':
      return due(matter, matter.answer.dueAt, now, (time) => `${accountable.name} ${time} 前答复`, `${accountable.name} 还没有答复`)
    case 'accepted':
      return due(matter, resolution.dueAt, now, (time) => `正在安排师傅，${time} 前修好`, '还在安排师傅')
    case 'dispatched':
      return due(matter, resolution.dueAt, now, (time) => `${fixer}会来修，${time} 前修好`, `${fixer}还没有上门`)
    case 'inProgress':
      return due(matter, resolution.dueAt, now, (time) => `${fixer}正在修，${time} 前修好`, `${fixer}还在修`)
    case 'needsInfo': {
      const question = wordsOf(matter, 'askInfo')
      const title = reader === 'reporter' ? '请您补充后再继续' : '等住户补充后再继续'
      return { tone: 'late', title: `${title}，等待期间不计时`, ...(question !== undefined && { words: `问：${question}` }) }
    }
    case 'resolved':
      return {
        tone: 'done',
        title: reopenUntil === null ? '等报修人确认' : `${reader === 'reporter' ? '请' : '等报修人'}在 ${when(reopenUntil, now)} 前确认`,
        words: '到时没有异议，就自动办结',
      }
    case 'closed':
      return reopenUntil !== null && now <= reopenUntil
        ? { tone: 'done', title: '已经办结', words: `没修好的话，${when(reopenUntil, now)} 前可以重开` }
        : null
    case 'declined':
      return { tone: 'plain', title: '这件报修没有受理', words: wordsOf(matter, 'decline') ?? '有疑问请联系社区' }
    case 'merged':
      return { tone: 'plain', title: '和同一处的报修一起办', words: '进展请看并入的那一件' }
    case 'withdrawn':
      return { tone: 'plain', title: '报修人已经撤回' }
    default:
      return state satisfies never
  }
}

function due(matter: Matter, dueAt: Instant | null, now: Instant, onTime: (time: string) => string, late: string): Promised {
  if (dueAt === null) return { tone: 'plain', title: headlineOf(matter) }
  if (dueAt >= now) return { tone: 'plain', title: onTime(when(dueAt, now)), words: untilDue(dueAt, now) }
  const climbed =
    matter.rung === matter.accountable.rung ? '' : `，已上报到${RUNG_WORDS[matter.rung]}，${matter.accountable.name}仍要负责到底`
  return { tone: 'late', title: late, words: `原定 ${when(dueAt, now)}，${untilDue(dueAt, now)}${climbed}` }
}

/** Why a step was not done; when somebody else was quicker, how it stands now. */
export function stepRefusalWords(refusal: AnyRefusal, state: State): string {
  return isStale(refusal) ? `刚刚有人更新了，现在是“${STATE_WORDS_FOR_STAFF[state]}”` : refusalWords(refusal)
}
