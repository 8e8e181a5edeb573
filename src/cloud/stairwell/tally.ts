import type { Period } from '../../domain/stairwell/period'
import { CRITERIA, type StarTally, tallyId } from '../../domain/stairwell/stairwell'
import type { Context } from '../context'
import { countHouseholds } from '../poll/members'
import { Duplicate } from '../store/port'
import { starTallies, starVoices } from './collections'

/** Others who recount at the same moment come first this often before it is left to them. */
const ROUNDS = 10

/**
 * Counts the voices of one building anew. The version is read before the count, so that whoever counts later, with more voices, is never
 * overwritten: the last to write has seen every voice that was written before.
 */
export async function recount(
  { store, now }: Pick<Context, 'store' | 'now'>,
  of: Pick<StarTally, 'tenant' | 'estate' | 'building'>,
  period: Period,
): Promise<void> {
  const id = tallyId(of.building, period)
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = await store.get(starTallies, id)
    const tally = {
      ...of,
      period,
      ...(await counted(store, of.building, period)),
      households: await countHouseholds(store, of.tenant, of.building),
      updatedAt: now,
    }
    if (before) {
      if (await store.replace(starTallies, id, before.version, tally)) return
    } else if (await insertNew(store, id, tally)) return
  }
}

async function counted(store: Context['store'], building: string, period: Period): Promise<Pick<StarTally, 'yes' | 'spoke'>> {
  const yes = CRITERIA.map(() => 0)
  const spoke = CRITERIA.map(() => 0)
  for await (const { data } of store.cursor(starVoices, { eq: { building, period } }))
    CRITERIA.forEach((criterion, index) => {
      if (data.marks[criterion] === null) return
      spoke[index] = (spoke[index] ?? 0) + 1
      if (data.marks[criterion]) yes[index] = (yes[index] ?? 0) + 1
    })
  return { yes, spoke }
}

async function insertNew(store: Context['store'], id: string, tally: StarTally): Promise<boolean> {
  try {
    await store.insert(starTallies, id, tally)
    return true
  } catch (error) {
    if (!(error instanceof Duplicate)) throw error
    return false
  }
}
