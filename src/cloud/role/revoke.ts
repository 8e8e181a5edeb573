import { type Grant, grantsAt, type PersonRecord } from '../../domain/person/person'
import type { roleContract } from '../../domain/role/contract'
import type { StaffRole } from '../../domain/role/invitation'
import { granted, grantOf, revoked } from '../../domain/role/rules'
import type { Person } from '../../domain/shared/actor'
import type { RefusalOf, ValueOf } from '../../domain/shared/contract'
import { accept, type Outcome, refuse } from '../../domain/shared/refusal'
import type { Context, Handler } from '../context'
import { type Tree, treeOf } from '../place/tree'
import type { Stored, Transaction } from '../store/port'
import { type AdminWatch, watchAdmins } from './admins'
import { adminsChanged, lastAdmin, personIn, saveGrants, sealedReason } from './change'
import { handOvers } from './collections'
import { handoversOf } from './handovers'
import { giveAt, pathsOf, postOf } from './node'
import { settleHandOver } from './over'
import { settleStep, writeStep } from './trail'

type Revokes = (typeof roleContract)['role.revoke']
type HandsOver = (typeof roleContract)['role.handOver']

/** How much goes with the role, by kind of work. */
export async function workOf(
  context: Pick<Context, 'store' | 'now'>,
  tree: Tree,
  person: Stored<PersonRecord>,
  role: StaffRole,
  place: string,
) {
  const post = await postOf(tree, person, role, place, context.now)
  return Promise.all(
    handoversOf(role).map(async ({ work, word, count }) => ({ work, word, count: await count(context, person.data.tenant, post) })),
  )
}

/** Takes a role away. What is in the person's hands goes back to the desk, when that was asked for. */
export const revoke: Handler<Revokes> = async (context, input) => {
  const ready = await prepare(context, 'role.revoke', input.role, input.place, input.person, input.reason)
  if (!ready.ok) return ready
  const { actor, tree, seen } = ready.value
  const work = (await workOf(context, tree, seen, input.role, input.place)).filter(({ count }) => count > 0)
  if (work.length > 0 && !input.leave)
    return refuse('openWork', `手上还有 ${work.map(({ count, word }) => `${count} ${word}`).join('、')}，请选一位接手`)
  const left = work.reduce((sum, { count }) => sum + count, 0)
  const ids = { step: context.newId(), over: context.newId() }

  const outcome = await context.once<ValueOf<Revokes>, RefusalOf<Revokes>>(async (tx) => {
    const taken = await takeAway(tx, context, ready.value, input, { ...ids, to: null })
    return taken.ok ? accept({ left }) : taken
  })
  if (outcome.ok) await settleAfter(context, actor, ids)
  return outcome
}

/** One thing: the role and the open work go from one person to another, who holds the role there already or receives it. */
export const handOver: Handler<HandsOver> = async (context, input) => {
  if (input.from === input.to) return refuse('invalid', '请选另一位', { to: '请选另一位' })
  const ready = await prepare(context, 'role.handOver', input.role, input.place, input.from, input.reason)
  if (!ready.ok) return ready
  const { actor, tree, seen } = ready.value
  const successor = await personIn(context.store, actor, input.to)
  if (!successor.ok) return successor
  const gets = await pathsOf(tree, [...successor.value.data.grants, input])
  const covering = new Set([...(gets.get(input.place) ?? []), input.place])
  const moved = (await workOf(context, tree, seen, input.role, input.place)).reduce((sum, { count }) => sum + count, 0)
  const ids = { step: context.newId(), over: context.newId(), gift: context.newId() }

  const outcome = await context.once<ValueOf<HandsOver>, RefusalOf<HandsOver>>(async (tx) => {
    const taken = await takeAway(tx, context, ready.value, { ...input, person: input.from }, { ...ids, to: input.to })
    if (!taken.ok) return taken
    const to = await personIn(tx, actor, input.to)
    if (!to.ok) return to
    // Whoever serves the place already needs nothing more.
    if (grantsAt(to.value.data, context.now).some(({ role, place }) => role === input.role && covering.has(place))) return accept({ moved })
    const gift: Grant = { role: input.role, place: input.place, from: context.now, to: endOf(taken.value, context.now) }
    const saved = await saveGrants(tx, to.value, granted(to.value.data.grants, gift), gets)
    if (!saved.ok) return saved
    const { tenant, person: by } = actor
    await writeStep(tx, ids.gift, {
      tenant,
      person: input.to,
      action: 'granted',
      ...gift,
      role: input.role,
      at: context.now,
      by,
      reason: ready.value.reason,
      successor: null,
    })
    return accept({ moved })
  })
  if (outcome.ok) await settleAfter(context, actor, ids)
  return outcome
}

