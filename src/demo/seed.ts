import { centres } from '../cloud/centre/collections'
import { estateSettings } from '../cloud/estate/collections'
import { redrawOutlines } from '../cloud/map/outlines'
import { rebuildMap } from '../cloud/map/rebuild'
import { notices } from '../cloud/notice/collections'
import { deliver } from '../cloud/notice/deliver'
import { households, owners } from '../cloud/household/collections'
import { people } from '../cloud/person/collections'
import { places } from '../cloud/place/collections'
import { reports } from '../cloud/repair/collections'
import { proposeJoint } from '../cloud/repair/joint'
import type { Files } from '../cloud/services/files'
import { type Collection, Duplicate, type Store } from '../cloud/store/port'
import { removeAll } from '../cloud/store/remove'
import type { Role } from '../domain/shared/actor'
import { type Instant, instant, ms } from '../domain/shared/time'
import { Album } from './album'
import { demoSettings } from './around'
import { demoBulletins, demoReadings, seedBulletins } from './bulletins'
import { demoCentres } from './centres'
import { seedChildren } from './children'
import { demoTalks, seedTalks } from './deliberations'
import { TENANT, personaId } from './estates'
import { seedPresences } from './attendance'
import { seedEvents } from './events'
import { EVENT_RESIDENTS } from './events.list'
import { createPersonas, SEEDED } from './personas'
import { seedHouseholds } from './households'
import { seedMenu } from './menu.play'
import { demoPlaces } from './places'
import { play, type Played, type Stage, TOLD_FOR } from './play'
import { demoRoll } from './roll'
import { ROUTINE } from './routine'
import { demoSpaces, SPACE_RESIDENTS, seedSpaces } from './spaces'
import { OTHERS } from './stories.others'
import { YIJING } from './stories.yijing'
import { seedStairwells } from './stairwells'
import { seedVenues } from './venue'
import { seedVotes } from './votes'

/** Those who are tried first live behind their doors, whether or not a story tells of them. */
const FIRST = Array.from({ length: 10 }, (_, number) => number)

/** Inserted after everything else: where the admin is, the seed was completed. */
const LAST = personaId('admin', 0)

/** Every made-up report; one that another is merged into comes first in its file. */
export const STORIES = [...YIJING, ...OTHERS, ...ROUTINE]

export interface SeedParts {
  now: Instant
  services: { files: Files }
  /** Encrypts a personal field. */
  seal: (text: string) => string
  /** Reads what was sealed. */
  open: (sealed: string) => string
  /** As `Secrets.fingerprint`: ids of memberships are made of it. */
  fingerprint: (text: string) => string
}

/**
 * Fills a store that has no places with the demonstration data, relative to `now`. A store with places of its own is left alone;
 * a seed that was cut off is completed by the next one.
 * @returns whether anything was inserted
 */
export async function seed(store: Store, { now, services, seal, open, fingerprint }: SeedParts): Promise<boolean> {
  if (await store.get(people, LAST)) return false
  const ours = demoPlaces()
  const foreign = (await store.count(places, {})) > 0 && !(await store.get(places, TENANT))
  if (foreign) return false

  const personas = createPersonas(seal)
  const made = (role: Role, number: number) => {
    const found = personas(role, number)
    if (!found) throw new Error(`There is no ${role} ${number}`)
    return { id: found.id, data: found.record }
  }
  const staff = Object.entries(SEEDED).flatMap(([role, count]) => Array.from({ length: count }, (_, number) => made(role as Role, number)))
  await insertMissing(store, places, ours)
  const roll = demoRoll(seal)
  await insertMissing(store, households, roll.households)
  await insertMissing(store, owners, roll.owners)
  await insertMissing(store, estateSettings, demoSettings())
  await insertMissing(store, centres, demoCentres())
  await insertMissing(store, people, staff.filter(({ id }) => id !== LAST))

  const stage: Stage = { store, places: new Map(ours.map(({ id, data }) => [id, data])), personas, seal, album: new Album(), now }
  const played: Played[] = []
  for (const story of STORIES) played.push(await play(stage, story))

  const areas = demoSpaces(stage)
  const posted = demoBulletins(stage.places, stage.album, now)
  const talks = demoTalks(stage)
  const residents = new Set([...FIRST, ...EVENT_RESIDENTS, ...SPACE_RESIDENTS, ...played.flatMap((each) => each.residents)])
  await insertMissing(store, people, [...residents].map((number) => made('resident', number)))
  await seedHouseholds(store, { residents: [...residents], now, secrets: { seal, fingerprint }, insert: insertMissing })
  await seedChildren(store, { now, seal, insert: insertMissing })
  const pictures = await stage.album.print(services.files)
  await insertMissing(store, pictures.collection, pictures.documents)
  for (const each of played.sort((a, b) => (a.report.createdAt < b.report.createdAt ? -1 : 1))) await insertReport(store, each)
  const householdOf = (number: number) => made('resident', number).data.homes[0]?.household ?? null
  const nickname = (person: string) => staff.find(({ id }) => id === person)?.data.nickname ?? ''
  await seedEvents(store, { now, secrets: { seal, open, fingerprint }, places: stage.places, nickname, insert: insertMissing })
  await seedPresences(store, { secrets: { seal, open, fingerprint } }, TENANT)
  // Before the bulletins, which end with an index of everything that can be found.
  await seedTalks(store, talks, insertMissing)
  await seedBulletins(store, posted, demoReadings(householdOf, now), insertMissing)
  await seedMenu(store, stage.places, now, insertMissing)
  await seedStairwells(store, { now, places: stage.places, households: roll.households }, insertMissing)
  await seedVenues(store, { now, secrets: { seal, open, fingerprint }, insert: insertMissing })
  await seedVotes(store, { now, seal, insert: insertMissing })
  await seedSpaces(store, areas, insertMissing)
  await redrawOutlines(store, TENANT)
  await rebuildMap(store, TENANT)
  // What the handlers told when an event of last week was made; nobody looks that far back here.
  await removeAll(store, notices, { range: { at: { lt: instant(ms(now) - TOLD_FOR) } } }, 'at')
  await insertMissing(store, people, [made('admin', 0)])
  return true
}

/** In the order in which they came in, so that proposals of joint projects arise as they would have. */
async function insertReport(store: Store, { id, report, notices }: Played): Promise<void> {
  await insertMissing(store, reports, [{ id, data: report }])
  await proposeJoint({ store, now: report.createdAt }, id)
  await deliver(store, notices)
}

/** All at once; one by one when a seed that was cut off has left some behind. */
async function insertMissing<T extends object>(store: Store, collection: Collection<T>, documents: readonly { id: string; data: T }[]): Promise<void> {
  try {
    await store.insertMany(collection, documents)
  } catch (error) {
    if (!(error instanceof Duplicate)) throw error
    for (const { id, data } of documents) if (!(await store.get(collection, id))) await store.insert(collection, id, data)
  }
}
