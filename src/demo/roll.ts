import type { Household, Owner } from '../domain/household/household'
import { doorRank } from '../domain/place/doors'
import { EVER } from '../domain/place/tree'
import { buildingId, ESTATES, TENANT } from './estates'
import { homeOf } from './homes'
import { demoPlaces } from './places'

/**
 * 演示数据: households and the roll of owners. 怡景嘉园, 八四五一小区 and 南铝家属区 are there with every door, elsewhere the homes of the
 * residents that are tried first.
 */

/** Elsewhere residents up to this number have a household. */
const TRIED = 300

const STORY = ESTATES[0]?.id ?? ''
const UNITS = 3

/** An estate with its whole roll. */
interface Whole {
  estate: string
  floors: number
  /** On each floor of a unit. */
  doors: number
  /** By the door; cm². */
  areas: readonly number[]
}

const NEW: Whole = { estate: STORY, floors: 18, doors: 4, areas: [895_500, 1_186_200, 1_040_000, 763_800] }
/** Houses of the eighties: six floors, small flats. */
const OLD: Omit<Whole, 'estate'> = { floors: 6, doors: 2, areas: [583_600, 671_200, 545_000] }
/** 怡景嘉园, and the old estates whose owners have voted in `votes`. */
const WHOLE: readonly Whole[] = [NEW, { ...OLD, estate: 'f8451' }, { ...OLD, estate: 'nanlv-home' }]
const NAMES = ['陈', '林', '黄', '郑', '吴', '杨', '许', '谢', '苏', '叶'] as const
const GIVEN = ['建国', '秀英', '志强', '丽华', '国平', '玉兰', '文斌', '美珍', '晓东', '桂香', '伟明', '淑芬'] as const

/** yijing-b3-1-502. @param room 1单元502 */
export function householdId(estate: string, building: number, room: string): string {
  const { unit, door } = partsOf(room)
  return `${buildingId(estate, building)}-${unit}-${door}`
}

/** Of a resident's home; null for one that no household of the roll stands behind. */
export function householdOf(number: number): string | null {
  const { estate, building, room } = homeOf(number)
  return estate === STORY || number < TRIED ? householdId(estate, building, room) : null
}

/** @param seal encrypts a personal field */
export function demoRoll(seal: (text: string) => string): { households: { id: string; data: Household }[]; owners: { id: string; data: Owner }[] } {
  const paths = new Map(demoPlaces().map(({ id, data }) => [id, data.path]))
  const owners = new Map<string, Owner>()
  const households = new Map<string, Household>()
  const add = ({ estate, areas }: Pick<Whole, 'estate' | 'areas'>, building: number, room: string, owned: readonly string[]) => {
    const household = householdId(estate, building, room)
    const place = buildingId(estate, building)
    const { unit, door } = partsOf(room)
    const [words, number] = [`${unit}单元`, Number(door)]
    const area = areas[number % areas.length] ?? null
    const rest = { unit: words, room: door, rank: doorRank(words, door), use: 'home' as const, area, owners: owned }
    households.set(household, { ...EVER, tenant: TENANT, household, estate, building: place, path: paths.get(place) ?? [], ...rest })
  }
  for (const whole of WHOLE)
    for (const { building, room, owned } of doorsOf(whole)) {
      for (const { id, seed } of owned) if (!owners.has(id)) owners.set(id, ownerOf(id, whole.estate, seed, seal))
      add(
        whole,
        building,
        room,
        owned.map(({ id }) => id),
      )
    }
  for (let number = 0; number < TRIED; number += 1) {
    const { estate, building, room } = homeOf(number)
    if (WHOLE.every((whole) => whole.estate !== estate)) add({ estate, areas: NEW.areas }, building, room, [])
  }
  return {
    households: [...households].map(([id, data]) => ({ id, data })),
    owners: [...owners].map(([id, data]) => ({ id, data })),
  }
}

/** Every door of an estate with who owns it. */
function* doorsOf({ estate, floors, doors }: Whole) {
  const prefix = estate === STORY ? 'demo-owner' : `demo-owner-${estate}`
  const buildings = ESTATES.find(({ id }) => id === estate)?.buildings ?? 0
  for (let building = 1; building <= buildings; building += 1) {
    for (let nth = 0; nth < UNITS * floors * doors; nth += 1) {
      const room = `${(nth % UNITS) + 1}单元${(Math.floor(nth / UNITS) % floors) + 1}0${(Math.floor(nth / UNITS / floors) % doors) + 1}`
      const owner = `${prefix}-${building}-${nth}`
      // Every twelfth door is of a couple, and one owner in thirty has the door above as well.
      const above = nth % 30 === 29 ? `${prefix}-${building}-${nth - 1}` : owner
      const seedOf = (id: string) => building * 7 + nth * 3 + id.length
      yield { building, room, owned: (nth % 12 === 11 ? [above, `${owner}-2`] : [above]).map((id) => ({ id, seed: seedOf(id) })) }
    }
  }
}

/** No telephones: made-up ones of this length would be somebody's. */
function ownerOf(owner: string, estate: string, seed: number, seal: (text: string) => string): Owner {
  const name = `${NAMES[seed % NAMES.length]}${GIVEN[Math.floor(seed / NAMES.length) % GIVEN.length]}`
  return { ...EVER, tenant: TENANT, owner, estate, name: seal(name), phone: null }
}

function partsOf(room: string): { unit: string; door: string } {
  const [unit = '', door = ''] = room.split('单元')
  return { unit, door }
}
