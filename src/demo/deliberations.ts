import { agreedActions, type Comer, comers, deliberations, type Remark, remarks } from '../cloud/deliberation/collections'
import { polls, voices } from '../cloud/poll/collections'
import type { Collection, Store } from '../cloud/store/port'
import { type Agreed, agreedId } from '../domain/deliberation/agreed'
import { type Command, decide, finished, newDeliberation, withDone } from '../domain/deliberation/decide'
import type { Deliberation } from '../domain/deliberation/deliberation'
import type { Party } from '../domain/deliberation/machine'
import { dueOf } from '../domain/deliberation/rules'
import type { Place } from '../domain/place/place'
import { newPoll, type Poll, type Voice, voiceId } from '../domain/poll/poll'
import { atMinute, CHINA_OFFSET, DAY, HOUR, type Instant, instant, ms } from '../domain/shared/time'
import type { Album } from './album'
import { type AgreedScript, POLLS, type PollScript, TALKS, type TalkScript } from './deliberations.list'
import { ESTATES, personaId, TENANT } from './estates'
import { residentOf } from './homes'
import { householdOf } from './roll'

/** 演示数据: the talks and polls of `deliberations.list`, as the rules make them, relative to `now`. */

export interface DemoTalks {
  talks: { id: string; data: Deliberation }[]
  agreed: { id: string; data: Agreed }[]
  remarks: { id: string; data: Remark }[]
  comers: { id: string; data: Comer }[]
  polls: { id: string; data: Poll }[]
  voices: { id: string; data: Voice }[]
}

interface Scene {
  places: ReadonlyMap<string, Place>
  album: Album
  now: Instant
}

/** @returns documents for an empty store */
export function demoTalks(scene: Scene): DemoTalks {
  const made = TALKS.map((script) => talkOf(scene, script))
  const asked = POLLS.map((script) => pollOf(scene, script))
  return {
    talks: made.map(({ talk }) => talk),
    agreed: made.flatMap(({ agreed }) => agreed),
    remarks: made.flatMap((each) => each.remarks),
    comers: made.flatMap((each) => each.comers),
    polls: asked.map(({ poll }) => poll),
    voices: asked.flatMap((each) => each.voices),
  }
}

export function talkId(key: string): string {
  return `demo-talk-${key}`
}

function talkOf(scene: Scene, script: TalkScript) {
  const { now, places } = scene
  const id = talkId(script.key)
  const place = places.get(script.estate)
  if (!place) throw new Error(`Talk ${script.key} stands nowhere`)
  const { path } = place
  const secretary = secretaryOf(script.estate)
  const raisedAt = instant(ms(now) - script.raised * HOUR)
  const { title, words, options } = script
  const raiser = personaId('resident', residentOf(script.estate, 0))
  let data = newDeliberation(
    {
      tenant: TENANT,
      estate: script.estate,
      path,
      title,
      words,
      options,
      about: null,
      raiser,
      raisedAs: 'resident',
      party: 'raiser',
      shown: true,
    },
    raisedAt,
  )
  const agreed: { id: string; data: Agreed }[] = []
  const take = (command: Command, at: Instant) => {
    data = taken(data, command, at, secretary)
  }
  if (script.meeting) {
    const { day, hour, place: where, agenda } = script.meeting
    const at = dayAt(now, day, hour)
    take(
      { action: 'schedule', meeting: { at, place: where, agenda, recorder: null } },
      instant(Math.min(ms(raisedAt) + DAY, ms(at) - DAY, ms(now))),
    )
    if (script.minutes) {
      const held = instant(ms(at) + 2 * HOUR)
      const published = instant(ms(at) + 14 * HOUR)
      take({ action: 'hold' }, held)
      const minutes = { ...script.minutes, at, place: where, host: '小区党支部', publishedAt: published, by: secretary }
      take({ action: 'publish', minutes, agreed: script.agreed?.length ?? 0 }, published)
      for (const [index, each] of (script.agreed ?? []).entries()) agreed.push(agreedOf(scene, id, data, each, index + 1, published))
      for (const each of agreed) if (each.data.done) data = withDone(data, each.data.nth, each.data.done.at)
      data = finished(data, published)
      if (script.correction) take({ action: 'correct', words: script.correction }, instant(ms(published) + 10 * HOUR))
    }
  }
  const said = (script.remarks ?? []).map(([building, text, ago], nth) => {
    const remark: Remark = {
      tenant: TENANT,
      deliberation: id,
      person: personaId('resident', residentOf(script.estate, nth + 1)),
      who: `${building}栋居民`,
      words: text,
      shown: true,
      hidden: false,
      at: instant(ms(now) - ago * HOUR),
    }
    return { id: `${id}-r${nth}`, data: remark }
  })
  const coming = Array.from({ length: script.meeting?.comers ?? 0 }, (_, nth) => {
    const person = personaId('resident', residentOf(script.estate, nth + 1))
    return { id: `${id}.${person}`, data: { tenant: TENANT, deliberation: id, person, at: raisedAt } }
  })
  // Everything was told when it happened: nothing is left to settle.
  return { talk: { id, data: { ...data, pending: [], pendingSince: null } }, agreed, remarks: said, comers: coming }
}

