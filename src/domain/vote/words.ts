import { areaWords } from '../household/roll'
import type { Choice } from './choice'
import type { Result, Step } from './count'
import type { State } from './machine'
import { CONSENT, type Matter, type Share, TURNOUT } from './matters'
import type { Again, Ballot, Force, HeadRule } from './vote'

/** Words of votes that both sides say. */

/** As Art. 278 names them. */
export const MATTER_WORDS: Record<Matter, string> = {
  assemblyRules: '制定、修改业主大会议事规则',
  covenant: '制定、修改管理规约',
  committee: '选举、更换业主委员会',
  manager: '选聘、解聘物业',
  spendFund: '使用维修资金',
  raiseFund: '筹集维修资金',
  rebuild: '改建、重建建筑物和设施',
  commonUse: '改变共有部分用途或用来经营',
  other: '其他共同管理的大事',
}

export const CHOICE_WORDS: Record<Choice, string> = { consent: '同意', against: '反对', abstain: '弃权' }

export const STATE_WORDS: Record<State, string> = { draft: '草稿', open: '投票中', closed: '已截止', cancelled: '已取消' }

/** What a sounding came to is an opinion, never a decision. */
const RESULT_WORDS: Record<Force, Record<Result, string>> = {
  binds: { passed: '通过了', notPassed: '没有通过', tooFew: '参与不够，没有结果' },
  sounds: { passed: '多数赞成', notPassed: '没有多数赞成', tooFew: '参与不够' },
}

export function resultWords(result: Result, force: Force): string {
  return RESULT_WORDS[force][result]
}

export const FORCE_WORDS: Record<Force, string> = { binds: '算数的表决', sounds: '只是征询意见' }

export const HEAD_WORDS: Record<HeadRule, string> = {
  ownerOnce: '一位业主有几套房，人数算一人',
  eachPart: '一套房算一人',
}

/** By which `ownerOnce` is the rule. */
export const HEAD_SOURCE = '最高人民法院建筑物区分所有权司法解释第九条'
/** By which the thresholds are. */
export const LAW = '民法典第二百七十八条'

export const AGAIN_WORDS: Record<Again, string> = {
  replace: '截止前可以改，以最后一次为准',
  refuse: '投了就不能改，请想好再投',
}

/** How paper waits. */
export const PAPER_WORDS = { waiting: '等核对', differs: '录得不一样' } as const

export const HOW_WORDS: Record<Ballot['how'], string> = { self: '手机上投的', proxy: '受托人投的', paper: '纸质票' }

const STEP_WORDS: Record<Step['of'], readonly [part: string, whole: string]> = {
  turnoutArea: ['参与的面积', '全部面积'],
  turnoutHeads: ['参与的人数', '全部人数'],
  consentArea: ['同意的面积', '参与的面积'],
  consentHeads: ['同意的人数', '参与的人数'],
}

/** 三分之二以上 */
export function shareWords({ num, den, strict }: Share): string {
  if (num === 1 && den === 2 && strict) return '过半数'
  return `${DIGITS[den]}分之${DIGITS[num]}${strict ? '多' : '以上'}`
}

const DIGITS = ['零', '一', '二', '三', '四'] as const

/** What it takes, in one sentence. */
export function ruleWords(matter: Matter): string {
  const turnout = shareWords(TURNOUT)
  const consent = shareWords(CONSENT[matter])
  return `面积和人数都要${turnout}参与，参与的里面面积和人数都要${consent}同意，才算通过。没投的不算同意。`
}

/** 参与的面积 × 3 ≥ 全部面积 × 2 */
export function stepWords({ of, share }: Step): string {
  const [part, whole] = STEP_WORDS[of]
  return `${part} × ${share.den} ${share.strict ? '>' : '≥'} ${whole} × ${share.num}`
}

/** The same with its numbers, as they were multiplied: heads are whole, areas in ㎡ to the cm². */
export function stepNumbers({ of, left, right, holds, share, part, whole }: Step): string {
  const isArea = of === 'turnoutArea' || of === 'consentArea'
  const amount = (sum: number) => (isArea ? areaWords(sum) : `${sum}`)
  const sign = holds ? (share.strict ? '>' : '≥') : share.strict ? '≤' : '<'
  return `${amount(part)} × ${share.den} = ${amount(left)} ${sign} ${amount(whole)} × ${share.num} = ${amount(right)}`
}

/** 还差 1,234.50 ㎡、12 人 */
export function shortWords({ area, heads }: { area: number; heads: number }): string {
  const missing = [...(area > 0 ? [areaWords(area)] : []), ...(heads > 0 ? [`${heads} 人`] : [])]
  return missing.length === 0 ? '够了' : `还差 ${missing.join('、')}`
}

/** A pseudonym as it is read: 3f2a 90bc 11de. */
export function numberWords(number: string): string {
  return number.replace(/(.{4})(?=.)/g, '$1 ')
}
