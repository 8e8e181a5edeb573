import type { Category } from '../repair/report'
import { CATEGORY_WORDS } from '../repair/words'
import type { Kind } from './space'

/** What many reports of one trouble become: something that all use and that is mended from the ground up. */
export const JOINT_KIND: Kind = 'facility'

/** One proposal makes one space, whoever taps. */
export function spaceOfJoint(joint: string): string {
  return `space.${joint}`
}

/** 照明改造 */
export function jointName(category: Category): string {
  return `${CATEGORY_WORDS[category]}改造`
}

export function jointWords(category: Category, reports: number): string {
  return `30 天里有 ${reports} 件${CATEGORY_WORDS[category]}报修，一件件修不如一起从根上改。费用按政府补助加业主自筹来凑，缺的可以认领。`
}
