import type { Picture } from '../shared/fields'
import type { Instant } from '../shared/time'
import { readerOf, seesContact } from './ability'
import { type Clock, isLate } from './clocks'
import type { Party } from './machine'
import { nextActions } from './next'
import type { Report, Step } from './report'
import { NEVER } from './report'
import { reopenUntil } from './rules'
import type { Card, Matter, StepView } from './schema'

type Reader = Matter['reader']

/** What a view needs from outside: names of places and addresses of pictures. */
export interface Showing {
  now: Instant
  parties: readonly Party[]
  person: string | null
  /** 怡景嘉园 3栋 */
  placeName: string
  picture: (id: string) => Picture
}

/** The proposal of a joint project that a report is part of, and the space that was made of it. */
export interface Joint {
  id: string
  reports: number
  space: string | null
}

/** The row of a report in a list; null when this reader may not know of it. */
export function cardOf(id: string, report: Report, showing: Showing): Card | null {
  const reader = readerOf(showing.parties, report)
  if (reader === null) return null
  const { now } = showing
  const photo = seesPhotos(reader, report) ? report.photos[0] : undefined
  return {
    id,
    category: report.category,
    urgency: report.urgency,
    scope: report.scope,
    state: report.state,
    estate: report.estate,
    place: report.spot === '' ? showing.placeName : `${showing.placeName} ${report.spot}`,
    words: report.words,
    thumb: photo ? showing.picture(photo).thumb : null,
    createdAt: report.createdAt,
    updatedAt: report.updatedAt,
    dueAt: report.dueAt === NEVER ? null : report.dueAt,
    late: report.dueAt < now,
    rung: report.rung,
    joined: report.joined.length,
    assignee: reader === 'neighbour' ? null : report.assigneeName,
    next: actionsOf(report, showing)[0] ?? null,
  }
}

/** The whole report as this reader may see it; null when they may not know of it. */
export function matterOf(id: string, report: Report, joint: Joint | null, showing: Showing): Matter | null {
  const card = cardOf(id, report, showing)
  const reader = readerOf(showing.parties, report)
  if (card === null || reader === null) return null
  const { now, parties, picture } = showing
  const known = reader !== 'neighbour'
  const photos = seesPhotos(reader, report)
  return {
    ...card,
    reader,
    parties: [...parties],
    actions: actionsOf(report, showing),
    photos: photos ? report.photos.map(picture) : [],
    point: report.lng !== null && report.lat !== null ? { lng: report.lng, lat: report.lat } : null,
    wished: known ? report.wished : null,
    steps: report.steps
      .filter((step) => reader === 'staff' || !step.internal)
      .filter((step) => known || !PRIVATE_STEPS.has(step.action))
      .map((step) => stepOf(step, reader, picture)),
    answer: clockOf(report.answer, now),
    resolution: clockOf(report.resolution, now),
    accountable: { rung: report.accountable.rung, name: report.accountable.name },
    visit: known ? report.visit : null,
    quote: known ? report.quote : null,
    work:
      report.work && photos
        ? { before: report.work.before.map(picture), after: report.work.after.map(picture), words: known ? report.work.words : '' }
        : null,
    rating: known ? report.rating : null,
    showing: known && report.scope === 'public' ? (report.photosShown === 'checking' ? 'checking' : report.wordsShown) : null,
    hasContact: seesContact(parties, report) && (report.room !== null || report.phone !== null),
    mergedInto: report.mergedInto,
    byHelper: known && report.onBehalfOf !== null,
    reopenUntil: known && report.resolvedAt !== null ? reopenUntil(report.resolvedAt) : null,
    joint: reader === 'staff' && joint !== null ? { id: joint.id, reports: joint.reports } : null,
    space: joint?.space ?? null,
  }
}

/** Dealings between the resident and the fixer that are no neighbour's business. */
const PRIVATE_STEPS: ReadonlySet<Step['action']> = new Set([
  'proposeVisit',
  'confirmVisit',
  'quote',
  'acceptQuote',
  'refuseQuote',
  'askInfo',
  'supplyInfo',
  'join',
  'rate',
  'nudge',
])

function seesPhotos(reader: Reader, report: Report): boolean {
  return reader !== 'neighbour' || report.photosShown === 'shown'
}

function actionsOf(report: Report, { parties, person, now }: Showing) {
  return nextActions({ ...report, hasJoined: person !== null && report.joined.includes(person) }, parties, now)
}

function stepOf(step: Step, reader: Reader, picture: (id: string) => Picture): StepView {
  const known = reader !== 'neighbour'
  return {
    action: step.action,
    at: step.at,
    party: step.by.party,
    // Neighbours see roles, never persons; the resident knows staff by name but not the neighbours who joined.
    name: known && step.by.party !== 'neighbour' ? step.by.name : null,
    words: known ? step.words : null,
    photos: known ? step.photos.map(picture) : [],
    internal: step.internal,
    facts: step.facts && known ? factsOf(step.facts) : step.facts?.rung ? { rung: step.facts.rung } : null,
  }
}

/** Who got the job is shown by name: ids are nobody's business. */
function factsOf({ person: _, ...shown }: NonNullable<Step['facts']>): StepView['facts'] {
  return shown
}

function clockOf(clock: Clock, now: Instant): Matter['answer'] {
  return {
    dueAt: clock.dueAt,
    stoppedAt: clock.stoppedAt,
    late: isLate(clock, now),
    paused: clock.dueAt === null && clock.stoppedAt === null,
  }
}
