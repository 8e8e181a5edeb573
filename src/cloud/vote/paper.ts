import { sumOf } from '../../domain/household/roll'
import { may } from '../../domain/shared/permission'
import { accept, type Outcome, refuse } from '../../domain/shared/refusal'
import { mayCollect, votePermissions } from '../../domain/vote/ability'
import { confirmPaper as confirmed, dropPaper as dropped, enterPaper as entered } from '../../domain/vote/ballot'
import type { voteContract } from '../../domain/vote/contract'
import { isTaking } from '../../domain/vote/rules'
import type { PaperDoor } from '../../domain/vote/schema'
import { doorOf } from '../../domain/vote/view'
import type { RollLine } from '../../domain/vote/vote'
import type { Context, Handler } from '../context'
import { loadEstate } from '../place/load'
import { treeOf } from '../place/tree'
import { openNow } from './cast'
import { lineId, rollLines, votes } from './collections'
import { GONE } from './present'
import { isOwn, type Scene, sceneOf } from './standing'
import { tallyOf, touch } from './tally'
import { partsOf } from './write'

type Contracts = typeof voteContract

const NOT_YOURS = '只能录自己负责的楼栋'
const OWN = '自己家的票，请别的同事来录'

/** What the roll comes to today, before it is frozen. */
export const rollCheck: Handler<Contracts['vote.rollCheck']> = async ({ actor, store }, { estate: place }) => {
  const tree = treeOf(store, actor.tenant)
  const estate = await loadEstate(tree, place)
  if (!estate) return refuse('notFound', '没有找到这个小区')
  if (!may(actor, votePermissions['vote.rollCheck'], estate.data.path)) return refuse('forbidden', '只有小区书记和社区能看')
  const parts = (await partsOf(store, { tenant: actor.tenant, estate: estate.id })).map(({ data }) => data)
  const { parts: count, area, heads, withoutArea, withoutOwner } = sumOf(parts)
  const buildings = [...new Set(parts.map(({ building }) => building))]
  const gaps = await Promise.all(
    buildings.map(async (building) => {
      const sums = sumOf(parts.filter((part) => part.building === building))
      return { building, name: await tree.nameOf(building), withoutArea: sums.withoutArea, withoutOwner: sums.withoutOwner }
    }),
  )
  return accept({
    parts: count,
    area,
    // Each part without an owner is a head of its own when the roll is frozen.
    heads: heads + withoutOwner,
    withoutArea,
    withoutOwner,
    gaps: gaps.filter((gap) => gap.withoutArea + gap.withoutOwner > 0),
  })
}

export const watch: Handler<Contracts['vote.watch']> = async (context, { vote: id }) => {
  const scene = await sceneOf(context, id)
  if (!scene?.vote.roll) return refuse('notFound', GONE)
  const { vote, standing } = scene
  if (!standing.parties.includes('manager') && !standing.parties.includes('collector')) return refuse('forbidden', '只有工作人员能看')
  const tally = await tallyOf(context.store, id, vote, context.now)
  const tree = treeOf(context.store, vote.tenant)
  const buildings = await Promise.all((tally?.buildings ?? []).map(async (each) => ({ ...each, name: await tree.nameOf(each.building) })))
  return accept({ id, title: vote.title, state: vote.state, buildings })
}

export const doors: Handler<Contracts['vote.doors']> = async (context, { vote: id, building }) => {
  const { actor, store, now } = context
  const scene = await sceneOf(context, id)
  const roll = scene?.vote.roll
  if (!scene || !roll) return refuse('notFound', GONE)
  const place = await treeOf(store, actor.tenant).get(building)
  if (place?.data.parent !== scene.vote.estate) return refuse('notFound', '没有找到这栋楼')
  if (!may(actor, votePermissions['vote.doors'], place.data.path)) return refuse('forbidden', NOT_YOURS)
  const lines: RollLine[] = []
  for await (const { data } of store.cursor(rollLines, { eq: { roll: roll.id, building } })) lines.push(data)
  lines.sort((one, other) => one.rank - other.rank)
  return accept({
    id,
    title: scene.vote.title,
    state: scene.vote.state,
    taking: isTaking(scene.vote, now),
    building: { id: building, name: place.data.name },
    doors: lines.map((line) => doorFor(scene, line)),
  })
}

export const enterPaper: Handler<Contracts['vote.enterPaper']> = (context, { vote, part, choice }) =>
  change<'already' | 'forbidden'>(context, vote, part, (line, by) =>
    line.owners.length === 0 ? refuse('forbidden', '名册上这一户没有业主') : entered(line, choice, { by, at: context.now }),
  )

export const confirmPaper: Handler<Contracts['vote.confirmPaper']> = (context, { vote, part, choice }) =>
  change(context, vote, part, (line, by) => confirmed(line, choice, { by, at: context.now }))

export const dropPaper: Handler<Contracts['vote.dropPaper']> = (context, { vote, part }) => change(context, vote, part, dropped)

type PaperRefusal = 'already' | 'forbidden' | 'wrongState'

/** Changes the paper of one part; its one document decides who of two was first. */
async function change<C extends PaperRefusal>(
  context: Context,
  id: string,
  part: string,
  decide: (line: RollLine, by: string) => Outcome<RollLine, C>,
) {
  const { actor, now, store } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  const scene = await sceneOf(context, id)
  const roll = scene?.vote.roll
  if (!scene || !roll) return refuse('notFound', GONE)
  const outcome = await context.once<PaperDoor, C | 'notFound' | 'forbidden' | 'wrongState' | 'tooSoon' | 'tooLate'>(async (tx) => {
    const vote = await tx.get(votes, id)
    const line = await tx.get(rollLines, lineId(roll.id, part))
    if (!vote || !line) return refuse('notFound', '名册上没有这一户')
    const own = isOwn(scene.standing, line.data)
    if (!mayCollect(actor, line.data, own)) return refuse('forbidden', own ? OWN : NOT_YOURS)
    const open = openNow(vote.data, now)
    if (!open.ok) return open
    const decided = decide(line.data, actor.person)
    if (!decided.ok) return decided
    await tx.replace(rollLines, line.id, line.version, decided.value)
    return accept(doorFor(scene, decided.value))
  })
  if (outcome.ok) await touch(store, id)
  return outcome
}

function doorFor({ standing }: Scene, line: RollLine): PaperDoor {
  return doorOf(line, standing.person.person, isOwn(standing, line))
}
