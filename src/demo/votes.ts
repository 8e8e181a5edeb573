import { deliver } from '../cloud/notice/deliver'
import type { Collection, Store } from '../cloud/store/port'
import { recordOf } from '../cloud/vote/close'
import { lineId, rollLines, voteRecords, votes, voteTallies } from '../cloud/vote/collections'
import { countLine, firstTally } from '../cloud/vote/tally'
import { doorOf } from '../domain/household/door'
import type { Household } from '../domain/household/household'
import { atMinute, chinaDay, DAY, type Instant, instant, ms } from '../domain/shared/time'
import { castAsOwner, confirmPaper, derived, enterPaper } from '../domain/vote/ballot'
import { tally } from '../domain/vote/count'
import { type Command, decide, newVote } from '../domain/vote/decide'
import { noticesOf } from '../domain/vote/notices'
import { rollId } from '../domain/vote/id'
import { freeze } from '../domain/vote/roll'
import type { Choice } from '../domain/vote/choice'
import type { Content, RollLine, Vote } from '../domain/vote/vote'
import { ESTATES, personaId, TENANT } from './estates'
import { membershipOf } from './households'
import { randomOf } from './random'
import { demoRoll } from './roll'

/** 演示数据: three votes of owners, made by the rules: one near its threshold, one sounding, and one that passed. */

interface Script {
  key: string
  estate: string
  content: Omit<Content, 'from' | 'until'>
  /** Days from now. */
  opens: number
  ends: number
  /** Of a hundred parts, how many have voted, and of a hundred of these, how many consent and are against. */
  cast: number
  consent: number
  against: number
  /** Ballots on paper that wait for a second reading, and that two have read differently. */
  papers?: readonly [waiting: number, differing: number]
}

const LAW_HEADS = { headRule: 'ownerOnce', headSource: null, again: 'replace' } as const

const SCRIPTS: readonly Script[] = [
  {
    key: 'drying',
    estate: 'f8451',
    content: {
      ...LAW_HEADS,
      matter: 'spendFund',
      title: '用维修资金给晾晒场装雨棚',
      words:
        '2 栋前的晾晒场下雨天用不了，想装一排透光的雨棚，边上做好排水。\n费用 3.2 万元，从八四五一小区的维修资金里出；街道补助的 0.8 万元另算。\n投同意，就是同意从维修资金里支出这 3.2 万元。（演示数据）',
      force: 'binds',
      rule: '《八四五一小区管理规约》第十四条：手机投票有效（演示）',
      about: { kind: 'space', id: 'demo-space-sheds' },
    },
    ...{ opens: -9, ends: 5, cast: 60, consent: 82, against: 11, papers: [2, 1] },
  },
  {
    key: 'corridor',
    estate: 'yijing',
    content: {
      ...LAW_HEADS,
      matter: 'commonUse',
      title: '5 栋架空层改成邻里角，您怎么看',
      words:
        '议下来的方案：5 栋架空层改成雨天也能待的邻里角，长桌、书架、孩子画画的墙。\n动工以前，再听一听全体业主的意见；真要改用途，以后再按规约正式表决。（演示数据）',
      force: 'sounds',
      rule: null,
      about: { kind: 'space', id: 'demo-space-yijing-undercroft' },
    },
    ...{ opens: -2, ends: 12, cast: 41, consent: 71, against: 17 },
  },
  {
    key: 'slope',
    estate: 'nanlv-home',
    content: {
      ...LAW_HEADS,
      matter: 'commonUse',
      title: '宿舍后面的山坡改成花园',
      words:
        '宿舍后面近十亩的坡改成花园：顺着坡修一条 1.5 公里的步道，分片种花，装路灯和长凳，大树都留。\n坡脚的绿地是小区共有的，改用途要参与的业主四分之三以上同意；业主自筹的 4 万元按户分摊。（演示数据）',
      force: 'binds',
      rule: '《南铝家属区管理规约》第九条：手机投票和纸质票一样有效（演示）',
      about: { kind: 'space', id: 'demo-space-slope' },
    },
    ...{ opens: -369, ends: -355, cast: 86, consent: 88, against: 8 },
  },
]

type Insert = <T extends object>(store: Store, collection: Collection<T>, documents: readonly { id: string; data: T }[]) => Promise<void>

/** Residents that are tried first: they find their own ballots still to be cast. */
const TRIED_FIRST = 60
/** Minutes since midnight at which votes begin and end. */
const MORNING = 9 * 60
const EVENING = 18 * 60

export function demoVoteId(key: string): string {
  return `demo-vote-${key}`
}

/** The votes with their rolls, ballots and records. @param seal encrypts a personal field */
export async function seedVotes(
  store: Store,
  { now, seal, insert }: { now: Instant; seal: (text: string) => string; insert: Insert },
): Promise<void> {
  const roll = demoRoll(() => '').households
  for (const script of SCRIPTS) {
    const id = demoVoteId(script.key)
    const parts = roll.filter(({ data }) => data.estate === script.estate)
    const { vote, lines } = played(id, script, parts, seal, now)
    await insert(
      store,
      rollLines,
      lines.map((data) => ({ id: lineId(data.roll, data.part), data })),
    )
    const record = { id, data: { tenant: TENANT, closedAt: vote.at, lines: recordOf(lines) } }
    if (vote.state === 'closed') await insert(store, voteRecords, [record])
    else await insert(store, voteTallies, [{ id, data: firstTally(TENANT, lines, now) }])
    await insert(store, votes, [{ id, data: vote }])
    const owners = Array.from({ length: 10 }, (_, number) => membershipOf(number)).flatMap((home) =>
      home?.owner && home.estate === script.estate ? [home.person] : [],
    )
    if (vote.state === 'open') await deliver(store, noticesOf(id, vote, 'tellOpened', owners, vote.from))
  }
}

