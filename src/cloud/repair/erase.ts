import { marksOfRoom } from '../../domain/privacy/rules'
import { decide } from '../../domain/repair/decide'
import { type Forgotten, forgetIn, forgetNotice, isOwnHome, namesIn } from '../../domain/repair/forget'
import type { Report } from '../../domain/repair/report'
import type { Context } from '../context'
import { files } from '../file/collections'
import { removePicture } from '../file/remove'
import { notices } from '../notice/collections'
import type { Facts, Leaving } from '../privacy/keeper'
import { refreshFindable } from '../search/refresh'
import type { Secrets } from '../services/secrets'
import type { Stored } from '../store/port'
import { reports } from './collections'
import { audienceOf } from './desk'
import { sceneOf } from './scene'
import { settleReport, withTelling } from './tell'

/** Tries of one report that others keep changing; the next run of the erasure goes on. */
const TRIES = 10

/**
 * Forgets somebody in every report they had to do with. What is open in their own home and not begun is withdrawn, since nobody could
 * come without an address; what else is open goes on without them.
 */
export async function forgetInReports(context: Context, leaving: Leaving): Promise<void> {
  for await (const { id } of context.store.cursor(reports, { has: { involved: leaving.person } })) {
    await withdraw(context, id, leaving)
    await forgetInReport(context, id, leaving)
  }
}

/** How they were called in any report, and what contact they gave. */
export async function knownInReports({ store, services }: Context, person: string): Promise<Facts> {
  const names = new Set<string>()
  const marks = new Set<string>()
  const texts = new Set<string>()
  for await (const { data } of store.cursor(reports, { has: { involved: person } })) {
    const known = knownIn(data, { person, names: [], marks: [] }, services.secrets)
    for (const name of known.names) names.add(name)
    for (const mark of known.marks) marks.add(mark)
    if (isOwnHome(data, person)) for (const text of wordsOf(data, person)) texts.add(text)
  }
  return { names: [...names], marks: [...marks], texts: [...texts] }
}

function wordsOf({ words, steps }: Report, person: string): string[] {
  const said = steps.flatMap(({ by, words: each }) => (by.person === person && each !== null ? [each] : []))
  return [words, ...said].filter((text) => text !== '')
}

async function withdraw(context: Context, id: string, { tenant, person }: Leaving): Promise<void> {
  const here = { ...context, actor: { kind: 'system', tenant } as const }
  const seen = await context.store.get(reports, id)
  if (!seen?.data.open || !isOwnHome(seen.data, person)) return
  const scene = await sceneOf(here, seen.data.estate, seen.data.building)
  if (!scene) return
  const audience = await audienceOf(here, seen.data)
  const facts = { now: context.now, parties: ['reporter'] as const, person, name: seen.data.reporterName, settings: scene.settings }
  await context.store.tx(async (tx) => {
    const stored = await tx.get(reports, id)
    const decided = stored && decide(stored.data, { action: 'withdraw', words: null }, facts)
    if (stored && decided?.ok) await tx.replace(reports, id, stored.version, withTelling(stored.data, decided.value, audience))
  })
  await settleReport(here, id)
}

async function forgetInReport(context: Context, id: string, leaving: Leaving): Promise<void> {
  const { store, services } = context
  // What was still to be told is told first: its notices are then changed like the others.
  await settleReport(context, id)
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const seen = await store.get(reports, id)
    if (!seen) return
    const who = knownIn(seen.data, leaving, services.secrets)
    const home = isOwnHome(seen.data, leaving.person)
    const next = forgetIn(seen.data, who, ownContact(seen.data, who, services.secrets))
    // Before the report forgets: from it one knows what to look for.
    await forgetInNotices(context, seen, who, home || next.words !== seen.data.words)
    if (home) await removePictures(context, id)
    if (JSON.stringify(next) === JSON.stringify(seen.data)) return
    if (await store.replace(reports, id, seen.version, next)) return refreshFindable(store, leaving.tenant, 'report', id)
  }
  throw new Error('A report that is to be forgotten keeps changing')
}

/** Everything that leads to them in this report: also how they were called, and what contact they gave, before. */
function knownIn(report: Report, { person, names, marks }: Forgotten, secrets: Secrets): Forgotten {
  const own = report.reporter === person && report.onBehalfOf === null
  const room = own && report.room !== null ? marksOfRoom(secrets.open(report.room)) : []
  const phone = own && report.phone !== null ? [secrets.open(report.phone)] : []
  return { person, names: [...new Set([...names, ...namesIn(report, person)])], marks: [...new Set([...marks, ...room, ...phone])] }
}

/** A helper files with the telephone of an elder, or with their own. */
function ownContact(report: Report, who: Forgotten, secrets: Secrets): ('room' | 'phone')[] {
  if (report.reporter !== who.person) return []
  if (report.onBehalfOf === null) return ['room', 'phone']
  return report.phone !== null && who.marks.includes(secrets.open(report.phone)) ? ['phone'] : []
}

/** Others were told by name who reports, and who comes. */
async function forgetInNotices({ store }: Context, { id }: Stored<Report>, who: Forgotten, quoted: boolean): Promise<void> {
  for await (const notice of store.cursor(notices, { eq: { matter: `repair:${id}` } })) {
    const { title, words } = forgetNotice(notice.data, who, quoted)
    if (title !== notice.data.title || words !== notice.data.words) await store.patch(notices, notice.id, { set: { title, words } })
  }
}

/** Whoever took them: they show the inside of this person's home. */
async function removePictures({ store, services }: Context, id: string): Promise<void> {
  for await (const picture of store.cursor(files, { eq: { attachedTo: id } })) await removePicture(store, services.files, picture)
}
