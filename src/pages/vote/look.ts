import { when } from '@/client/when'
import type { State as Look } from '@/components/tag/Tag'
import type { Instant } from '@/domain/shared/time'
import type { Result } from '@/domain/vote/count'
import type { MyPart, VoteCard, VoteView, Why } from '@/domain/vote/schema'
import { CHOICE_WORDS, HOW_WORDS, resultWords, STATE_WORDS } from '@/domain/vote/words'

const RESULT_LOOK: Record<Result, Omit<Look, 'word'>> = {
  passed: { tone: 'done' },
  notPassed: { tone: 'closed' },
  tooFew: { tone: 'closed', icon: 'neighbours' },
}

/** How a vote stands. */
export function stateOf(
  { state, result, force, from, until }: Pick<VoteCard, 'state' | 'result' | 'force' | 'from' | 'until'>,
  now: Instant,
): Look {
  if (state === 'closed' && result !== null) return { word: resultWords(result, force), ...RESULT_LOOK[result] }
  if (state === 'draft') return { word: STATE_WORDS.draft, tone: 'plain', icon: 'edit' }
  if (state === 'cancelled') return { word: STATE_WORDS.cancelled, tone: 'closed' }
  if (now < from) return { word: '公示中', tone: 'plain', icon: 'read' }
  return now < until ? { word: STATE_WORDS.open, tone: 'active' } : { word: '正在计票', tone: 'active', icon: 'clock' }
}

/** The same in a list, where what is mine to do comes first. */
export function rowStateOf(card: VoteCard, now: Instant): Look {
  const waits = card.state === 'open' && card.from <= now && now < card.until && card.mine.cast < card.mine.parts
  return waits ? { word: '等您投票', tone: 'late', icon: 'edit' } : stateOf(card, now)
}

/** 12月7日截止 · 已投 43/192 户 */
export function rowNote({ state, until, turnout, at }: VoteCard, now: Instant): string {
  const ends = state === 'open' ? `${when(until, now)}截止` : when(at, now)
  return [ends, ...(turnout === null ? [] : [`已投 ${turnout.cast}/${turnout.parts} 户`])].join(' · ')
}

/** 投了同意 · 手机上投的 · 今天 09:20 */
export function ballotWords({ choice, how, castAt }: Pick<MyPart, 'choice' | 'how' | 'castAt'>, now: Instant): string {
  if (choice === null) return '还没有投'
  return [`投了${CHOICE_WORDS[choice]}`, ...(how ? [HOW_WORDS[how]] : []), ...(castAt ? [when(castAt, now)] : [])].join(' · ')
}

/** Why there is no ballot for this reader, and what they can do. */
export const WHY_WORDS: Record<Exclude<Why, 'mayVote'>, readonly [title: string, words: string]> = {
  tenant: ['这件事由业主来定', '法律规定由业主表决，租住的邻居可以看进展，也可以在议事里说说想法。'],
  family: ['这件事由业主来定', '您登记的是业主的家人。业主可以把这一票委托给您：请业主向您要委托码。'],
  unmatched: ['还没有核对到业主名册', '您登记的是业主，请社区在“核对住户”里把您和业主名册对上，就能投票。'],
  waiting: ['住户认领还没有通过', '楼栋长或社区确认以后，是业主的就能投票。'],
  notOnRoll: ['发起时的名册里没有您', '这次表决按发起时的业主名册来算。有疑问请问小区书记。'],
  noHome: ['您不是这个小区的业主', '可以看进展，不能投票。'],
}

/** What it is about, when nobody but the page’s writer needs more. */
export function isOver({ state }: Pick<VoteView, 'state'>): boolean {
  return state === 'closed' || state === 'cancelled'
}
