import { adoptionSeats, adoptions, seatId } from '../cloud/adoption/collections'
import { starTallies, starVoices } from '../cloud/stairwell/collections'
import type { Collection, Store } from '../cloud/store/port'
import type { Adoption } from '../domain/adoption/adoption'
import { decide, newAdoption } from '../domain/adoption/decide'
import type { Household } from '../domain/household/household'
import type { Place } from '../domain/place/place'
import { DAY, HOUR, type Instant, instant, ms } from '../domain/shared/time'
import { endOfPeriod, type Period, periodBefore, periodOf } from '../domain/stairwell/period'
import { CRITERIA, type Marks, type StarTally, type StarVoice, type StarWord, starVoiceId, tallyId } from '../domain/stairwell/stairwell'
import { buildingId, COMMUNITIES, ESTATES, personaId, TENANT } from './estates'
import { homeOf, residentOf } from './homes'
import { householdOf } from './roll'

/**
 * 演示数据: that a unit was the first to adopt 金涵小区二期B区17号楼 and keeps it by the standard of 五星楼道 is printed in the public reports;
 * that place is of another district. Here a made-up unit follows the example at 怡景嘉园 7栋. Sums and words are made up.
 */
interface Script {
  building: number
  adopted?: { name: string; words: string; reports: readonly (readonly [daysAgo: number, words: string])[] }
  /** Of ten households that spoke, how many say yes, by criterion. */
  yes: readonly [number, number, number, number, number]
  /** Of ten households, how many have spoken. */
  spoke: number
  /** The half year before: yes of ten for each, when anybody spoke. */
  before?: readonly [number, number, number, number, number]
}

const ESTATE = 'yijing'

const SCRIPTS: readonly Script[] = [
  {
    building: 7,
    adopted: {
      name: '区里共建单位（示例）',
      words: '照金涵小区二期B区17号楼的样子来：架空层收拾出来做宣传、活动、学习的地方，每月来一次。（演示数据）',
      reports: [
        [75, '架空层清出来了，装了书架和长椅。'],
        [40, '和楼栋长一起把楼道里的杂物清走，墙面刷新了。'],
        [9, '周末带孩子们在架空层读书，来了 14 户。'],
      ],
    },
    yes: [9, 9, 8, 9, 8],
    spoke: 7,
    before: [8, 6, 4, 7, 5],
  },
  { building: 3, yes: [7, 4, 5, 8, 6], spoke: 4, before: [6, 3, 4, 7, 5] },
  { building: 5, yes: [6, 8, 7, 6, 4], spoke: 5 },
  { building: 1, yes: [5, 7, 3, 6, 4], spoke: 1 },
]

type Insert = <T extends object>(store: Store, collection: Collection<T>, documents: readonly { id: string; data: T }[]) => Promise<void>

interface Scene {
  now: Instant
  places: ReadonlyMap<string, Place>
  households: readonly { data: Household }[]
}

/** After the roll and the people are there. */
export async function seedStairwells(store: Store, { now, places, households }: Scene, insert: Insert): Promise<void> {
  const period = periodOf(now)
  const voices: { id: string; data: StarVoice }[] = []
  const tallies: { id: string; data: StarTally }[] = []
  for (const script of SCRIPTS) {
    const building = buildingId(ESTATE, script.building)
    const doors = households.filter(({ data }) => data.building === building).length
    const spoken = voicesOf(script, building, doors, period, now)
    voices.push(...spoken)
    tallies.push(
      tallyOf(
        building,
        period,
        spoken.map(({ data }) => data.marks),
        doors,
        now,
      ),
    )
    if (script.before) tallies.push(tallyOf(building, periodBefore(period), marksOf(script.before, Math.ceil(doors / 2)), doors, now))
  }
  await insert(store, starVoices, voices)
  await insert(store, starTallies, tallies)
  const claims = SCRIPTS.flatMap((script) => (script.adopted ? [claimOf(script.building, script.adopted, places, now)] : []))
  await insert(store, adoptions, claims)
  await insert(
    store,
    adoptionSeats,
    claims.map(({ id, data }) => ({ id: seatId(data.target), data: { tenant: TENANT, adoption: id } })),
  )
}

