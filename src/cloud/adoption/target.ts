import type { Adoption, Target } from '../../domain/adoption/adoption'
import { accept, type Outcome, refuse } from '../../domain/shared/refusal'
import type { Instant } from '../../domain/shared/time'
import { decide } from '../../domain/space/decide'
import { withoutShare, withShare } from '../../domain/space/shares'
import type { Space } from '../../domain/space/space'
import type { State as SpaceState } from '../../domain/space/states'
import type { Context } from '../context'
import { treeOf } from '../place/tree'
import { spaces } from '../space/collections'
import { readable } from '../space/reads'
import type { Transaction } from '../store/port'
import { adoptionSeats, seatId } from './collections'

/** What a claim needs to know of what is claimed. */
export type Scene = Pick<Adoption, 'estate' | 'path' | 'title'>

/** Null: there is no such thing, or this reader may not know of it. */
export async function targetFor(context: Context, { kind, id }: Target): Promise<Scene | null> {
  if (kind === 'building') {
    const tree = treeOf(context.store, context.actor.tenant)
    const building = await tree.get(id)
    const estate = building?.data.parent
    if (building?.data.level !== 'building' || !estate) return null
    return { estate, path: building.data.path, title: `${await tree.nameOf(estate)}${building.data.name}` }
  }
  const space = await readable(context, id)
  return space && { estate: space.data.estate, path: space.data.path, title: space.data.name }
}

/** Nobody adopts what will not be, or what nobody moves. */
const CLOSED: readonly SpaceState[] = ['declined', 'dormant']

/** Keeps the target for this claim, in the claim's own transaction: the whole for one alone, of a cost no more than is missing. */
export async function take(
  tx: Transaction,
  id: string,
  { target, fen, name, tenant }: Adoption,
): Promise<Outcome<null, 'taken' | 'full' | 'wrongState' | 'notFound' | 'invalid'>> {
  if (target.kind !== 'share') {
    const space = target.kind === 'space' ? await tx.get(spaces, target.id) : null
    if (space && CLOSED.includes(space.data.state)) return refuse('wrongState', '这里现在没有在办，先不用认领')
    if (await tx.get(adoptionSeats, seatId(target))) return refuse('taken', '已经有人认领了，谢谢您')
    await tx.insert(adoptionSeats, seatId(target), { tenant, adoption: id })
    return accept(null)
  }
  const space = await tx.get(spaces, target.id)
  if (!space) return refuse('notFound', '没有找到这个地方')
  if (space.data.budget === null || CLOSED.includes(space.data.state)) return refuse('wrongState', '这里还没有要凑的费用')
  if (fen === null) return refuse('invalid', undefined, { fen: '请填认领多少' })
  const shared = withShare(space.data.budget, { source: 'adoption', fen, name, adoption: id })
  if (!shared.ok) return shared
  await tx.replace(spaces, space.id, space.version, { ...space.data, budget: shared.value })
  return accept(null)
}

/** Gives the target free again; who looked after the space by this claim does so no more. */
export async function free(tx: Transaction, id: string, { target }: Adoption, now: Instant): Promise<void> {
  if (target.kind !== 'share') {
    const seat = await tx.get(adoptionSeats, seatId(target))
    if (seat?.data.adoption === id) await tx.remove(adoptionSeats, seat.id, seat.version)
  }
  if (target.kind === 'building') return
  const space = await tx.get(spaces, target.id)
  if (!space) return
  const next = target.kind === 'share' ? unshared(space.data, id) : unkept(space.data, id, now)
  if (next !== space.data) await tx.replace(spaces, space.id, space.version, next)
}

function unshared(space: Space, id: string): Space {
  return space.budget?.shares.some(({ adoption }) => adoption === id) ? { ...space, budget: withoutShare(space.budget, id) } : space
}

function unkept(space: Space, id: string, now: Instant): Space {
  if (space.steward?.adoption !== id) return space
  const words = `${space.steward.name}的认领到此为止`
  const decided = decide(space, { action: 'giveBack', words }, { now, parties: ['system'], person: null, name: '系统' })
  return decided.ok ? decided.value : space
}

/** A claim of a whole space that is open already looks after it from now on. */
export async function entrust(
  tx: Transaction,
  id: string,
  { target, name, person }: Adoption,
  by: { person: string; name: string; now: Instant },
): Promise<void> {
  if (target.kind !== 'space') return
  const space = await tx.get(spaces, target.id)
  if (!space || (space.data.state !== 'opened' && space.data.state !== 'maintained')) return
  const facts = { now: by.now, parties: ['desk'] as const, person: by.person, name: by.name }
  const decided = decide(space.data, { action: 'entrust', steward: { name, person, adoption: id } }, facts)
  if (decided.ok) await tx.replace(spaces, space.id, space.version, decided.value)
}
