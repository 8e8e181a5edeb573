import { agreedWork } from '../deliberation/agreed-work'
import { deliberationWork } from '../deliberation/work'
import { householdWork } from '../household/work'
import { menuWork } from '../menu/work'
import { repairWork } from '../repair/work'
import { spaceWork } from '../space/work'
import { voteWork } from '../vote/work'
import type { WorkSource } from './source'

/** Every capability that brings work to the staff: one line each. */
export const workSources: readonly WorkSource[] = [repairWork, householdWork, menuWork, spaceWork, deliberationWork, agreedWork, voteWork]
