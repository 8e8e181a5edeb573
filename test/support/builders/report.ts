import { type EstateSettings, NO_PHRASES } from '@/domain/estate/settings'
import type { DaySpan, WorkingHours } from '@/domain/place/place'
import { LEVELS } from '@/domain/place/tree'
import { partiesOf } from '@/domain/repair/ability'
import { type Command, decide } from '@/domain/repair/decide'
import type { Action, Party, State } from '@/domain/repair/machine'
import type { Report } from '@/domain/repair/report'
import { newReport, type Submission } from '@/domain/repair/submit'
import type { Hat, Person, Role } from '@/domain/shared/actor'
import type { Instant } from '@/domain/shared/time'
import { later, MORNING } from '../clock'

const morning: DaySpan = { from: 8 * 60, to: 12 * 60 }
const afternoon: DaySpan = { from: 14 * 60, to: 18 * 60 }
const day = [morning, afternoon]

/** Monday to Friday 8–12 and 14–18, Saturday morning, Sunday off. */
export const OFFICE_HOURS: WorkingHours = { 1: day, 2: day, 3: day, 4: day, 5: day, 6: [morning], 7: [] }

export const SETTINGS: EstateSettings = {
  hours: OFFICE_HOURS,
  firstRung: 'estate',
  duty: [],
  phones: [{ label: '物业值班', number: '0599-8800001' }],
  property: null,
  clocks: {},
  contacts: [],
  services: [],
  phrases: NO_PHRASES,
}

/** 延平区 → 紫云街道 → 怡景社区 → 怡景嘉园 → 3栋, and 春晖小区 beside it. */
export const PATH = ['yanping', 'ziyun', 'yijing', 'yijing-garden', 'yijing-3'] as const
export const OTHER_PATH = ['yanping', 'ziyun', 'yijing', 'chunhui', 'chunhui-1'] as const

/** A hat at the node of that path. */
export function hat(role: Role, level: (typeof LEVELS)[number], path: readonly string[] = PATH): Hat {
  const length = LEVELS.indexOf(level) + 1
  return { role, level, place: path[length - 1] ?? '', path: path.slice(0, length) }
}

export function person(id: string, ...hats: Hat[]): Person {
  return { kind: 'person', tenant: 'yanping', person: id, nickname: `名${id}`, hats }
}

/** Everyone around one report of 3栋: by id, as the actor that the door would make. */
export const actors = {
  reporter: person('reporter', hat('resident', 'building')),
  neighbour: person('neighbour', hat('resident', 'building', ['yanping', 'ziyun', 'yijing', 'yijing-garden', 'yijing-5'])),
  secondNeighbour: person('second', hat('resident', 'building')),
  secretary: person('secretary', hat('secretary', 'estate')),
  fixer: person('fixer', hat('fixer', 'estate')),
  otherFixer: person('otherFixer', hat('fixer', 'estate')),
  stairHead: person('stairHead', hat('stairHead', 'building')),
  gridWorker: person('gridWorker', hat('gridWorker', 'building')),
  community: person('community', hat('community', 'community')),
  street: person('street', hat('street', 'street')),
  district: person('district', hat('district', 'district')),
  stranger: person('stranger', hat('resident', 'building', OTHER_PATH)),
  otherSecretary: person('otherSecretary', hat('secretary', 'estate', OTHER_PATH)),
  visitor: { kind: 'visitor', tenant: 'yanping' },
  system: { kind: 'system', tenant: 'yanping' },
} as const

/** A leak in the stairs of 3栋, reported on Monday morning. */
export function makeReport(overrides: Partial<Submission> = {}): Report {
  return newReport({
    tenant: 'yanping',
    estate: 'yijing-garden',
    building: 'yijing-3',
    path: PATH,
    scope: 'public',
    category: 'leak',
    urgency: 'ordinary',
    words: '楼道漏水',
    spot: '2单元楼道',
    room: null,
    phone: null,
    photos: [],
    lng: null,
    lat: null,
    wished: null,
    reporter: 'reporter',
    reporterName: '名reporter',
    onBehalfOf: null,
    placeName: '怡景嘉园 3栋',
    wordsPassed: true,
    settings: SETTINGS,
    accountable: { rung: 'estate', place: 'yijing-garden', person: 'secretary', name: '怡景嘉园党支部书记' },
    now: MORNING,
    ...overrides,
  })
}

