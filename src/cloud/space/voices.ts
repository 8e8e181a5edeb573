import { decide as decideClaim } from '../../domain/adoption/decide'
import type { Person } from '../../domain/shared/actor'
import { accept, type Outcome, refuse } from '../../domain/shared/refusal'
import { partiesOf, readerOf } from '../../domain/space/ability'
import type { spaceContract } from '../../domain/space/contract'
import { type Command, decide, mayTake } from '../../domain/space/decide'
import type { Comment, Idea } from '../../domain/space/idea'
import { FLAGS_TO_HIDE } from '../../domain/space/limits'
import type { Space } from '../../domain/space/space'
import { careViewOf, commentViewOf, ideaViewOf } from '../../domain/space/view'
import { adoptions } from '../adoption/collections'
import type { Context, Handler } from '../context'
import { claimPhotos } from '../file/claim'
import { checkWords } from '../repair/words'
import type { Stored, Transaction } from '../store/port'
import { cares, comments, ideas, spaces } from './collections'
import { askerOf, GONE, pictureFor } from './present'
import { readable } from './reads'
import { settleWritten } from './tell'

type Contracts = typeof spaceContract
type Voice = 'propose' | 'comment' | 'care'

/** What has to hold before somebody says something to a space: it can be read, is in a state for it, and the words may be seen. */
async function before(context: Context, id: string, action: Voice, words: string) {
  const stored = await readable(context, id)
  if (!stored) return refuse('notFound', GONE)
  const allowed = mayTake(stored.data, action, partiesOf(context.actor, stored.data))
  if (!allowed.ok && allowed.refusal.code === 'forbidden') return allowed
  const checked = await checkWords(context, [words], 'comment')
  if (!checked.ok) return checked
  return accept({ asker: await askerOf(context, stored.data), shown: checked.value ? ('shown' as const) : ('checking' as const) })
}

/** Moves the space by what was said, in the transaction that keeps it. */
async function moved(
  tx: Transaction,
  { now }: Context,
  actor: Person,
  id: string,
  action: Voice,
): Promise<Outcome<Space, 'notFound' | 'wrongState' | 'forbidden'>> {
  const stored = await tx.get(spaces, id)
  if (!stored) return refuse('notFound', GONE)
  const facts = { now, parties: partiesOf(actor, stored.data), person: actor.person, name: actor.nickname }
  const decided = decide(stored.data, { action } satisfies Command, facts)
  if (!decided.ok) return refuse(decided.refusal.code === 'forbidden' ? 'forbidden' : 'wrongState', decided.refusal.message)
  await tx.replace(spaces, id, stored.version, decided.value)
  return accept(decided.value)
}

export const propose: Handler<Contracts['space.propose']> = async (context, input) => {
  const { actor, now } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  const ready = await before(context, input.space, 'propose', input.words)
  if (!ready.ok) return ready
  const { asker, shown } = ready.value
  const own = asker.households.slice(0, 1)
  const idea: Idea = {
    tenant: actor.tenant,
    space: input.space,
    words: input.words,
    by: actor.person,
    shown,
    // Who proposes something is for it: the household's support stands from the beginning.
    supporters: own,
    supports: own.length,
    at: now,
  }
  const id = context.newId()
  const outcome = await context.once(async (tx) => {
    const space = await moved(tx, context, actor, input.space, 'propose')
    if (!space.ok) return space
    await tx.insert(ideas, id, idea)
    const view = ideaViewOf(id, idea, asker)
    if (!view) throw new Error('Whoever proposes something may read it')
    return accept(view)
  })
  if (outcome.ok) await settleWritten(context, input.space)
  return outcome
}

export const comment: Handler<Contracts['space.comment']> = async (context, input) => {
  const { actor, now } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  const ready = await before(context, input.space, 'comment', input.words)
  if (!ready.ok) return ready
  const { asker, shown } = ready.value
  const said: Comment = { tenant: actor.tenant, space: input.space, words: input.words, by: actor.person, shown, flags: [], at: now }
  const id = context.newId()
  return context.once(async (tx) => {
    const space = await moved(tx, context, actor, input.space, 'comment')
    if (!space.ok) return space
    await tx.insert(comments, id, said)
    const view = commentViewOf(id, said, asker)
    if (!view) throw new Error('Whoever says something may read it')
    return accept(view)
  })
}

