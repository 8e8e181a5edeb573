import { maskIn } from '../privacy/rules'
import { GONE_RESIDENT, GONE_STAFF } from '../privacy/words'
import type { Doer, Effect, Report, Step } from './report'
import { hasContact } from './report'
import { gramsFor } from './submit'

/** Who is to be forgotten, and what they were called and reached by. */
export interface Forgotten {
  person: string
  names: readonly string[]
  marks: readonly string[]
}

/** Stands where words stood that went with the account. */
export const WORDS_GONE = '内容已随账号删除'

/** Filed by this person for their own home: then it is about them alone, and nothing of it is the estate's. */
export function isOwnHome(report: Report, person: string): boolean {
  return report.reporter === person && report.scope === 'home' && report.onBehalfOf === null
}

/** What this person was called in this report, at any time. */
export function namesIn(report: Report, person: string): string[] {
  const steps = report.steps.flatMap(({ by, facts }) => [
    ...(by.person === person ? [by.name] : []),
    ...(facts?.person === person && facts.name !== undefined ? [facts.name] : []),
  ])
  const own = report.reporter === person ? [report.reporterName] : []
  const job = report.assignee === person && report.assigneeName !== null ? [report.assigneeName] : []
  return [...new Set([...steps, ...own, ...job])].filter((name) => name !== GONE_RESIDENT && name !== GONE_STAFF)
}

/**
 * The report without this person: the trouble and its course stay, names and what leads to somebody go. What others wrote in reports
 * of their own is theirs and stays as it is; what was written to this person in theirs loses name, telephone and room.
 * @param contact what of the contact is this person's own, and not that of somebody for whom a helper filed
 */
export function forgetIn(report: Report, who: Forgotten, contact: readonly ('room' | 'phone')[]): Report {
  const home = isOwnHome(report, who.person)
  const own = report.reporter === who.person
  const hide = (text: string) => (own ? hidden(text, who) : text)
  const next: Report = {
    ...report,
    words: home ? WORDS_GONE : hide(report.words),
    spot: home ? '' : hide(report.spot),
    reporterName: own ? GONE_RESIDENT : report.reporterName,
    assigneeName: report.assignee === who.person ? GONE_STAFF : report.assigneeName,
    accountable: report.accountable.person === who.person ? { ...report.accountable, name: GONE_STAFF } : report.accountable,
    steps: report.steps.map((step) => forgetStep(step, who, { home, own })),
    quote: report.quote && { ...report.quote, words: hide(report.quote.words) },
    work: report.work && { ...report.work, words: hide(report.work.words), ...(home && { before: [], after: [] }) },
    rating: report.rating && { ...report.rating, words: home ? null : report.rating.words && hide(report.rating.words) },
    pending: report.pending.map((effect) => forgetEffect(effect, who, home)),
    ...(home && { photos: [], lng: null, lat: null, wished: null }),
    ...Object.fromEntries(contact.map((field) => [field, null])),
  }
  const same = next.words === report.words && next.spot === report.spot
  return { ...next, grams: same ? report.grams : gramsFor(next, ''), hasContact: hasContact(next) }
}

function forgetStep(step: Step, who: Forgotten, { home, own }: { home: boolean; own: boolean }): Step {
  const byThem = step.by.person === who.person
  const words = byThem && home ? null : byThem || own ? step.words && hidden(step.words, who) : step.words
  return {
    ...step,
    by: byThem ? { ...step.by, name: goneAs(step.by.party) } : step.by,
    words,
    photos: home ? [] : step.photos,
    facts: step.facts?.person === who.person ? { ...step.facts, name: GONE_STAFF } : step.facts,
  }
}

function goneAs(party: Doer['party']): string {
  return party === 'reporter' || party === 'neighbour' ? GONE_RESIDENT : GONE_STAFF
}

function forgetEffect(effect: Effect, who: Forgotten, home: boolean): Effect {
  return { ...effect, ...forgetNotice(effect, who, home) }
}

/**
 * A line that was told of the report. It quotes the first characters of its words, cut anywhere: a telephone that was cut in two is
 * found no more, so the quotation goes when the words are the person's own.
 * @param quoted whether the words quoted there are this person's to forget
 */
export function forgetNotice<T extends { title: string; words: string }>(line: T, who: Forgotten, quoted: boolean): T {
  const title = quoted ? line.title.replace(/“.*”/s, '报修') : line.title
  const words = quoted ? line.words.replace(/：.*/s, '') : line.words
  return { ...line, title: hidden(title, who), words: hidden(words, who) }
}

/** Names become the gone staff: in notices and words it is those who were sent or in charge that are named. */
function hidden(text: string, { names, marks }: Forgotten): string {
  return maskIn(maskIn(text, marks), names, GONE_STAFF)
}
