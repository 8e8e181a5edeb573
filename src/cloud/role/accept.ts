import { grantsAt } from '../../domain/person/person'
import type { roleContract } from '../../domain/role/contract'
import { type Invitation, isOpen } from '../../domain/role/invitation'
import { granted, grantOf } from '../../domain/role/rules'
import type { Person } from '../../domain/shared/actor'
import type { RefusalOf, ValueOf } from '../../domain/shared/contract'
import { accept as agree, type Outcome, refuse } from '../../domain/shared/refusal'
import { chinaDay } from '../../domain/shared/time'
import type { Context, Handler } from '../context'
import { treeOf } from '../place/tree'
import { Duplicate, type Stored } from '../store/port'
import { personIn, saveGrants } from './change'
import { codeTries } from './collections'
import { codeKey, invitations } from './invitations'
import { pathsOf } from './node'
import { settleStep, writeStep } from './trail'
import { fullName } from './view'

type Contracts = typeof roleContract

/** Looks at a code and its acceptance count alike; nobody mistypes more often, and 48 bits are not guessed at this pace. */
const TRIES_A_DAY = 20

/** What the code is for, so that nobody takes a role unseen. */
export const invited: Handler<Contracts['role.invited']> = async (context, { code }) => {
  const { actor, store, now } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  const found = await findByCode(context, actor, code)
  if (!found.ok) return found
  const { role, place, from, to } = found.value.data
  const tree = treeOf(store, actor.tenant)
  const person = await personIn(store, actor, actor.person)
  const has = person.ok && grantsAt(person.value.data, now).some((grant) => grant.role === role && grant.place === place)
  return agree({ role, placeName: await fullName(tree, place), from, to, has })
}

/** Takes the role: the grant and the end of the invitation are one transaction, so a code is good for one person. */
export const accept: Handler<Contracts['role.accept']> = async (context, { code }) => {
  const { actor, store, now } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  const found = await findByCode(context, actor, code)
  if (!found.ok) return found
  const { id, data } = found.value
  const { role, place } = data
  const tree = treeOf(store, actor.tenant)
  const seen = await personIn(store, actor, actor.person)
  if (!seen.ok) return seen
  const paths = await pathsOf(tree, [...seen.value.data.grants, data])
  if ((paths.get(place) ?? []).length === 0) return refuse('notFound', '这个地方已经不在了，请联系邀请您的人')
  const placeName = await fullName(tree, place)
  const step = context.newId()

  const outcome = await context.once<ValueOf<Contracts['role.accept']>, RefusalOf<Contracts['role.accept']>>(async (tx) => {
    const stored = await tx.get(invitations, id)
    const usable = whyNot(stored, now)
    if (!usable.ok) return usable
    const person = await personIn(tx, actor, actor.person)
    if (!person.ok) return person
    const before = grantOf(person.value.data.grants, data)
    // An earlier, longer term is not cut short by an invitation.
    const to = before && (before.to === null || (data.to !== null && before.to > data.to)) ? before.to : data.to
    const from = before && before.from < data.from ? before.from : data.from
    const saved = await saveGrants(tx, person.value, granted(person.value.data.grants, { role, place, from, to }), paths)
    if (!saved.ok) return saved
    await tx.replace(invitations, id, usable.value.version, {
      ...usable.value.data,
      state: 'accepted',
      endedBy: actor.person,
      endedAt: now,
    })
    const { tenant } = actor
    await writeStep(tx, step, {
      tenant,
      person: actor.person,
      role,
      place,
      action: 'accepted',
      from,
      to,
      at: now,
      by: data.by,
      reason: null,
      successor: null,
    })
    return agree({ role, placeName })
  })
  if (outcome.ok) await settleStep(context, step)
  return outcome
}

/** The open invitation of a code that holds in the edition that is read; every look counts as a try. */
async function findByCode(
  context: Context,
  actor: Person,
  code: string,
): Promise<Outcome<Stored<Invitation>, 'tooMany' | 'notFound' | 'tooLate' | 'already'>> {
  const { store, services, now } = context
  if (!(await countTry(context, actor))) return refuse('tooMany', '今天试得太多了，请明天再试，或请邀请您的人看一看邀请码')
  const edition = await treeOf(store, actor.tenant).edition()
  const found = await store.query(invitations, {
    eq: { codeKey: codeKey(services.secrets, code) },
    range: { since: { lte: edition }, until: { gt: edition } },
    limit: 1,
  })
  return whyNot(found.find(({ data }) => data.tenant === actor.tenant) ?? null, now)
}

/** The invitation, when it can still be accepted. */
function whyNot(stored: Stored<Invitation> | null, now: string): Outcome<Stored<Invitation>, 'notFound' | 'tooLate' | 'already'> {
  if (!stored || stored.data.state === 'cancelled') return refuse('notFound', '没有这个邀请码，请核对一下')
  if (stored.data.state === 'accepted') return refuse('already', '这个邀请码已经用过了')
  return isOpen(stored.data, now) ? agree(stored) : refuse('tooLate', '邀请码过期了，请邀请您的人再发一个')
}

/** One guarded patch counts, however many come at once. @returns false when the day's tries are used up */
async function countTry({ store, now }: Context, { tenant, person }: Person): Promise<boolean> {
  const id = `${person}.${chinaDay(now)}`
  if (await store.patch(codeTries, id, { guard: { range: { count: { lt: TRIES_A_DAY } } }, inc: { count: 1 } })) return true
  if (await store.get(codeTries, id)) return false
  try {
    await store.insert(codeTries, id, { tenant, person, count: 1, at: now })
    return true
  } catch (error) {
    if (error instanceof Duplicate)
      return store.patch(codeTries, id, { guard: { range: { count: { lt: TRIES_A_DAY } } }, inc: { count: 1 } })
    throw error
  }
}
