import type { PersonRecord } from '../../domain/person/person'
import type { privacyContract } from '../../domain/privacy/contract'
import { ERASE_WORDS } from '../../domain/privacy/words'
import { accept, refuse } from '../../domain/shared/refusal'
import { instant, MINUTE, ms } from '../../domain/shared/time'
import type { Context, Handler } from '../context'
import { people } from '../person/collections'
import { watchAdmins } from '../role/admins'
import type { Secrets } from '../services/secrets'
import { settle, settleAll } from '../store/settle'
import { type Erasure, erasures } from './collections'
import type { Facts, Leaving } from './keeper'
import { keepers } from './register'

/** By then every request that had begun when the account went has surely ended. Milliseconds. */
const RECHECK_AFTER = 5 * MINUTE

/** How long a broken-off erasure waits before the timer takes it up. Milliseconds. */
const RESUME_AFTER = MINUTE

const NOTHING: Facts = { names: [], marks: [], texts: [] }

/** The last step of the first round: what was needed to find them is thrown away. */
const FACTS = 'facts'

/**
 * Deletes the account. One transaction removes the person, so that no session of theirs is any good from then on, and leaves an
 * erasure that says what is still to be forgotten; that is done at once, and by the timer if it breaks off.
 */
export const erase: Handler<(typeof privacyContract)['privacy.erase']> = async (context, { nickname }) => {
  const { actor, store, now } = context
  if (actor.kind !== 'person') return refuse('unauthenticated', '请先登录')
  const seat = (await store.get(people, actor.person))?.data.grants.find(({ role, place }) => role === 'admin' && place === actor.tenant)
  const admins = await watchAdmins(store, actor.tenant, now)
  if (admins.leavesNone(actor.person, seat, null)) return refuse('wrongState', ERASE_WORDS.lastAdmin)
  const facts = await factsOf(context, actor.person)
  const outcome = await context.once(async (tx) => {
    const me = await tx.get(people, actor.person)
    if (!me) return refuse('unauthenticated', '请先登录')
    if (me.data.nickname !== nickname) return refuse('invalid', '和您的昵称不一样', { nickname: '和您的昵称不一样，请再看看' })
    if (seat && !(await admins.hold(tx))) return refuse('conflict', '刚刚有人也在调整管理员，请再试一次')
    await tx.remove(people, me.id, me.version)
    await tx.insert(erasures, me.id, beginErasure(context.services.secrets, me.data, facts, now))
    return accept(null)
  })
  if (!outcome.ok) return outcome
  return accept({ done: await settleOrLeave(context, actor.person) })
}

/** Everything by which they are found in words that stay, gathered while it is still there. */
async function factsOf(context: Context, person: string): Promise<Facts> {
  const known = await Promise.all(keepers.map((keeper) => keeper.known?.(context, person) ?? NOTHING))
  const all = (field: keyof Facts) => [...new Set(known.flatMap((facts) => facts[field]))]
  return { names: all('names'), marks: all('marks'), texts: all('texts') }
}

function beginErasure(secrets: Secrets, me: PersonRecord, facts: Facts, now: string): Erasure {
  return {
    tenant: me.tenant,
    at: now,
    facts: secrets.seal(JSON.stringify(facts)),
    recheckAt: instant(ms(now) + RECHECK_AFTER),
    pending: [...keepers.map(({ kind }) => ({ key: `1.${kind}` })), { key: `1.${FACTS}` }],
    pendingSince: now,
  }
}

/** What breaks off here is gone on with by the timer: to the person the account is deleted either way. */
async function settleOrLeave(context: Context, person: string): Promise<boolean> {
  try {
    await settle(context.store, erasures, person, ({ key }) => forget(context, person, key))
    return true
  } catch (error) {
    context.log.error({ err: error }, 'an erasure broke off')
    return false
  }
}

/** One step of an erasure: one kind of record, or the facts themselves. */
async function forget(context: Context, person: string, key: string): Promise<void> {
  const found = await context.store.get(erasures, person)
  if (!found) return
  const step = key.slice(key.indexOf('.') + 1)
  if (step === FACTS) {
    await context.store.patch(erasures, person, { set: { facts: null } })
    return
  }
  const keeper = keepers.find(({ kind }) => kind === step)
  await keeper?.erase(context, leavingOf(context, person, found.data))
}

function leavingOf({ services }: Context, person: string, { tenant, facts }: Erasure): Leaving {
  const known: Facts = facts === null ? NOTHING : JSON.parse(services.secrets.open(facts))
  return { tenant, person, ...known }
}

/** The timer's part: goes on with what broke off, and through everything once more. @returns how many were gone on with */
export async function goOnErasing(context: Context): Promise<number> {
  await beginRechecks(context)
  const before = instant(ms(context.now) - RESUME_AFTER)
  const { settled, failed } = await settleAll(context.store, erasures, before, (person, { key }) => forget(context, person, key))
  for (const { error } of failed) context.log.error({ err: error }, 'an erasure could not be gone on with')
  return settled
}

/** A request that had begun may have written after its kind was gone through: ids suffice to find that. */
async function beginRechecks({ store, now }: Context): Promise<void> {
  const due = await store.query(erasures, { range: { recheckAt: { lte: now } }, order: { by: 'recheckAt', direction: 'asc' }, limit: 100 })
  for (const { id, version, data } of due) {
    const again = keepers.map(({ kind }) => ({ key: `2.${kind}` }))
    const since = instant(ms(now) - RESUME_AFTER)
    await store.replace(erasures, id, version, {
      ...data,
      recheckAt: null,
      pending: [...data.pending, ...again],
      pendingSince: data.pendingSince ?? since,
    })
  }
}
