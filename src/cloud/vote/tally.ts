import type { Instant } from '../../domain/shared/time'
import { tally } from '../../domain/vote/count'
import type { RollLine, Vote } from '../../domain/vote/vote'
import type { Store } from '../store/port'
import { type BuildingCount, rollLines, type VoteTally, voteTallies } from './collections'

type Reading = Pick<Store, 'get' | 'query' | 'cursor' | 'replace'>

/** As one counts before the first ballot, in the transaction that opens the vote. */
export function firstTally(tenant: string, lines: readonly RollLine[], at: Instant): VoteTally {
  return { tenant, changes: 0, counted: 0, at, ...counted(lines) }
}

/** A ballot came, or paper did: what was counted is old. */
export async function touch(store: Pick<Store, 'patch'>, vote: string): Promise<void> {
  await store.patch(voteTallies, vote, { inc: { changes: 1 } })
}

/** How an open vote stands now. Counted anew only when something came since; null when the vote was never opened. */
export async function tallyOf(store: Reading, id: string, vote: Pick<Vote, 'roll'>, now: Instant): Promise<VoteTally | null> {
  const known = await store.get(voteTallies, id)
  if (!known || !vote.roll) return null
  if (known.data.changes === known.data.counted) return known.data
  return recounted(store, id, vote.roll.id, now)
}

/** Counts the lines and keeps what comes of it, unless something came meanwhile. */
export async function recounted(store: Reading, id: string, roll: string, now: Instant): Promise<VoteTally | null> {
  const known = await store.get(voteTallies, id)
  if (!known) return null
  const fresh = { ...known.data, counted: known.data.changes, at: now, ...counted(await linesOf(store, roll)) }
  await store.replace(voteTallies, id, known.version, fresh)
  return fresh
}

/** Every line of a roll. */
export async function linesOf(store: Pick<Store, 'cursor'>, roll: string): Promise<RollLine[]> {
  const lines: RollLine[] = []
  for await (const { data } of store.cursor(rollLines, { eq: { roll } })) lines.push(data)
  return lines
}

export function countLine({ area, head, ballot }: RollLine) {
  return { area, head, choice: ballot?.choice ?? null }
}

function counted(lines: readonly RollLine[]): Pick<VoteTally, 'counts' | 'buildings'> {
  const buildings = new Map<string, BuildingCount>()
  for (const { building, cast, paperState } of [...lines].sort((one, other) => one.rank - other.rank)) {
    const known = buildings.get(building) ?? { building, parts: 0, cast: 0, papers: 0, differs: 0 }
    buildings.set(building, {
      building,
      parts: known.parts + 1,
      cast: known.cast + (cast ? 1 : 0),
      papers: known.papers + (paperState === 'waiting' ? 1 : 0),
      differs: known.differs + (paperState === 'differs' ? 1 : 0),
    })
  }
  return { counts: tally(lines.map(countLine)), buildings: [...buildings.values()] }
}