/** A vote as the rules make it: drafted, opened with the frozen roll, cast, and counted when its time is over. */
function played(
  id: string,
  script: Script,
  parts: readonly { id: string; data: Household }[],
  seal: (text: string) => string,
  now: Instant,
): { vote: Vote; lines: RollLine[] } {
  const from = clockAt(now, script.opens, MORNING)
  const until = clockAt(now, script.ends, EVENING)
  const number = ESTATES.findIndex((estate) => estate.id === script.estate)
  const secretary = personaId('secretary', number)
  const sorted = [...parts].sort((one, other) => buildingRank(one.data) - buildingRank(other.data) || one.data.rank - other.data.rank)
  const first = sorted[0]?.data
  if (!first) throw new Error(`${script.estate} has no roll`)
  const path = first.path.slice(0, -1)
  const roll = rollId(id, 'demo')
  const salt = `demo-${script.key}`
  const frozen = freeze(
    sorted.map(({ id: part, data }) => ({ part, area: data.area, owners: data.owners })),
    script.content.headRule,
    salt,
  )
  const draft = newVote({ tenant: TENANT, estate: script.estate, path, writer: secretary }, { ...script.content, from, until }, true, from)
  const opened = step(draft, { action: 'open', roll: { id: roll, ...frozen.facts }, salt: seal(salt) }, from)
  const byPart = new Map(frozen.lines.map((line) => [line.part, line]))
  const blank = {
    ballot: null,
    proxy: null,
    proxyTo: null,
    paper: null,
    paperState: 'none' as const,
    paperAt: null,
    cast: false,
    persons: [],
  }
  const lines = sorted.flatMap(({ id: part, data }, rank) => {
    const line = byPart.get(part)
    if (!line) return []
    const where = { estate: script.estate, building: data.building, path: data.path, door: doorOf(data), rank }
    return [derived({ tenant: TENANT, vote: id, roll, ...where, ...line, ...blank })]
  })
  const cast = withBallots(lines, script, from)
  if (script.ends >= 0) return { vote: settled(opened), lines: withPapers(cast, script, from) }
  const counts = tally(cast.map(countLine))
  return { vote: settled(step(opened, { action: 'close', counts }, opened.closeAt)), lines: cast }
}

function step(vote: Vote, command: Command, now: Instant): Vote {
  const decided = decide(vote, command, { now, parties: ['manager'], person: vote.writer })
  if (!decided.ok) throw new Error(`A made-up vote was refused: ${decided.refusal.code}`)
  return decided.value
}

/** Nothing is still to be told. Who was to be reminded of an open one is by the timer. */
function settled(vote: Vote): Vote {
  return { ...vote, pending: [], pendingSince: null }
}

/** Head by head, so that who owns two flats says one thing; a fifth of it on paper. */
function withBallots(lines: readonly RollLine[], { key, cast, consent, against }: Script, from: Instant): RollLine[] {
  const said = new Map<number, Choice | null>()
  const tried = new Set(Array.from({ length: TRIED_FIRST }, (_, number) => membershipOf(number)?.household))
  const heads = new Set(lines.filter(({ part }) => tried.has(part)).map(({ head }) => head))
  return lines.map((line) => {
    const random = randomOf(`${key}.${line.head}`)
    const choice: Choice = random() * 100 < consent ? 'consent' : random() * 100 < (against * 100) / (100 - consent) ? 'against' : 'abstain'
    const known = said.has(line.head) ? (said.get(line.head) ?? null) : random() * 100 < cast && !heads.has(line.head) ? choice : null
    said.set(line.head, known)
    if (known === null) return line
    const at = instant(ms(from) + Math.floor(random() * DAY))
    const by = `demo-owner-of-${line.part}`
    const made = random() < 0.2 ? onPaper(line, known, at) : castAsOwner(line, known, 'replace', { by, at })
    if (!made.ok) throw new Error('A made-up ballot was refused')
    return made.value
  })
}

function onPaper(line: RollLine, choice: Choice, at: Instant) {
  const entered = enterPaper(line, choice, { by: 'demo-collector', at })
  return entered.ok ? confirmPaper(entered.value, choice, { by: 'demo-second', at }) : entered
}

/** The first silent doors have handed in paper. */
function withPapers(lines: readonly RollLine[], { papers = [0, 0] }: Script, from: Instant): RollLine[] {
  const [waiting, differing] = papers
  let nth = 0
  return lines.map((line) => {
    if (line.cast || line.owners.length === 0 || nth >= waiting + differing) return line
    nth += 1
    const at = instant(ms(from) + 3 * DAY)
    const entered = enterPaper(line, 'consent', { by: 'demo-collector', at })
    if (!entered.ok || nth <= waiting) return entered.ok ? entered.value : line
    const differs = confirmPaper(entered.value, 'abstain', { by: 'demo-second', at })
    return differs.ok ? differs.value : line
  })
}

/** That clock of a day so many days from now. */
function clockAt(now: Instant, days: number, minute: number): Instant {
  return atMinute(chinaDay(instant(ms(now) + days * DAY)), minute)
}

/** yijing-b12 comes after yijing-b3. */
function buildingRank({ building }: Household): number {
  return Number(building.split('-b')[1] ?? 0)
}