export const FIXER = { id: 'fixer', name: '名fixer' }
export const OTHER_FIXER = { id: 'otherFixer', name: '名otherFixer' }

/** The smallest command of that action that is valid at `now`. */
export function commandFor(action: Action, report: Pick<Report, 'assignee'>, now: Instant): Command {
  const words = '几个字'
  const rating = { speed: 4, quality: 5, words: null }
  switch (action) {
    case 'dispatch':
      return { action, fixer: FIXER, words: null }
    case 'transfer':
      return { action, fixer: report.assignee === FIXER.id ? OTHER_FIXER : FIXER, words }
    case 'accept':
    case 'withdraw':
    case 'start':
      return { action, words: null }
    case 'askInfo':
    case 'decline':
    case 'return':
    case 'reopen':
      return { action, words }
    case 'supplyInfo':
    case 'note':
      return { action, words, photos: [] }
    case 'merge':
      return { action, into: 'another' }
    case 'proposeVisit':
      return { action, slot: { from: later(now, 60), to: later(now, 120) } }
    case 'quote':
      return { action, fen: 12_000, words }
    case 'resolve':
      return { action, before: ['before'], after: ['after'], words }
    case 'confirm':
    case 'rate':
      return { action, rating }
    default:
      return { action }
  }
}

/** Does it as that party, ten minutes after the last step unless told otherwise. @throws when it is refused */
export function after(
  report: Report,
  action: Action,
  by: Party,
  at: Instant = later(report.updatedAt, 10),
  command: Command = commandFor(action, report, at),
): Report {
  const ids: Record<Party, string | null> = {
    reporter: report.reporter,
    assignee: report.assignee,
    desk: 'secretary',
    onSite: 'gridWorker',
    neighbour: 'neighbour',
    system: null,
  }
  const decided = decide(report, command, { now: at, parties: [by], person: ids[by], name: `名${ids[by]}`, settings: SETTINGS })
  if (!decided.ok) throw new Error(`${action} in ${report.state} as ${by} was refused: ${decided.refusal.code}`)
  return decided.value
}

/** The moves by which a report comes into a state. */
const WAY: Record<State, readonly (readonly [Action, Party])[]> = {
  submitted: [],
  accepted: [['accept', 'desk']],
  dispatched: [['dispatch', 'desk']],
  inProgress: [
    ['dispatch', 'desk'],
    ['start', 'assignee'],
  ],
  resolved: [
    ['dispatch', 'desk'],
    ['start', 'assignee'],
    ['resolve', 'assignee'],
  ],
  closed: [
    ['dispatch', 'desk'],
    ['start', 'assignee'],
    ['resolve', 'assignee'],
    ['autoClose', 'system'],
  ],
  needsInfo: [
    ['dispatch', 'desk'],
    ['askInfo', 'assignee'],
  ],
  declined: [['decline', 'desk']],
  merged: [['merge', 'desk']],
  withdrawn: [['withdraw', 'reporter']],
}

/** A report that came into this state by legal moves. */
export function reportIn(state: State, overrides: Partial<Submission> = {}): Report {
  return WAY[state].reduce(
    (report, [action, by]) => after(report, action, by, action === 'autoClose' ? report.closeAt : undefined),
    makeReport(overrides),
  )
}

/** As which parties the actor stands to it, and what `decide` asks for. */
export function factsFor(actor: (typeof actors)[keyof typeof actors], report: Report, now: Instant) {
  const who = actor.kind === 'person' ? { person: actor.person, name: actor.nickname } : { person: null, name: '系统' }
  return { now, parties: partiesOf(actor, report), settings: SETTINGS, ...who }
}
