import { eventPermissions, partiesOf } from '../../domain/event/ability'
import type { eventContract } from '../../domain/event/contract'
import { edited, fixedField, newEvent, runBy } from '../../domain/event/decide'
import { type Event, type EventContent, ORGANISING_ROLES } from '../../domain/event/event'
import { MOST } from '../../domain/event/limits'
import { machine } from '../../domain/event/machine'
import { planOf, type When } from '../../domain/event/rules'
import type { EventView } from '../../domain/event/schema'
import { withinOneDay } from '../../domain/event/series'
import { viewOf } from '../../domain/event/view'
import { moveOf } from '../../domain/shared/machine'
import { may } from '../../domain/shared/permission'
import { accept, type Outcome, refuse } from '../../domain/shared/refusal'
import type { Handler } from '../context'
import { claimPhotos } from '../file/claim'
import { peopleAt } from '../person/find'
import { treeOf } from '../place/tree'
import type { Stored, Transaction } from '../store/port'
import { events } from './collections'
import { checkContent } from './content'
import { GONE, isSeen, sessionsOfEvent, showingOf } from './present'
import { settleEvent } from './settle'
import { spotOf } from './where'

type Contracts = typeof eventContract

/** Drafts an event: check the place and the right to put one up there, the room, the words; store. */
export const make: Handler<Contracts['event.make']> = async (context, { place, content, when }) => {
  const { actor, store, now } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  const node = (await treeOf(store, actor.tenant).get(place))?.data
  if (node?.level !== 'estate' && node?.level !== 'community')
    return refuse('notFound', '没有找到这个地方', { place: '请选一个小区或社区' })
  if (!may(actor, eventPermissions['event.make'], node.path))
    return refuse('forbidden', '只能在自己负责的地方办活动', { place: '只能选自己负责的地方' })
  const trouble = whenTrouble(when)
  if (trouble !== null) return refuse('invalid', trouble, { when: trouble })
  const spot = await spotOf(store, actor.tenant, content.where, node.path)
  if (!spot.ok) return spot
  const checked = await checkContent(context, content)
  if (!checked.ok) return checked

  const id = context.newId()
  const organiserName = `${node.name} ${actor.nickname}`
  const origin = { tenant: actor.tenant, place, path: node.path, organisers: [actor.person], organiserName, partner: null }
  const event = newEvent(origin, content, when, now)
  const showing = await showingOf(context, event, [])
  return context.once(async (tx) => {
    const claimed = await claimPicture(tx, context.actor, id, null, content)
    if (!claimed.ok) return claimed
    await tx.insert(events, id, event)
    return accept(viewOf(id, event, [], showing))
  })
}

/** What cannot be held at all, in words; null: it can. */
export function whenTrouble(when: When): string | null {
  const { sessions } = planOf(when)
  if (sessions.length === 0) return '选的日子里一场也没有，请看看是不是都跳过了'
  if (sessions.length > MOST.sessions) return `一个活动最多 ${MOST.sessions} 场，请分几次来办`
  return sessions.every(withinOneDay) ? null : '一场要在同一天里开始和结束'
}

/** Others who are on the same draft are not overwritten: the version decides. */
export const edit: Handler<Contracts['event.edit']> = async (context, { event: id, version, content, when }) => {
  const { actor, store, now } = context
  const seen = await store.get(events, id)
  const allowed = mayChange(seen, actor, 'edit')
  if (!allowed.ok) return allowed
  const before = allowed.value.data
  const trouble = when && whenTrouble(when)
  if (trouble) return refuse('invalid', trouble, { when: trouble })
  if (when && before.state !== 'draft') return refuse('wrongState', '已经发布的活动，时间请一场一场地改')
  const spot = await spotOf(store, actor.tenant, content.where, before.path)
  if (!spot.ok && before.state === 'draft') return spot
  const checked = await checkContent(context, content)
  if (!checked.ok) return checked

  const all = await sessionsOfEvent(store, id, before)
  const showing = await showingOf(context, allowed.value.data, all, [content.where])
  const outcome = await context.once<EventView, 'notFound' | 'forbidden' | 'wrongState' | 'conflict' | 'invalid'>(async (tx) => {
    const stored = await tx.get(events, id)
    const still = mayChange(stored, actor, 'edit')
    if (!still.ok) return still
    const { data } = still.value
    if (data.revision !== version) return refuse('conflict', '刚刚有人改过这个活动，请看看最新的再改')
    const fixed = fixedField(data, content)
    if (fixed) return refuse('invalid', FIXED_WORDS[fixed], { [`content.${fixed}`]: FIXED_WORDS[fixed] })
    const claimed = await claimPicture(tx, actor, id, data.picture, content)
    if (!claimed.ok) return claimed
    const next = edited(data, content, when, now)
    await tx.replace(events, id, still.value.version, next)
    return accept(viewOf(id, next, all, showing))
  })
  if (outcome.ok) await settleEvent(context, id)
  return outcome
}

