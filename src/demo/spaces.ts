import { adoptionSeats, adoptions, seatId } from '../cloud/adoption/collections'
import { cares, comments, ideas, spaces } from '../cloud/space/collections'
import { newSpace } from '../cloud/space/suggest'
import type { Collection, Store } from '../cloud/store/port'
import type { Adoption } from '../domain/adoption/adoption'
import { decide as decideClaim, newAdoption } from '../domain/adoption/decide'
import type { Place } from '../domain/place/place'
import { DAY, HOUR, type Instant, instant, ms } from '../domain/shared/time'
import type { Care } from '../domain/space/care'
import { type Command, decide, type Facts } from '../domain/space/decide'
import type { Comment, Idea } from '../domain/space/idea'
import { withShare } from '../domain/space/shares'
import type { Space } from '../domain/space/space'
import type { Album } from './album'
import { buildingId, COMMUNITIES, ESTATES, personaId, TENANT } from './estates'
import { residentOf } from './homes'
import { householdOf } from './roll'
import { type Moved, SPACES, type SpaceScript } from './spaces.list'
import { SMALL, type SmallScript } from './spaces.small'

/** 演示数据: spaces, performed by the rules. */
export interface DemoSpaces {
  spaces: { id: string; data: Space }[]
  ideas: { id: string; data: Idea }[]
  comments: { id: string; data: Comment }[]
  cares: { id: string; data: Care }[]
  adoptions: { id: string; data: Adoption }[]
}

interface Stage {
  places: ReadonlyMap<string, Place>
  album: Album
  now: Instant
}

export function spaceId(key: string): string {
  return `demo-space-${key}`
}

/** Whoever put a place on the map or speaks for a claim: they are among the people of the demonstration. */
export const SPACE_RESIDENTS = [...new Set([...SPACES, ...SMALL].flatMap(({ estate }) => [0, 1, 2].map((nth) => residentOf(estate, nth))))]

/** All documents, for an empty store; pictures go into the album. */
export function demoSpaces(stage: Stage): DemoSpaces {
  const made: DemoSpaces = { spaces: [], ideas: [], comments: [], cares: [], adoptions: [] }
  for (const script of SPACES) perform(script, stage, made)
  for (const script of SMALL) made.spaces.push(small(script, stage))
  return made
}

const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6

/** Some metres east and north of the middle of the estate, or of the building. */
function spotOf({ places }: Stage, place: string, [east, north]: readonly [number, number]) {
  const point = places.get(place)?.point
  if (!point) throw new Error(`${place} is not on the map`)
  return { lng: round(point.lng + east / 99_500), lat: round(point.lat + north / 111_000) }
}

/** The hour of the day goes round, so that a timeline does not look like a clock. */
function daysAgo(now: Instant, days: number): Instant {
  return instant(ms(now) - days * DAY - ((days * 7) % 9) * HOUR)
}

function begin(
  script: Pick<SpaceScript, 'key' | 'estate' | 'building' | 'kind' | 'name' | 'words' | 'at' | 'ago'>,
  stage: Stage,
  photos: readonly string[],
): Space {
  const { estate, kind, name, words } = script
  const building = script.building === undefined ? null : buildingId(estate, script.building)
  const place = building ?? estate
  const path = stage.places.get(place)?.path ?? []
  const by = personaId('resident', residentOf(estate, 0))
  const shown = { shown: 'shown', photosShown: 'shown' } as const
  return newSpace(
    { tenant: TENANT, estate, building, path, name, kind, words, ...spotOf(stage, place, script.at), photos, ...shown, by, byName: '邻居' },
    daysAgo(stage.now, script.ago),
  )
}

function perform(script: SpaceScript, stage: Stage, made: DemoSpaces): void {
  const id = spaceId(script.key)
  const { album, now } = stage
  const suggester = personaId('resident', residentOf(script.estate, 0))
  const secretary = secretaryOf(script.estate)
  const photos = script.before === undefined ? [] : [album.add(script.before, suggester, id, daysAgo(now, script.ago))]
  let space = begin(script, stage, photos)
  const steward = { person: secretary, name: '书记' }
  for (const [ago, step] of script.steps) {
    const at = daysAgo(now, ago)
    if ('claim' in step) space = claim(script, step, space, { at, now }, made)
    else space = taken(space, commandOf(step, space, album, id, at, secretary), at, steward)
  }
  const households = Array.from({ length: 60 }, (_, nth) => householdOf(residentOf(script.estate, nth))).filter((each) => each !== null)
  script.ideas?.forEach(([words, count], nth) => {
    const supporters = [...new Set(households.slice(nth * 3, nth * 3 + count))]
    const by = personaId('resident', residentOf(script.estate, nth % 3))
    made.ideas.push({
      id: `${id}-i${nth}`,
      data: {
        tenant: TENANT,
        space: id,
        words,
        by,
        shown: 'shown',
        supporters,
        supports: supporters.length,
        at: daysAgo(now, script.ago - 3 - nth),
      },
    })
  })
  script.comments?.forEach((words, nth) => {
    const by = personaId('resident', residentOf(script.estate, nth % 3))
    made.comments.push({
      id: `${id}-c${nth}`,
      data: { tenant: TENANT, space: id, words, by, shown: 'shown', flags: [], at: daysAgo(now, Math.max(1, script.ago - 6 - nth * 2)) },
    })
  })
  script.cares?.forEach(([ago, words, picture], nth) => {
    const at = daysAgo(now, ago)
    const by = personaId('resident', residentOf(script.estate, 1))
    const name = space.steward?.name ?? '小区书记'
    made.cares.push({
      id: `${id}-l${nth}`,
      data: { tenant: TENANT, space: id, name, words, photos: picture ? [album.add(picture, by, id, at)] : [], shown: 'shown', by, at },
    })
    space = { ...space, movedAt: at > space.movedAt ? at : space.movedAt }
  })
  space = { ...space, ideas: script.ideas?.length ?? 0, comments: script.comments?.length ?? 0, links: [...(script.links ?? [])] }
  made.spaces.push({ id, data: told(space) })
}