export const care: Handler<Contracts['space.care']> = async (context, input) => {
  const { actor, now } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  const ready = await before(context, input.space, 'care', input.words)
  if (!ready.ok) return ready
  const { asker, shown } = ready.value
  const id = context.newId()
  return context.once(async (tx) => {
    const space = await moved(tx, context, actor, input.space, 'care')
    if (!space.ok) return space
    const claimed = await claimPhotos(tx, input.photos, actor, input.space)
    if (!claimed.ok) return claimed
    const party = partiesOf(actor, space.value)
    const name = party.includes('steward') ? (space.value.steward?.name ?? '') : party.includes('desk') ? '小区书记' : '网格员'
    const entry = {
      tenant: actor.tenant,
      space: input.space,
      name,
      words: input.words,
      photos: input.photos,
      shown,
      by: actor.person,
      at: now,
    }
    await tx.insert(cares, id, entry)
    if (party.includes('steward')) await heardOf(tx, context, space.value, input.words)
    const view = careViewOf(id, entry, asker, pictureFor(context))
    if (!view) throw new Error('Whoever writes into the log may read it')
    return accept(view)
  })
}

/** Whoever looks after a space by a claim is heard of by each entry: the time to its lapse begins anew. */
async function heardOf(tx: Transaction, { now, actor }: Context, { steward }: Space, words: string): Promise<void> {
  const claim = steward?.adoption ? await tx.get(adoptions, steward.adoption) : null
  if (!claim || actor.kind !== 'person') return
  const decided = decideClaim(claim.data, { action: 'report', words }, { now, parties: ['adopter'], person: actor.person })
  if (decided.ok) await tx.replace(adoptions, claim.id, claim.version, decided.value)
}

/** One support for each household and idea, decided by one guarded patch, whoever of the household taps first. */
export const support: Handler<Contracts['space.support']> = (context, input) => vote(context, input.idea, true)
export const unsupport: Handler<Contracts['space.unsupport']> = (context, input) => vote(context, input.idea, false)

async function vote(context: Context, id: string, on: boolean) {
  const { actor, store } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  const found = await store.get(ideas, id)
  const space = found && (await readable(context, found.data.space))
  if (!found || !space) return refuse('notFound', '没有找到这个点子')
  const allowed = mayTake(space.data, 'support', partiesOf(actor, space.data))
  if (!allowed.ok) return allowed
  const asker = await askerOf(context, space.data)
  if (!ideaViewOf(id, found.data, asker)) return refuse('notFound', '没有找到这个点子')
  const [household] = asker.households
  if (household === undefined) return refuse('notEligible', '登记的住址确认以后，您家就能支持了')
  if (on) {
    const lacksAll = asker.households.every((each) => !found.data.supporters.includes(each))
    if (lacksAll)
      await store.patch(ideas, id, { guard: { lacks: { supporters: household } }, push: { supporters: household }, inc: { supports: 1 } })
  } else {
    for (const each of asker.households)
      await store.patch(ideas, id, { guard: { has: { supporters: each } }, pull: { supporters: each }, inc: { supports: -1 } })
  }
  return context.once(async (tx) => {
    const now = await tx.get(ideas, id)
    const view = now && ideaViewOf(id, now.data, asker)
    return view ? accept(view) : refuse('notFound', '没有找到这个点子')
  })
}

export const flag: Handler<Contracts['space.flag']> = async (context, input) => {
  const { actor, store } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  const found = await store.get(comments, input.comment)
  const space = found && (await readable(context, found.data.space))
  if (!found || !space) return refuse('notFound', '这句话已经不在了')
  const allowed = mayTake(space.data, 'comment', partiesOf(actor, space.data))
  if (!allowed.ok) return allowed
  await store.patch(comments, input.comment, { guard: { lacks: { flags: actor.person } }, push: { flags: actor.person } })
  return context.once(async (tx) => {
    const now = await tx.get(comments, input.comment)
    if (!now) return refuse('notFound', '这句话已经不在了')
    if (now.data.shown === 'shown' && now.data.flags.length >= FLAGS_TO_HIDE)
      await tx.replace(comments, now.id, now.version, { ...now.data, shown: 'checking' })
    return accept({})
  })
}

const BESIDE = { idea: ideas, comment: comments, care: cares } as const

/** The desk lets something be seen, or takes it off; flags that it has looked at count no more. */
export const judge: Handler<Contracts['space.judge']> = async (context, input) => {
  const { actor, store } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  const collection = BESIDE[input.kind] as typeof comments
  const found = await store.get(collection, input.id)
  const space = found && (await store.get(spaces, found.data.space))
  if (!found || !space || readerOf(partiesOf(actor, space.data), space.data) === null) return refuse('notFound', '已经不在了')
  if (!partiesOf(actor, space.data).includes('desk')) return refuse('forbidden')
  return context.once(async (tx) => {
    const now: Stored<Comment> | null = await tx.get(collection, input.id)
    if (!now) return refuse('notFound', '已经不在了')
    const flags = input.kind === 'comment' ? { flags: [] } : {}
    await tx.replace(collection, now.id, now.version, { ...now.data, ...flags, shown: input.shown ? 'shown' : 'hidden' })
    return accept({})
  })
}
