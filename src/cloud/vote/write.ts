import { randomBytes } from 'node:crypto'
import { doorOf } from '../../domain/household/door'
import type { Household } from '../../domain/household/household'
import { may } from '../../domain/shared/permission'
import { accept, type Outcome, refuse } from '../../domain/shared/refusal'
import { votePermissions } from '../../domain/vote/ability'
import { derived } from '../../domain/vote/ballot'
import type { voteContract } from '../../domain/vote/contract'
import { type Command, decide, mayMove, newVote, spanProblem } from '../../domain/vote/decide'
import { rollId } from '../../domain/vote/id'
import { type Frozen, freeze } from '../../domain/vote/roll'
import type { VoteView } from '../../domain/vote/schema'
import type { Content, RollLine, Vote } from '../../domain/vote/vote'
import type { Context, Handler } from '../context'
import { rollOf } from '../household/roll'
import { buildingsOf, loadEstate } from '../place/load'
import { treeOf } from '../place/tree'
import { checkWords } from '../repair/words'
import type { Stored } from '../store/port'
import { removeAll } from '../store/remove'
import { closeVote } from './close'
import { lineId, rollLines, votes, voteTallies } from './collections'
import { GONE, viewFor } from './present'
import { type Scene, sceneOf } from './standing'
import { firstTally } from './tally'
import { settleVote } from './tell'

type Contracts = typeof voteContract

/** Lines that are inserted together. */
const BATCH = 500

export const draft: Handler<Contracts['vote.draft']> = async (context, { estate: place, content }) => {
  const { actor, store, now } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  const estate = await loadEstate(treeOf(store, actor.tenant), place)
  if (!estate) return refuse('notFound', '没有找到这个小区')
  if (!may(actor, votePermissions['vote.draft'], estate.data.path)) return refuse('forbidden', '只有小区书记和社区能发起表决')
  const checked = await checkContent(context, content)
  if (!checked.ok) return checked
  const id = context.newId()
  const origin = { tenant: actor.tenant, estate: estate.id, path: estate.data.path, writer: actor.person }
  const vote = newVote(origin, content, checked.value, now)
  const view = await viewOfNew(context, id, vote)
  return context.once(async (tx) => {
    await tx.insert(votes, id, vote)
    return accept(view)
  })
}

export const edit: Handler<Contracts['vote.edit']> = async (context, { vote: id, content }) => {
  const scene = await managed(context, id, 'edit')
  if (!scene.ok) return scene
  const checked = await checkContent(context, content)
  if (!checked.ok) return checked
  const outcome = await take(context, scene.value, { action: 'edit', content, passed: checked.value })
  return outcome as Outcome<VoteView, 'notFound' | 'forbidden' | 'wrongState' | 'invalid'>
}

export const cancel: Handler<Contracts['vote.cancel']> = async (context, { vote: id, reason }) => {
  const scene = await managed(context, id, 'cancel')
  if (!scene.ok) return scene
  const checked = await checkWords(context, [reason], 'work')
  if (!checked.ok) return checked
  if (!checked.value) return refuse('notAccepted', '请只写原因，不要写电话、名字')
  const outcome = await take(context, scene.value, { action: 'cancel', reason })
  return outcome as Outcome<VoteView, 'notFound' | 'forbidden' | 'wrongState'>
}

/**
 * Freezes the roll under an id of its own, then opens the vote with it by one write: whoever opens at the same time has frozen another
 * one, which is swept away.
 */
export const open: Handler<Contracts['vote.open']> = async (context, { vote: id }) => {
  const { store, now, services } = context
  const scene = await managed(context, id, 'open')
  if (!scene.ok) return scene
  const { vote } = scene.value
  const roll = rollId(id, context.newId())
  const salt = randomBytes(16).toString('hex')
  const { frozen, lines } = await frozenRoll(context, id, vote, roll, salt)
  const command: Command = { action: 'open', roll: { id: roll, ...frozen.facts }, salt: services.secrets.seal(salt) }
  const asked = decide(vote, command, factsOf(context, scene.value))
  if (!asked.ok) return asked as Outcome<never, 'wrongState' | 'forbidden' | 'invalid'>
  await store.patch(votes, id, { push: { freezing: roll } })
  for (let from = 0; from < lines.length; from += BATCH)
    await store.insertMany(
      rollLines,
      lines.slice(from, from + BATCH).map((data) => ({ id: lineId(roll, data.part), data })),
    )
  const outcome = await take(context, scene.value, command, firstTally(vote.tenant, lines, now))
  if (!outcome.ok) await removeAll(store, rollLines, { eq: { roll } }, 'rank')
  return outcome as Outcome<VoteView, 'notFound' | 'forbidden' | 'wrongState' | 'invalid'>
}