/** Everything was told when it happened: nothing is left to settle. */
function told<T extends { pending: unknown[]; pendingSince: Instant | null }>(document: T): T {
  return { ...document, pending: [], pendingSince: null }
}

function taken(space: Space, command: Command, at: Instant, who: { person: string; name: string }): Space {
  const facts: Facts = { now: at, parties: ['desk', 'onSite', 'system'], ...who }
  const decided = decide(space, command, facts)
  if (!decided.ok) throw new Error(`A made-up space: ${command.action} of ${space.name} was refused as ${decided.refusal.code}`)
  return decided.value
}

function commandOf(step: Exclude<Moved, { claim: unknown }>, space: Space, album: Album, id: string, at: Instant, by: string): Command {
  const put = (name: Parameters<Album['add']>[0]) => album.add(name, by, id, at)
  if (step.action === 'survey') return { action: 'survey', survey: { ...step.survey, photos: [] } }
  if (step.action === 'open')
    return { action: 'open', words: step.words, pair: { before: space.photos[0] ?? put(step.after), after: put(step.after) } }
  if (step.action === 'entrust') return { action: 'entrust', steward: { name: step.name, person: null, adoption: null } }
  return step
}

/** A claim that the desk confirmed: its share stands in the budget, or it looks after the space from then on. */
function claim(
  script: SpaceScript,
  { claim: said }: Extract<Moved, { claim: unknown }>,
  before: Space,
  { at, now }: { at: Instant; now: Instant },
  made: DemoSpaces,
): Space {
  const { adopter, name, words, fen, asked } = said
  const id = `${spaceId(script.key)}-a${made.adoptions.length}`
  const community = COMMUNITIES.findIndex(({ estates }) => estates.some((estate) => estate.id === script.estate))
  const person = adopter === 'partner' ? personaId('partner', community) : personaId('resident', residentOf(script.estate, 1))
  const target = { kind: fen === undefined ? ('space' as const) : ('share' as const), id: spaceId(script.key) }
  const { estate, name: title } = script
  let data = newAdoption({ tenant: TENANT, target, title, estate, path: before.path, adopter, name, person, fen: fen ?? null, words }, at)
  const move = (action: 'confirm' | 'report' | 'fulfil', moment: Instant, told: string | null) => {
    const by = action === 'report' ? person : secretaryOf(estate)
    const decided = decideClaim(data, { action, words: told }, { now: moment, parties: ['desk', 'adopter'], person: by })
    if (!decided.ok) throw new Error(`A made-up claim of ${title}: ${action} was refused`)
    data = decided.value
  }
  if (!asked) move('confirm', at, null)
  // Money of long ago has come; whoever looks after a place has told of it.
  if (!asked && fen !== undefined && ms(at) < ms(now) - 40 * DAY) move('fulfil', instant(ms(at) + 9 * DAY), null)
  if (!asked && fen === undefined) for (const [ago, words] of [...(script.cares ?? [])].reverse()) move('report', daysAgo(now, ago), words)
  made.adoptions.push({ id, data: told(data) })
  if (fen !== undefined) {
    const shared = before.budget && withShare(before.budget, { source: 'adoption', fen, name, adoption: id })
    if (!shared?.ok) throw new Error(`A made-up share of ${title} does not fit`)
    return { ...before, budget: shared.value }
  }
  if (asked || (before.state !== 'opened' && before.state !== 'maintained')) return before
  const entrusted = { action: 'entrust', steward: { name, person, adoption: id } } as const
  return taken(before, entrusted, at, { person: secretaryOf(estate), name: '书记' })
}

function secretaryOf(estate: string): string {
  const number = ESTATES.findIndex(({ id }) => id === estate)
  return personaId('secretary', number)
}

/** One of the many that somebody only pointed at. */
function small(script: SmallScript, stage: Stage): { id: string; data: Space } {
  const space = begin({ ...script, key: script.key }, stage, [])
  return { id: spaceId(script.key), data: told(space) }
}

type Insert = <T extends object>(store: Store, collection: Collection<T>, documents: readonly { id: string; data: T }[]) => Promise<void>

export async function seedSpaces(store: Store, made: DemoSpaces, insert: Insert): Promise<void> {
  await insert(store, spaces, made.spaces)
  await insert(store, ideas, made.ideas)
  await insert(store, comments, made.comments)
  await insert(store, cares, made.cares)
  await insert(store, adoptions, made.adoptions)
  const whole = made.adoptions.filter(({ data }) => data.open && data.target.kind !== 'share')
  await insert(
    store,
    adoptionSeats,
    whole.map(({ id, data }) => ({ id: seatId(data.target), data: { tenant: TENANT, adoption: id } })),
  )
}
