import type { Child } from '../../domain/child/child'
import { endOf, isGrown } from '../../domain/child/rules'
import type { OpenChild } from '../../domain/child/view'
import { chinaDay } from '../../domain/shared/time'
import type { Context } from '../context'
import type { Keeper } from '../privacy/keeper'
import type { Stored } from '../store/port'
import { removeAll } from '../store/remove'
import { childConsents, childRolls, children } from './collections'
import { endConsent, letGo, removeChild } from './ending'
import { childrenOf } from './open'

/** Shorter words name nobody. Characters. */
const MARK = 2

/** My children, as long as I agree to it and a little after. */
export const child: Keeper = {
  kind: 'child',
  count: ({ store }, person) => store.count(children, { eq: { guardian: person } }),
  async export(context, person) {
    const mine = await childrenOf(context, person)
    return mine.map(({ nickname, birthMonth, allergyNote, pickUps, consent: { version, at, until, withdrawnAt } }) => ({
      nickname,
      birthMonth,
      allergyNote,
      pickUps,
      consent: { version, at, until, withdrawnAt },
    }))
  },
  async known(context, person) {
    const mine = await childrenOf(context, person)
    return {
      names: [],
      marks: mine.flatMap(marksOf).filter((mark) => mark.length >= MARK),
      texts: mine.flatMap(({ allergyNote }) => (allergyNote === null ? [] : [allergyNote])),
    }
  },
  async erase({ store }, { person }) {
    for await (const { id, version } of store.cursor(children, { eq: { guardian: person } })) await store.remove(children, id, version)
    const roll = await store.get(childRolls, person)
    if (roll) await store.remove(childRolls, person, roll.version)
  },
  async sweep(context, before) {
    let removed = 0
    for await (const stored of context.store.cursor(children, { range: { consentEnds: { lt: before } } }))
      if (await forget(context, stored, ({ consent }) => endOf(consent) < before)) removed += 1
    return removed + (await sweepGrown(context))
  },
}

/** When and to what I agreed for them. */
export const childConsent: Keeper = {
  kind: 'childConsent',
  count: ({ store }, person) => store.count(childConsents, { eq: { guardian: person } }),
  async export({ store }, person) {
    const found: Record<string, unknown>[] = []
    for await (const { data } of store.cursor(childConsents, { eq: { guardian: person } })) {
      const { child: of, version, at, until, withdrawnAt, endedAt } = data
      found.push({ child: of, version, at, until, withdrawnAt, endedAt })
    }
    return found
  },
  /** A proof stays, and its ids lead nowhere; places of the children go with the account's other records. */
  async erase({ store, now }, { person }) {
    for await (const { id } of store.cursor(childConsents, { eq: { guardian: person } }))
      await store.tx((tx) => endConsent(tx, id, now, { withdrawn: true, tell: null }))
  },
  sweep: ({ store }, before) => removeAll(store, childConsents, { eq: { running: false }, range: { endedAt: { lt: before } } }, 'endedAt'),
}

/** Who is only called 奶奶 is nobody in particular. */
function marksOf({ nickname, pickUps }: OpenChild): string[] {
  const others = pickUps.filter(({ name, relation }) => name !== relation)
  return [nickname, ...others.map(({ name }) => name), ...pickUps.flatMap(({ phone }) => phone ?? [])]
}

/** Only the year is written in plain: of those who come of age in it the month is looked at. */
async function sweepGrown(context: Context): Promise<number> {
  const { store, services, now } = context
  const grown = (of: Child) => isGrown(services.secrets.open(of.birthMonth), now)
  let removed = 0
  for await (const stored of store.cursor(children, { range: { grownYear: { lte: Number(chinaDay(now).slice(0, 4)) } } }))
    if (grown(stored.data) && (await forget(context, stored, grown))) removed += 1
  return removed
}

/** Deletes a child that is still as it was found; places it has are let go. */
async function forget(context: Context, { id }: Stored<Child>, over: (child: Child) => boolean): Promise<boolean> {
  let ended = ''
  const done = await context.store.tx(async (tx) => {
    const found = await tx.get(children, id)
    if (!found || !over(found.data)) return false
    ended = found.data.consent.record
    await endConsent(tx, ended, context.now, { withdrawn: false, tell: 'lapsed' })
    await removeChild(tx, found)
    return true
  })
  if (done) await letGo({ ...context, actor: { kind: 'system', tenant: context.actor.tenant } }, ended)
  return done
}