function agreedOf(
  { now, album }: Scene,
  deliberation: string,
  talk: Deliberation,
  script: AgreedScript,
  nth: number,
  at: Instant,
): { id: string; data: Agreed } {
  const id = agreedId(deliberation, nth)
  const { tenant, estate, path, title } = talk
  const day = dayAt(now, script.day, 12).slice(0, 10)
  const by = script.role === 'fixer' ? personaId('fixer', fixerOf(estate)) : secretaryOf(estate)
  const doneAt = script.done === undefined ? null : dayAt(now, script.done, 16)
  const photos = doneAt === null ? [] : (script.photos ?? []).map((name) => album.add(name, by, `${deliberation}-${nth}`, doneAt))
  const done = doneAt === null ? null : { at: doneAt, by, words: script.words ?? '办好了', photos }
  const data: Agreed = {
    tenant,
    deliberation,
    title,
    nth,
    estate,
    areas: path,
    what: script.what,
    role: script.role,
    person: null,
    day,
    dueAt: dueOf(day),
    about: null,
    open: done === null,
    done,
    persons: done === null ? [] : [by],
    remindedAt: null,
    createdAt: at,
    updatedAt: doneAt ?? at,
  }
  return { id, data }
}

function taken(talk: Deliberation, command: Command, now: Instant, person: string): Deliberation {
  const parties: Party[] = ['desk', 'staff']
  const decided = decide(talk, command, { now, parties, person })
  if (!decided.ok) throw new Error(`A made-up talk: ${command.action} was refused as ${decided.refusal.code}`)
  return decided.value
}

function pollOf({ now, places }: Scene, script: PollScript) {
  const id = `demo-poll-${script.key}`
  const place = places.get(script.estate)
  if (!place) throw new Error(`Poll ${script.key} stands nowhere`)
  const { question, words, options, estate } = script
  const about = script.about === undefined ? null : ({ kind: 'deliberation', id: talkId(script.about) } as const)
  const asked = dayAt(now, script.asked, 9)
  const until = atMinute(chinaDayOf(now, script.until), 24 * 60)
  const by = secretaryOf(estate)
  const made = newPoll({ tenant: TENANT, estate, path: place.path, question, words, options, about, until, by }, asked)
  const spoke = script.said.reduce((sum, count) => sum + count, 0)
  const over = until <= now
  const result = over ? { counts: [...script.said], spoke, households: HOUSEHOLDS } : null
  const data: Poll = { ...made, pending: [], pendingSince: null, ...(over && { state: 'closed' as const, result, updatedAt: until }) }
  return { poll: { id, data }, voices: over ? [] : voicesOf(id, data, script) }
}

/** Of a closed one, made up. */
const HOUSEHOLDS = 96

/** Resident 0, who is tried first, has not spoken yet. */
function voicesOf(poll: string, { tenant, options, until, createdAt }: Poll, { estate, said }: PollScript): { id: string; data: Voice }[] {
  const choices = said.flatMap((count, index) => Array.from({ length: count }, () => options[index]?.id ?? 'a'))
  const found = new Map<string, Voice>()
  for (let nth = 1; found.size < choices.length && nth < choices.length * 3; nth += 1) {
    const resident = residentOf(estate, nth)
    const household = householdOf(resident)
    if (household === null || found.has(household)) continue
    const person = personaId('resident', resident)
    const choice = choices[(found.size * 7) % choices.length] ?? 'a'
    const at = instant(ms(createdAt) + (found.size + 1) * HOUR)
    found.set(household, { tenant, poll, household, said: [{ person, word: choice, at }], choice, person, persons: [person], until, at })
  }
  return [...found].map(([household, data]) => ({ id: voiceId(poll, household), data }))
}

function secretaryOf(estate: string): string {
  return personaId(
    'secretary',
    ESTATES.findIndex(({ id }) => id === estate),
  )
}

/** Fixers 0…4 serve 怡景嘉园, then two serve each other estate. */
function fixerOf(estate: string): number {
  const index = ESTATES.findIndex(({ id }) => id === estate)
  return index === 0 ? 0 : 5 + (index - 1) * 2
}

/** The calendar day of China so many days from now. */
function chinaDayOf(now: Instant, days: number): string {
  return instant(ms(now) + CHINA_OFFSET + days * DAY).slice(0, 10)
}

function dayAt(now: Instant, days: number, hour: number): Instant {
  return atMinute(chinaDayOf(now, days), hour * 60)
}

type Insert = <T extends object>(store: Store, collection: Collection<T>, documents: readonly { id: string; data: T }[]) => Promise<void>

/** After the people and their pictures are there. */
export async function seedTalks(store: Store, made: DemoTalks, insert: Insert): Promise<void> {
  await insert(store, deliberations, made.talks)
  await insert(store, agreedActions, made.agreed)
  await insert(store, remarks, made.remarks)
  await insert(store, comers, made.comers)
  await insert(store, polls, made.polls)
  await insert(store, voices, made.voices)
}
