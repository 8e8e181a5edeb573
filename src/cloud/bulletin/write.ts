import { bulletinPermissions, POSTING_ROLES, partiesOf, readerOf } from '../../domain/bulletin/ability'
import type { Bulletin, Content } from '../../domain/bulletin/bulletin'
import type { bulletinContract } from '../../domain/bulletin/contract'
import { type Command, decide, newBulletin } from '../../domain/bulletin/decide'
import type { BulletinView } from '../../domain/bulletin/schema'
import { type Showing, viewOf } from '../../domain/bulletin/view'
import { LEVELS } from '../../domain/place/tree'
import type { Hat, Person, Role } from '../../domain/shared/actor'
import { may } from '../../domain/shared/permission'
import { accept, type Outcome, refuse } from '../../domain/shared/refusal'
import type { Context, Handler } from '../context'
import { claimPhotos } from '../file/claim'
import { treeOf } from '../place/tree'
import type { Transaction } from '../store/port'
import { bulletins } from './collections'
import { checkContent } from './content'
import { GONE, showingOf } from './present'
import { settleBulletin } from './tell'

type Contracts = typeof bulletinContract

/** Write a bulletin: check the place and the right to post there, moderate, store, publish if wished, tell. */
export const post: Handler<Contracts['bulletin.post']> = async (context, { place, publish, ...content }) => {
  const { actor, now } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  const node = await treeOf(context.store, actor.tenant).get(place)
  const level = node && LEVELS.find((each) => each === node.data.level)
  if (!node || !level) return refuse('notFound', '没有找到这个地方', { place: '没有找到这个地方，请重新选' })
  if (!may(actor, bulletinPermissions['bulletin.post'], node.data.path))
    return refuse('forbidden', '只能在自己负责的地方发公告', { place: '只能选自己负责的地方' })
  const passed = await checkContent(context, content)
  if (!passed.ok) return passed

  const id = context.newId()
  const hat = hatFor(actor, node.data.path)
  const origin = { tenant: actor.tenant, place, level, path: node.data.path, author: actor.person, role: hat.role, deskPath: hat.path }
  const draft = newBulletin(origin, content, passed.value, now)
  const made = publish ? decide(draft, { action: 'publish' }, { now, parties: ['desk'], person: actor.person }) : accept(draft)
  if (!made.ok) return made.refusal.code === 'invalid' ? refuse('invalid', made.refusal.message, made.refusal.fields) : refuse('forbidden')

  const showing = await showingOf(context, { id, version: 0, data: made.value })

  const outcome = await context.once(async (tx) => {
    const claimed = await claimPhotos(tx, content.photos, actor, id)
    if (!claimed.ok) return claimed
    await tx.insert(bulletins, id, made.value)
    return accept(viewOrThrow(id, made.value, showing))
  })
  if (outcome.ok) await settleBulletin(context, outcome.value.id)
  return outcome
}

export const edit: Handler<Contracts['bulletin.edit']> = async (context, { bulletin, ...content }) => {
  const { actor } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  // Asked before moderation is: nobody learns from it what is none of their business.
  const seen = await context.store.get(bulletins, bulletin)
  if (!seen || readerOf(actor, seen.data) === null) return refuse('notFound', GONE)
  const asked = decide(seen.data, { action: 'edit', content, passed: false }, factsOf(context, actor, seen.data))
  if (!asked.ok) return asked as Outcome<never, 'wrongState' | 'forbidden' | 'invalid'>
  const passed = await checkContent(context, content)
  if (!passed.ok) return passed
  const outcome = await take(context, actor, bulletin, { action: 'edit', content, passed: passed.value }, (tx) =>
    claimPhotos(tx, newPhotos(seen.data, content), actor, bulletin),
  )
  return outcome as Outcome<BulletinView, 'notFound' | 'forbidden' | 'wrongState' | 'invalid'>
}

/** Every other move of the machine. */
export function step<A extends 'publish' | 'clear' | 'remind' | 'end' | 'withdraw'>(action: A): Handler<Contracts[`bulletin.${A}`]> {
  const handler = async (context: Context, input: { bulletin: string; reason?: string }) => {
    if (context.actor.kind !== 'person') return refuse('unauthenticated')
    const command = (action === 'withdraw' ? { action, reason: input.reason ?? '' } : { action }) as Command
    return take(context, context.actor, input.bulletin, command, async () => accept(null))
  }
  // The machine's refusals are those of the contract: `already` comes from clear and remind alone, `invalid` every write may give.
  return handler as unknown as Handler<Contracts[`bulletin.${A}`]>
}

type StepRefusal = 'notFound' | 'forbidden' | 'wrongState' | 'already' | 'invalid'

async function take(
  context: Context,
  actor: Person,
  id: string,
  command: Command,
  also: (tx: Transaction) => Promise<Outcome<null, 'invalid'>>,
) {
  const seen = await context.store.get(bulletins, id)
  if (!seen || readerOf(actor, seen.data) === null) return refuse('notFound', GONE)
  const showing = await showingOf(context, seen)
  const outcome = await context.once<BulletinView, StepRefusal>(async (tx) => {
    const stored = await tx.get(bulletins, id)
    // Asked again: it may have been withdrawn a moment ago.
    if (!stored || readerOf(actor, stored.data) === null) return refuse('notFound', GONE)
    const decided = decide(stored.data, command, factsOf(context, actor, stored.data))
    if (!decided.ok) return decided
    const claimed = await also(tx)
    if (!claimed.ok) return claimed
    await tx.replace(bulletins, id, stored.version, decided.value)
    return accept(viewOrThrow(id, decided.value, showing))
  })
  if (outcome.ok) await settleBulletin(context, id)
  return outcome
}

function factsOf({ now }: Context, actor: Person, bulletin: Bulletin) {
  return { now, parties: partiesOf(actor, bulletin), person: actor.person }
}

/** A picture that stays was claimed before, maybe by a colleague. */
function newPhotos(before: Pick<Bulletin, 'photos'>, { photos }: Content): string[] {
  return photos.filter((photo) => !before.photos.includes(photo))
}

/** The hat by which the actor posts there: the one nearest to the place. */
function hatFor(actor: Person, path: readonly string[]): Hat {
  const hats = actor.hats.filter((hat) => (POSTING_ROLES as readonly Role[]).includes(hat.role) && path.includes(hat.place))
  const [nearest] = hats.sort((a, b) => b.path.length - a.path.length)
  if (!nearest) throw new Error('Whoever may post at a place has a hat for it')
  return nearest
}

function viewOrThrow(id: string, bulletin: Bulletin, showing: Showing): BulletinView {
  const view = viewOf(id, bulletin, showing)
  if (!view) throw new Error('Whoever moved a bulletin may read it')
  return view
}
