import { ESTATES } from './estates'

/** 演示数据: where the made-up residents live. */

/** Since when every made-up role is held. */
export const SINCE = '2021-07-01T00:00:00.000Z'

/** Residents 0…9 all live in 怡景嘉园, so that the first ones tried are neighbours; resident 0 lives in 3栋. */
const FIRST_BUILDINGS = [3, 3, 5, 1, 7, 9, 3, 12, 2, 8] as const

/** Number of the k-th resident of an estate, in the order in which the estate is filled. */
export function residentOf(estate: string, k: number): number {
  const index = ESTATES.findIndex(({ id }) => id === estate)
  if (index === 0) return k < FIRST_BUILDINGS.length ? k : (k - FIRST_BUILDINGS.length + 1) * ESTATES.length
  return index < FIRST_BUILDINGS.length ? index + (k + 1) * ESTATES.length : index + k * ESTATES.length
}

/** Where a resident lives, before sealing. */
export function homeOf(number: number): { estate: string; building: number; room: string } {
  const estate = at(ESTATES, number < FIRST_BUILDINGS.length ? 0 : number)
  const nth = Math.floor(number / ESTATES.length)
  const building = FIRST_BUILDINGS[number] ?? (nth % estate.buildings) + 1
  const household = number < FIRST_BUILDINGS.length ? number : Math.floor(nth / estate.buildings) + FIRST_BUILDINGS.length
  const floor = (Math.floor(household / 3) % 18) + 1
  const door = (Math.floor(household / 54) % 4) + 1
  return { estate: estate.id, building, room: `${(household % 3) + 1}单元${floor}0${door}` }
}

/** The list goes round. */
function at<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T
}