/** The term of the one who goes is the successor's; one that has run out says nothing. */
function endOf({ to }: Grant, now: string) {
  return to !== null && to > now ? to : null
}

interface Ready {
  actor: Person
  tree: Tree
  seen: Stored<PersonRecord>
  paths: ReadonlyMap<string, readonly string[]>
  admins: AdminWatch | null
  reason: string | null
}

type ReadyRefusal = 'unauthenticated' | 'notFound' | 'forbidden' | 'notAccepted'

/** What both need to know before the transaction. */
async function prepare(
  context: Context,
  action: 'role.revoke' | 'role.handOver',
  role: StaffRole,
  place: string,
  person: string,
  words: string | null,
): Promise<Outcome<Ready, ReadyRefusal>> {
  const { actor, store, now } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  const tree = treeOf(store, actor.tenant)
  const at = await giveAt(actor, action, role, place, tree)
  if (!at.ok)
    return at.refusal.code === 'elsewhere' ? refuse('notFound', '这里没有这个角色') : (at as Outcome<never, 'notFound' | 'forbidden'>)
  const seen = await personIn(store, actor, person)
  if (!seen.ok) return seen
  const reason = await sealedReason(context, words)
  if (!reason.ok) return reason
  const admins = role === 'admin' ? await watchAdmins(store, actor.tenant, now) : null
  return accept({ actor, tree, seen: seen.value, paths: await pathsOf(tree, seen.value.data.grants), admins, reason: reason.value })
}

/** In one transaction: the grant is gone, the trail says so, and what is still to be moved is written down. @returns the grant that was */
async function takeAway(
  tx: Transaction,
  { now }: Context,
  { actor, paths, admins, reason }: Ready,
  { person, role, place }: { person: string; role: StaffRole; place: string },
  { step, over, to }: { step: string; over: string; to: string | null },
): Promise<Outcome<Grant, 'notFound' | 'lastAdmin' | 'conflict'>> {
  const from = await personIn(tx, actor, person)
  if (!from.ok) return from
  const before = grantOf(from.value.data.grants, { role, place })
  if (!before) return refuse('notFound', '已经不在这个岗位了')
  if (admins?.leavesNone(person, before, null)) return lastAdmin()
  if (admins && !(await admins.hold(tx))) return adminsChanged()
  const saved = await saveGrants(tx, from.value, revoked(from.value.data.grants, before), paths)
  if (!saved.ok) return saved
  const { tenant, person: by } = actor
  await writeStep(tx, step, {
    tenant,
    person,
    role,
    place,
    action: 'revoked',
    from: before.from,
    to: before.to,
    at: now,
    by,
    reason,
    successor: to,
  })
  const pending = handoversOf(role).map(({ work }) => ({ key: work }))
  if (pending.length > 0)
    await tx.insert(handOvers, over, { tenant, from: person, to, role, place, by, at: now, pending, pendingSince: now })
  return accept(before)
}

async function settleAfter(
  context: Context,
  { tenant }: Person,
  { step, over, gift }: { step: string; over: string; gift?: string },
): Promise<void> {
  await settleHandOver({ ...context, actor: { kind: 'system', tenant } }, over)
  await settleStep(context, step)
  if (gift !== undefined) await settleStep(context, gift)
}
