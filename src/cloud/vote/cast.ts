import { accept, type Outcome, refuse } from '../../domain/shared/refusal'
import type { Instant } from '../../domain/shared/time'
import { livesIn } from '../../domain/vote/ability'
import { castAsOwner, castAsProxy, handOver, takeBack as takenBack } from '../../domain/vote/ballot'
import type { voteContract } from '../../domain/vote/contract'
import { mayMove } from '../../domain/vote/decide'
import type { Action } from '../../domain/vote/machine'
import type { MyPart } from '../../domain/vote/schema'
import type { RollLine, Vote } from '../../domain/vote/vote'
import type { Context, Handler } from '../context'
import type { Stored, Transaction } from '../store/port'
import { lineId, proxyCodes, rollLines, votes } from './collections'
import { GONE, namesFor, partsFor } from './present'
import { type Scene, sceneOf } from './standing'
import { touch } from './tally'

type Contracts = typeof voteContract
type Closed = 'wrongState' | 'tooSoon' | 'tooLate'

/** May anything be done to ballots of this vote now? */
type Gate<G extends Closed> = (vote: Vote, now: Instant) => Outcome<null, G>

/** May this be done to ballots of the vote now? Asked before and again in the transaction that writes. */
export function openNow({ state, from, until }: Pick<Vote, 'state' | 'from' | 'until'>, now: Instant): Outcome<null, Closed> {
  if (state !== 'open') return refuse('wrongState', state === 'closed' ? '已经截止了' : '现在不能投票')
  if (now < from) return refuse('tooSoon', '还在公示，投票还没开始')
  return now < until ? accept(null) : refuse('tooLate', '已经截止了')
}

/** What becomes of one line. */
type LineRefusal = 'already' | 'forbidden' | 'wrongState' | 'tooLate'
type Decide<C extends LineRefusal> = (line: RollLine, scene: Scene) => Outcome<RollLine, C>

export const cast: Handler<Contracts['vote.cast']> = async (context, { vote, choices }) => {
  const chosen = new Map(choices.map(({ part, choice }) => [part, choice]))
  const decide: Decide<'already' | 'forbidden'> = (line, { vote: { again }, standing }) => {
    const choice = chosen.get(line.part)
    const deed = { by: standing.person.person, at: context.now }
    if (choice === undefined) return refuse('forbidden')
    return isOwner(line, standing.owners) ? castAsOwner(line, choice, again, deed) : castAsProxy(line, choice, again, deed)
  }
  return change(context, vote, { action: 'cast', parts: [...chosen.keys()], gate: openNow, decide })
}

export const takeBack: Handler<Contracts['vote.takeBack']> = (context, { vote, parts }) =>
  change(context, vote, { action: 'takeBack', parts, gate: beforeEnd, decide: ownersOnly(takenBack) })

export const delegate: Handler<Contracts['vote.delegate']> = async (context, { vote, parts, code }) => {
  const { actor, store, now } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  // Who may not, learns nothing of codes.
  const scene = await sceneOf(context, vote)
  if (!scene) return refuse('notFound', GONE)
  const allowed = mayMove(scene.vote.state, 'delegate', scene.standing.parties)
  if (!allowed.ok) return notYours(allowed)
  const proxy = await store.get(proxyCodes, proxyCodeId(vote, code))
  if (!proxy) return refuse('notEligible', '没有这个委托码，请和对方核对')
  const to = proxy.data.person
  if (to === actor.person) return refuse('notEligible', '这是您自己的委托码')
  const decide = ownersOnly((line) => handOver(line, to, { by: actor.person, at: now }))
  return change(context, vote, { action: 'delegate', parts, gate: beforeEnd, decide, to })
}

/** Codes that are tried for somebody before two of them are one; of a hundred million. */
const TRIES = 20

/** Made of vote and person, so that asking again gives the same. Who gives it away says that they will vote for somebody. */
export const proxyCode: Handler<Contracts['vote.proxyCode']> = async (context, { vote }) => {
  const { actor, services, now } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  const scene = await sceneOf(context, vote)
  if (!scene) return refuse('notFound', GONE)
  if (scene.vote.state !== 'open') return refuse('wrongState', '现在不能委托')
  if (now >= scene.vote.until) return refuse('tooLate', '已经截止了')
  if (!livesIn(actor, scene.vote.estate) && scene.standing.own.length === 0) return refuse('forbidden', '只能委托本小区的住户或业主')
  return context.once(async (tx) => {
    for (let nth = 0; nth < TRIES; nth += 1) {
      const code = digitsOf(services.secrets.fingerprint(JSON.stringify(['proxy', vote, actor.person, nth])))
      const id = proxyCodeId(vote, code)
      const taken = await tx.get(proxyCodes, id)
      if (taken && taken.data.person !== actor.person) continue
      if (!taken) await tx.insert(proxyCodes, id, { tenant: actor.tenant, vote, person: actor.person, until: scene.vote.until })
      return accept({ code })
    }
    throw new Error('Too many codes of one vote are alike')
  })
}

