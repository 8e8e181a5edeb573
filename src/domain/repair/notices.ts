import type { Notice } from '../notice/notice'
import type { Instant } from '../shared/time'
import type { Effect, Report } from './report'
import { CATEGORY_WORDS, RUNG_WORDS, STEP_WORDS } from './words'

type To = 'reporter' | 'assignee' | 'desk' | 'previousAssignee'

interface Telling {
  to: readonly To[]
  words: (report: Report) => string
  /** For neighbours who joined. They know of a report what its view shows them: no names, no reasons, no prices. */
  neighbours?: string
}

/** Whom each step is told to, and in which words. Nobody is told of what they did themselves. */
const TELLINGS: Record<keyof typeof STEP_WORDS, Telling | null> = {
  submit: { to: ['desk'], words: (r) => (r.urgency === 'danger' ? '有人身危险，请马上处理' : '新的报修，请安排') },
  accept: { to: ['reporter'], words: () => '已经受理，正在安排师傅', neighbours: '已经受理，正在安排师傅' },
  dispatch: { to: ['reporter', 'assignee'], words: (r) => `已安排${r.assigneeName ?? '师傅'}`, neighbours: '已安排师傅' },
  transfer: { to: ['reporter', 'assignee', 'previousAssignee', 'desk'], words: (r) => `换由${r.assigneeName ?? '另一位师傅'}来修` },
  askInfo: { to: ['reporter', 'assignee'], words: (r) => `请补充：${lastWords(r)}` },
  supplyInfo: { to: ['assignee', 'desk'], words: () => '住户补充了信息，可以继续了' },
  decline: { to: ['reporter', 'assignee'], words: (r) => `没有受理：${lastWords(r)}`, neighbours: '没有受理' },
  merge: { to: ['reporter', 'assignee'], words: () => '和同类报修一起办，进度看那一件', neighbours: '和同类报修一起办，进度看那一件' },
  withdraw: { to: ['assignee', 'desk'], words: () => '住户撤回了报修', neighbours: '报修的邻居撤回了，还有问题请重新报修' },
  start: { to: ['reporter'], words: () => '师傅开始修了' },
  return: {
    to: ['desk', 'reporter'],
    words: (r) => (isBySystem(r) ? '原来的师傅不再负责这里，正在重新安排' : '师傅退回了派单，正在重新安排'),
  },
  proposeVisit: { to: ['reporter', 'assignee'], words: () => '对方提议了上门时间，请确认' },
  confirmVisit: { to: ['reporter', 'assignee'], words: () => '上门时间约好了' },
  quote: { to: ['reporter'], words: () => '师傅报了价，同意后才开工' },
  acceptQuote: { to: ['assignee'], words: () => '住户同意了报价' },
  refuseQuote: { to: ['assignee', 'desk'], words: () => '住户不同意报价' },
  resolve: { to: ['reporter'], words: () => '修好了，请看修前修后的照片并确认', neighbours: '修好了' },
  confirm: {
    to: ['assignee', 'desk'],
    words: (r) => `住户确认修好，速度 ${r.rating?.speed ?? '–'} 分，质量 ${r.rating?.quality ?? '–'} 分`,
  },
  rate: { to: ['assignee', 'desk'], words: () => '住户补了评价' },
  reopen: { to: ['desk', 'previousAssignee'], words: (r) => `住户说没修好：${lastWords(r)}`, neighbours: '没修好，正在重新安排' },
  nudge: { to: ['assignee', 'desk'], words: () => '住户催了一次' },
  climb: { to: ['desk', 'reporter', 'assignee'], words: (r) => `超过时限，已自动上报到${RUNG_WORDS[r.rung]}` },
  autoClose: { to: ['reporter'], words: () => '7 天没有异议，已自动办结；还可以补个评价' },
  join: null,
  note: null,
  publish: null,
  hide: null,
}

/** Nobody's own step: a job that is handed over with a role. */
function isBySystem(report: Report): boolean {
  return report.steps[report.steps.length - 1]?.by.party === 'system'
}

function lastWords(report: Report): string {
  return report.steps[report.steps.length - 1]?.words ?? ''
}

/**
 * What the last step of `after` has to be told to whom; null when nobody.
 * @param desk persons who handle reports on the report's rung now, those on duty first
 */
export function tellingOf(before: Report | null, after: Report, desk: readonly string[]): Effect | null {
  const step = after.steps[after.steps.length - 1]
  const telling = step ? TELLINGS[step.action] : null
  if (!step || !telling) return null
  const people: Record<To, readonly string[]> = {
    reporter: [after.reporter],
    assignee: after.assignee ? [after.assignee] : [],
    previousAssignee: before?.assignee && before.assignee !== after.assignee ? [before.assignee] : [],
    desk,
  }
  const to = [...new Set(telling.to.flatMap((group) => people[group]))].filter((person) => person !== step.by.person)
  const joined = after.joined.filter((person) => person !== step.by.person && !to.includes(person))
  const neighbours =
    telling.neighbours !== undefined && joined.length > 0
      ? { to: joined, title: `${CATEGORY_WORDS[after.category]}报修 · ${STEP_WORDS[step.action]}`, words: telling.neighbours }
      : null
  if (to.length === 0 && neighbours === null) return null
  return {
    key: `${after.steps.length}.${step.action}`,
    to,
    title: `${subjectOf(after)} · ${STEP_WORDS[step.action]}`,
    words: telling.words(after),
    neighbours,
    urgent: after.urgency === 'danger' && step.action === 'submit',
  }
}

/** Longest piece of the reporter's words in a title, characters: enough to tell two reports of one kind apart. */
const SUBJECT = 10

/** 漏水“厨房水槽下面的水管…” for those who handle it; neighbours read the kind alone, since words may be hidden from them later. */
function subjectOf({ category, words }: Pick<Report, 'category' | 'words'>): string {
  const line = words.replace(/\s+/g, ' ').trim()
  if (line === '') return `${CATEGORY_WORDS[category]}报修`
  return `${CATEGORY_WORDS[category]}“${line.length > SUBJECT ? `${line.slice(0, SUBJECT - 1)}…` : line}”`
}

/** The lines of inboxes that an effect of this report becomes, each under an id of its own so that it is delivered once. */
export function noticesOf(id: string, tenant: string, effect: Effect, at: Instant): { id: string; notice: Notice }[] {
  const { key, title, words, urgent, neighbours } = effect
  const lines = [
    ...effect.to.map((person) => ({ person, title, words })),
    ...(neighbours ? neighbours.to.map((person) => ({ person, title: neighbours.title, words: neighbours.words })) : []),
  ]
  return lines.map((line) => ({
    id: `${id}.${key}.${line.person}`,
    notice: { tenant, ...line, matter: `repair:${id}`, at, urgent, readAt: null, unread: true },
  }))
}