/** The words of residents who live there; resident 0, who is tried first, has not spoken. */
function voicesOf(
  { building: number, yes, spoke }: Script,
  building: string,
  doors: number,
  period: Period,
  now: Instant,
): { id: string; data: StarVoice }[] {
  const neighbours = Array.from({ length: 999 }, (_, nth) => residentOf(ESTATE, nth + 1)).filter(
    (resident) => homeOf(resident).building === number,
  )
  const living = new Map(
    neighbours.flatMap((resident) => (householdOf(resident) === null ? [] : [[householdOf(resident) ?? '', resident] as const])),
  )
  const speaking = [...living].slice(0, Math.ceil((doors * spoke) / 10))
  const marks = marksOf(yes, speaking.length)
  return speaking.map(([household, resident], nth) => {
    const person = personaId('resident', resident)
    const at = instant(ms(now) - (nth + 1) * HOUR)
    const own = marks[nth] ?? marksOf(yes, 1)[0]
    if (!own) throw new Error('Every neighbour who speaks has marks')
    const said = CRITERIA.map((criterion): StarWord => ({ person, criterion, word: own[criterion] === true, at }))
    const data = {
      tenant: TENANT,
      estate: ESTATE,
      building,
      period,
      household,
      said,
      marks: own,
      persons: [person],
      until: endOfPeriod(period),
      at,
    }
    return { id: starVoiceId(building, period, household), data }
  })
}

/** So many of ten say yes, spread so that no neighbour says the same to everything. */
function marksOf(yes: Script['yes'], count: number): Marks[] {
  return Array.from({ length: count }, (_, nth) => {
    const says = (criterion: number) => (nth * 7 + criterion * 3) % 10 < (yes[criterion] ?? 0)
    return { lead: says(0), tidy: says(1), safe: says(2), kind: says(3), civil: says(4) }
  })
}

function tallyOf(
  building: string,
  period: Period,
  marks: readonly Marks[],
  households: number,
  updatedAt: Instant,
): { id: string; data: StarTally } {
  const yes = CRITERIA.map((criterion) => marks.filter((each) => each[criterion] === true).length)
  const spoke = CRITERIA.map((criterion) => marks.filter((each) => each[criterion] !== null).length)
  return { id: tallyId(building, period), data: { tenant: TENANT, estate: ESTATE, building, period, yes, spoke, households, updatedAt } }
}

function claimOf(
  number: number,
  { name, words, reports }: NonNullable<Script['adopted']>,
  places: Scene['places'],
  now: Instant,
): { id: string; data: Adoption } {
  const building = buildingId(ESTATE, number)
  const place = places.get(building)
  if (!place) throw new Error(`No building ${building}`)
  const community = COMMUNITIES.findIndex(({ estates }) => estates.some(({ id }) => id === ESTATE))
  const person = personaId('partner', community)
  const secretary = personaId(
    'secretary',
    ESTATES.findIndex(({ id }) => id === ESTATE),
  )
  const daysAgo = (days: number) => instant(ms(now) - days * DAY)
  const estate = places.get(ESTATE)?.name ?? ''
  let data = newAdoption(
    {
      tenant: TENANT,
      target: { kind: 'building', id: building },
      title: `${estate}${place.name}`,
      estate: ESTATE,
      path: place.path,
      adopter: 'partner',
      name,
      person,
      fen: null,
      words,
    },
    daysAgo(90),
  )
  const move = (action: 'confirm' | 'report', at: Instant, told: string | null) => {
    const decided = decide(
      data,
      { action, words: told },
      { now: at, parties: ['desk', 'adopter'], person: action === 'report' ? person : secretary },
    )
    if (!decided.ok) throw new Error(`A made-up claim of ${building}: ${action} was refused`)
    data = decided.value
  }
  move('confirm', daysAgo(88), null)
  for (const [days, told] of reports) move('report', daysAgo(days), told)
  // Everything was told when it happened.
  return { id: `demo-stairwell-${number}`, data: { ...data, pending: [], pendingSince: null } }
}