function proxyCodeId(vote: string, code: string): string {
  return `${vote}.${code}`
}

const DIGITS = 8

/** Eight digits out of any text, each of its letters counting. */
function digitsOf(text: string): string {
  let number = 0
  for (const letter of text) number = (number * 131 + letter.charCodeAt(0)) % 10 ** DIGITS
  return String(number).padStart(DIGITS, '0')
}

function isOwner(line: Pick<RollLine, 'owners'>, owners: readonly string[]): boolean {
  return line.owners.some((owner) => owners.includes(owner))
}

function ownersOnly<C extends 'already' | 'wrongState' | 'tooLate'>(
  decide: (line: RollLine) => Outcome<RollLine, C>,
): Decide<C | 'forbidden'> {
  return (line, { standing }) => (isOwner(line, standing.owners) ? decide(line) : refuse('forbidden', '这一户不在您名下'))
}

function notYours<C extends 'wrongState' | 'forbidden'>(refused: { ok: false; refusal: { code: C; message?: string } }) {
  return refused.refusal.code === 'forbidden' ? refuse('forbidden' as C, '您没有可以投的房子') : refused
}

interface Change<C extends LineRefusal, G extends Closed> {
  action: Action
  parts: readonly string[]
  gate: Gate<G>
  decide: Decide<C>
  /** To whom they are handed. */
  to?: string
}

/**
 * Changes lines of one person together or not at all. Each line is its part’s one document: whoever writes second sees what the first
 * wrote, and the vote’s rule decides.
 */
async function change<C extends LineRefusal, G extends Closed>(
  context: Context,
  id: string,
  { action, parts, gate, decide, to }: Change<C, G>,
) {
  const { now, store, actor } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  const scene = await sceneOf(context, id)
  if (!scene?.vote.roll) return refuse('notFound', GONE)
  const roll = scene.vote.roll.id
  const allowed = mayMove(scene.vote.state, action, scene.standing.parties)
  if (!allowed.ok) return notYours(allowed)
  const names = await namesFor(context, [...scene.standing.own, ...scene.standing.handed], to)
  // In one order for everybody, so that two who change the same parts do not wait for each other.
  const ids = [...parts].sort().map((part) => lineId(roll, part))
  const outcome = await context.once<{ parts: MyPart[] }, C | G | 'notFound' | 'forbidden'>(async (tx) => {
    const vote = await tx.get(votes, id)
    if (!vote) return refuse('notFound', GONE)
    const open = gate(vote.data, now)
    if (!open.ok) return open
    const changed: Stored<RollLine>[] = []
    for (const each of ids) {
      const decided = await changeLine(tx, each, scene, decide)
      if (!decided.ok) return decided
      changed.push(decided.value)
    }
    const mine = (line: Stored<RollLine>) => isOwner(line.data, scene.standing.owners)
    const shown = { own: changed.filter(mine), handed: changed.filter((line) => !mine(line)) }
    return accept({ parts: partsFor(vote.data, shown, names, now) })
  })
  if (outcome.ok && action === 'cast') await touch(store, id)
  return outcome
}

/** A ballot can be handed over while the words are on show. */
function beforeEnd({ state, until }: Vote, now: Instant): Outcome<null, 'wrongState' | 'tooLate'> {
  if (state !== 'open') return refuse('wrongState', '现在不能委托')
  return now < until ? accept(null) : refuse('tooLate', '已经截止了')
}

async function changeLine<C extends LineRefusal>(
  tx: Transaction,
  id: string,
  scene: Scene,
  decide: Decide<C>,
): Promise<Outcome<Stored<RollLine>, C | 'notFound'>> {
  const line = await tx.get(rollLines, id)
  if (!line) return refuse('notFound', '名册上没有这一户')
  const decided = decide(line.data, scene)
  if (!decided.ok) return decided
  await tx.replace(rollLines, id, line.version, decided.value)
  return accept({ ...line, data: decided.value })
}
