import type { Household, Owner } from '../domain/household/household'
import { doorRank } from '../domain/place/doors'
import { EVER } from '../domain/place/tree'
import { buildingId, ESTATES, TENANT } from './estates'
import { homeOf } from './homes'
import { demoPlaces } from './places'

/** 演示数据: households and the roll of owners. 怡景嘉园 is there with every door, elsewhere the homes of the residents that are tried first. */

/** Elsewhere residents up to this number have a household. */
const TRIED = 300

const STORY = ESTATES[0]?.id ?? ''
const UNITS = 3
const FLOORS = 18
const DOORS = 4

/** Of 89.55 ㎡ and the like, by the door; cm². */
const AREAS = [895_500, 1_186_200, 1_040_000, 763_800] as const
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
  const add = (estate: string, building: number, room: string, owned: readonly string[]) => {
    const household = householdId(estate, building, room)
    const place = buildingId(estate, building)
    const { unit, door } = partsOf(room)
    const [words, number] = [`${unit}单元`, Number(door)]
    const area = AREAS[number % AREAS.length] ?? null
    const rest = { unit: words, room: door, rank: doorRank(words, door), use: 'home' as const, area, owners: owned }
    households.set(household, { ...EVER, tenant: TENANT, household, estate, building: place, path: paths.get(place) ?? [], ...rest })
  }
  for (let building = 1; building <= (ESTATES[0]?.buildings ?? 0); building += 1) {
    for (let nth = 0; nth < UNITS * FLOORS * DOORS; nth += 1) {
      const room = `${(nth % UNITS) + 1}单元${(Math.floor(nth / UNITS) % FLOORS) + 1}0${(Math.floor(nth / UNITS / FLOORS) % DOORS) + 1}`
      const owner = `demo-owner-${building}-${nth}`
      // Every twelfth door is of a couple, and one owner in thirty has the door above as well.
      const partner = `${owner}-2`
      const above = nth % 30 === 29 ? `demo-owner-${building}-${nth - 1}` : owner
      for (const id of nth % 12 === 11 ? [above, partner] : [above]) if (!owners.has(id)) owners.set(id, ownerOf(id, building * 7 + nth * 3 + id.length, seal))
      add(STORY, building, room, nth % 12 === 11 ? [above, partner] : [above])
    }
  }
  for (let number = 0; number < TRIED; number += 1) {
    const { estate, building, room } = homeOf(number)
    if (estate !== STORY) add(estate, building, room, [])
  }
  return {
    households: [...households].map(([id, data]) => ({ id, data })),
    owners: [...owners].map(([id, data]) => ({ id, data })),
  }
}

/** No telephones: made-up ones of this length would be somebody's. */
function ownerOf(owner: string, seed: number, seal: (text: string) => string): Owner {
  const name = `${NAMES[seed % NAMES.length]}${GIVEN[Math.floor(seed / NAMES.length) % GIVEN.length]}`
  return { ...EVER, tenant: TENANT, owner, estate: STORY, name: seal(name), phone: null }
}

function partsOf(room: string): { unit: string; door: string } {
  const [unit = '', door = ''] = room.split('单元')
  return { unit, door }
}
