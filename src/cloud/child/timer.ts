import type { ConsentRecord } from '../../domain/child/child'
import { WARN_DAYS } from '../../domain/child/limits'
import { consentEnding, consentLapsed } from '../../domain/child/notices'
import { DAY, instant, MINUTE, ms } from '../../domain/shared/time'
import type { Context } from '../context'
import { notices } from '../notice/collections'
import type { Stored } from '../store/port'
import { settleAll } from '../store/settle'
import { childConsents, children } from './collections'
import { endConsent, letGo, tellFollowers, withoutDetails } from './ending'

/** How long what follows from a withdrawal may wait before the timer takes it up. Milliseconds. */
const SETTLE_AFTER = MINUTE

/** About this many a run; the next run goes on. */
const BATCH = 100

/** Reminds of consents that end soon, ends those whose year is over, and lets go what a broken-off request left. @returns how many */
export async function runConsents(context: Context): Promise<number> {
  return (await warnEnding(context)) + (await endLapsed(context)) + (await settleLeft(context))
}

async function warnEnding(context: Context): Promise<number> {
  const { store, now } = context
  const found = await store.query(childConsents, {
    eq: { running: true, warned: false },
    range: { until: { lte: instant(ms(now) + WARN_DAYS * DAY) } },
    order: { by: 'until', direction: 'asc' },
    limit: BATCH,
  })
  return sumOf(context, found, (stored) => warn(context, stored))
}

async function warn({ store, now }: Context, { id }: Stored<ConsentRecord>): Promise<boolean> {
  return store.tx(async (tx) => {
    const found = await tx.get(childConsents, id)
    if (!found?.data.running || found.data.warned) return false
    await tx.replace(childConsents, id, found.version, { ...found.data, warned: true })
    // Over already: its end is told instead.
    if (found.data.until > now) await tx.insert(notices, `child.ending.${id}`, consentEnding(found.data, now))
    return true
  })
}

async function endLapsed(context: Context): Promise<number> {
  const found = await context.store.query(childConsents, {
    eq: { running: true },
    range: { until: { lte: context.now } },
    order: { by: 'until', direction: 'asc' },
    limit: BATCH,
  })
  return sumOf(context, found, (stored) => lapse(context, stored))
}

async function lapse(context: Context, { id, data }: Stored<ConsentRecord>): Promise<boolean> {
  const { store, now } = context
  const done = await store.tx(async (tx) => {
    const record = await tx.get(childConsents, id)
    if (!record?.data.running) return false
    const child = await tx.get(children, data.child)
    await endConsent(tx, id, now, { withdrawn: false, tell: 'lapsed' })
    if (child?.data.consent.record !== id) return true
    await tx.replace(children, child.id, child.version, withoutDetails(child.data))
    await tx.insert(notices, `child.lapsed.${id}`, consentLapsed(data, now))
    return true
  })
  if (done) await letGo({ ...context, actor: { kind: 'system', tenant: data.tenant } }, id)
  return done
}

async function settleLeft(context: Context): Promise<number> {
  const before = instant(ms(context.now) - SETTLE_AFTER)
  const { settled, failed } = await settleAll(context.store, childConsents, before, (id, { key }) => tellFollowers(context, id, key))
  for (const { error } of failed) context.log.error({ err: error }, 'bookings of a child were not all let go')
  return settled
}

/** One that surprises must not keep the others waiting. */
async function sumOf<T>(context: Context, found: readonly T[], each: (one: T) => Promise<boolean>): Promise<number> {
  let sum = 0
  for (const one of found) {
    try {
      if (await each(one)) sum += 1
    } catch (error) {
      context.log.error({ err: error }, 'a consent could not be gone on with')
    }
  }
  return sum
}