const FIXED_WORDS = {
  where: '已经发布，换地方请到那一场里改',
  capacity: '已经发布，名额请到那一场里改',
  drawBefore: '已经发布，抽签的办法不能再改',
} as const

export const organisers: Handler<Contracts['event.organisers']> = async (context, { event: id, people }) => {
  const { actor, store, now } = context
  const seen = await store.get(events, id)
  const runs = mayRun(seen, actor)
  if (!runs.ok) return runs
  const able = new Set((await peopleAt(store, actor.tenant, ORGANISING_ROLES, runs.value.data.path, now)).map((each) => each.id))
  const all = await sessionsOfEvent(store, id, runs.value.data)
  const showing = await showingOf(context, runs.value.data, all)
  const outcome = await context.once<EventView, 'notFound' | 'forbidden' | 'elsewhere' | 'invalid'>(async (tx) => {
    const still = mayRun(await tx.get(events, id), actor)
    if (!still.ok) return still
    const { version, data } = still.value
    const next = runBy(data, people, now)
    if (next.organisers.some((person) => !data.organisers.includes(person) && !able.has(person)))
      return refuse('elsewhere', '只能请在这里办活动的人', { people: '只能请在这里办活动的人' })
    if (next.organisers.length > MOST.organisers)
      return refuse('invalid', `最多 ${MOST.organisers} 位`, { people: `最多 ${MOST.organisers} 位` })
    await tx.replace(events, id, version, next)
    return accept(viewOf(id, next, all, showing))
  })
  if (outcome.ok) await settleEvent(context, id)
  return outcome
}

type Actor = Parameters<typeof partiesOf>[0]

/** Whoever runs it; to others a draft is not there at all. */
export function mayRun(stored: Stored<Event> | null, actor: Actor): Outcome<Stored<Event>, 'notFound' | 'forbidden'> {
  if (!stored || !isSeen(actor, stored.data)) return refuse('notFound', GONE)
  const parties = partiesOf(actor, stored.data)
  return parties.includes('organiser') || parties.includes('keeper') ? accept(stored) : refuse('forbidden', '只有办活动的人能改')
}

/** Whoever runs it, in a state from which this can be done. */
export function mayChange(
  stored: Stored<Event> | null,
  actor: Actor,
  action: 'edit' | 'publish' | 'move' | 'resize' | 'cancel' | 'end',
): Outcome<Stored<Event>, 'notFound' | 'forbidden' | 'wrongState'> {
  const runs = mayRun(stored, actor)
  if (!runs.ok) return runs
  return moveOf(machine, runs.value.data.state, action) ? runs : refuse('wrongState', WRONG_STATE[runs.value.data.state])
}

const WRONG_STATE: Record<Event['state'], string> = {
  draft: '活动还没有发布',
  published: '活动已经发布了',
  ended: '活动已经结束了',
  cancelled: '活动已经取消了',
}

/** A picture that stays was claimed before, maybe by a colleague. */
async function claimPicture(
  tx: Transaction,
  actor: Actor,
  event: string,
  before: string | null,
  { picture }: EventContent,
): Promise<Outcome<null, 'invalid'>> {
  return picture === null || picture === before ? accept(null) : claimPhotos(tx, [picture], actor, event, 'content.picture')
}