export const close: Handler<Contracts['vote.close']> = async (context, { vote: id }) => {
  const scene = await managed(context, id, 'close')
  if (!scene.ok) return scene
  if (context.now < scene.value.vote.closeAt) return refuse('tooSoon', '还没到截止时间，现在不能计票')
  const closed = await closeVote(context, id)
  if (!closed.ok) return closed
  return accept(await viewFor(context, { ...scene.value, vote: closed.value }))
}

/** The vote, when this person may run it in that way now. */
async function managed(
  context: Context,
  id: string,
  action: Command['action'],
): Promise<Outcome<Scene, 'notFound' | 'wrongState' | 'forbidden' | 'unauthenticated'>> {
  if (context.actor.kind !== 'person') return refuse('unauthenticated')
  const scene = await sceneOf(context, id)
  if (!scene) return refuse('notFound', GONE)
  const allowed = mayMove(scene.vote.state, action, scene.standing.parties)
  if (allowed.ok) return accept(scene)
  return allowed.refusal.code === 'forbidden' ? refuse('forbidden', '只有小区书记和社区能管表决') : allowed
}

function factsOf({ now }: Context, { standing }: Scene) {
  return { now, parties: standing.parties, person: standing.person.person }
}

async function take(context: Context, scene: Scene, command: Command, tally?: ReturnType<typeof firstTally>) {
  const { id } = scene
  // Read before: in a transaction nothing else is.
  const decided = decide(scene.vote, command, factsOf(context, scene))
  if (!decided.ok) return decided
  const view = await viewFor(context, { ...scene, vote: { ...decided.value, counts: tally?.counts ?? decided.value.counts } })
  const outcome = await context.once<VoteView, 'notFound' | 'forbidden' | 'wrongState' | 'invalid' | 'tooSoon'>(async (tx) => {
    const stored = await tx.get(votes, id)
    if (!stored) return refuse('notFound', GONE)
    const again = decide(stored.data, command, factsOf(context, scene))
    if (!again.ok) return again
    await tx.replace(votes, id, stored.version, again.value)
    if (tally) await tx.insert(voteTallies, id, tally)
    return accept(view)
  })
  if (outcome.ok) await settleVote(context, id)
  return outcome
}

async function viewOfNew(context: Context, id: string, vote: Vote): Promise<VoteView> {
  const { actor } = context
  if (actor.kind !== 'person') throw new Error('Only persons draft votes')
  const standing = { person: actor, parties: ['manager' as const], homes: [], owners: [], own: [], handed: [] }
  return viewFor(context, { id, vote, standing })
}

/** Everything in it will be read by everybody. @returns whether it passed; `false` waits for somebody else to open it */
async function checkContent(context: Context, content: Content): Promise<Outcome<boolean, 'notAccepted' | 'invalid'>> {
  const span = spanProblem(content, context.now)
  if (span) return refuse('invalid', '投票时间要改一改', span)
  const texts = [content.title, content.words, content.rule, content.headSource]
  return checkWords(context, [...texts, texts.join('')], 'work')
}

/** The roll of the estate as it stands now, as lines under this id. */
async function frozenRoll(
  { store }: Context,
  id: string,
  vote: Vote,
  roll: string,
  salt: string,
): Promise<{ frozen: Frozen; lines: RollLine[] }> {
  const parts = await partsOf(store, vote)
  const frozen = freeze(
    parts.map(({ id: part, data }) => ({ part, area: data.area, owners: data.owners })),
    vote.headRule,
    salt,
  )
  const byPart = new Map(frozen.lines.map((line) => [line.part, line]))
  const lines = parts.flatMap(({ id: part, data }, rank) => {
    const line = byPart.get(part)
    if (!line) return []
    const { tenant, estate } = vote
    const where = { estate, building: data.building, path: data.path, door: doorOf(data), rank }
    const blank = {
      ballot: null,
      proxy: null,
      proxyTo: null,
      paper: null,
      paperState: 'none' as const,
      paperAt: null,
      cast: false,
      persons: [],
    }
    return [derived({ tenant, vote: id, roll, ...where, ...line, ...blank })]
  })
  return { frozen, lines }
}

/** Every exclusive part of the estate, building by building. */
export async function partsOf(store: Context['store'], { tenant, estate }: Pick<Vote, 'tenant' | 'estate'>): Promise<Stored<Household>[]> {
  const tree = treeOf(store, tenant)
  const roll = rollOf(store, tenant)
  const parts: Stored<Household>[] = []
  for (const { id } of await buildingsOf(tree, estate)) for await (const part of roll.householdsOf(id)) parts.push(part)
  return parts
}
