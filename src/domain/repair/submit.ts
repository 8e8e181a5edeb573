import type { EstateSettings } from '../estate/settings'
import type { Level } from '../place/tree'
import { fold, gramsOf, termsOf } from '../search/rules'
import type { Instant } from '../shared/time'
import { startClock } from './clocks'
import { countingFor, limitsFor } from './limits'
import { hasContact, involvedIn, NEVER, type Report } from './report'
import { nextDue, rungAbove } from './rules'
import { CATEGORY_WORDS } from './words'

/** What a new report is made of: the form's fields, sealed where they are personal, and what the server knows. */
export type Submission = Pick<
  Report,
  | 'tenant'
  | 'estate'
  | 'building'
  | 'path'
  | 'scope'
  | 'category'
  | 'urgency'
  | 'words'
  | 'spot'
  | 'room'
  | 'phone'
  | 'photos'
  | 'lng'
  | 'lat'
  | 'wished'
  | 'reporter'
  | 'reporterName'
  | 'onBehalfOf'
> & {
  /** 怡景嘉园 3栋: the staff finds it by this too. */
  placeName: string
  /** What moderation said of the words. */
  wordsPassed: boolean
  settings: Pick<EstateSettings, 'hours' | 'clocks' | 'firstRung'>
  /** Who received it and stays accountable (首接负责). */
  accountable: { rung: Level; place: string; person: string | null; name: string }
  now: Instant
}

/** The stored form of a report that has just come in, both clocks running. */
export function newReport(submission: Submission): Report {
  const { placeName, wordsPassed, settings, accountable, now, ...given } = submission
  const limits = limitsFor(given.category, given.urgency, settings)
  const counting = countingFor(given.urgency, settings)
  const answer = startClock(limits.answer, now, counting)
  const resolution = startClock(limits.resolution, now, counting)
  const dueAt = nextDue(answer, resolution)
  const report = {
    ...given,
    grams: gramsFor(given, placeName),
    state: 'submitted',
    pausedFrom: null,
    open: true,
    createdAt: now,
    updatedAt: now,
    wordsShown: given.scope === 'home' ? 'hidden' : wordsPassed ? 'shown' : 'checking',
    // A machine here cannot judge pictures: the desk decides before neighbours see them.
    photosShown: given.scope === 'home' ? 'hidden' : given.photos.length === 0 ? 'shown' : 'checking',
    answer,
    resolution,
    dueAt,
    climbAt: rungAbove(accountable.rung) === null ? NEVER : dueAt,
    closeAt: NEVER,
    rung: accountable.rung,
    accountable,
    firstRung: accountable.rung,
    assignee: null,
    assigneeName: null,
    visit: null,
    quote: null,
    work: null,
    rating: null,
    joined: [],
    mergedInto: null,
    nudgedAt: null,
    resolvedAt: null,
    steps: [
      {
        action: 'submit',
        at: now,
        by: { person: given.reporter, party: 'reporter', name: given.reporterName },
        words: null,
        photos: [],
        internal: false,
        facts: null,
      },
    ],
    hasContact: hasContact(given),
    pending: [],
    pendingSince: null,
  } satisfies Omit<Report, 'involved'>
  return { ...report, involved: involvedIn(report) }
}

/** @see Report.grams. @param placeName 怡景嘉园 3栋, as it was called when the report came in */
export function gramsFor({ words, spot, category }: Pick<Report, 'words' | 'spot' | 'category'>, placeName: string): string[] {
  const text = `${words} ${CATEGORY_WORDS[category]} ${placeName} ${spot}`
  return [...new Set([...gramsOf(text), ...Array.from(fold(text).replace(/ /g, ''))])]
}

/** What a report has among its grams when it holds these words. */
export function gramsAsked(text: string): string[] {
  return [...new Set(termsOf(text).flatMap((term) => (Array.from(term).length === 1 ? [term] : gramsOf(term))))]
}
