import type { Child, ConsentRecord, Gone } from '../../domain/child/child'
import { inForce } from '../../domain/child/rules'
import type { Instant } from '../../domain/shared/time'
import type { Context } from '../context'
import type { Stored, Transaction } from '../store/port'
import { settle } from '../store/settle'
import { childConsents, childRolls, children } from './collections'
import { followers } from './withdrawn'

/** How a consent ends. */
export interface Ending {
  /** By its guardian. */
  withdrawn: boolean
  /** Why those who hold places for the child have to let them go; null: they need not. */
  tell: Gone | null
}

/** Ends a line of the ledger, if it has not ended. */
export async function endConsent(tx: Transaction, record: string, now: Instant, { withdrawn, tell }: Ending): Promise<void> {
  const found = await tx.get(childConsents, record)
  if (!found?.data.running) return
  const ended: ConsentRecord = {
    ...found.data,
    withdrawnAt: withdrawn ? now : null,
    endedAt: now,
    running: false,
    pending: tell === null ? [] : [{ key: tell }],
    pendingSince: tell === null ? null : now,
  }
  await tx.replace(childConsents, record, found.version, ended)
}

/** What is kept for the day of the event alone goes with the consent at once. */
export function withoutDetails(child: Child): Child {
  return { ...child, allergyNote: null, pickUps: null }
}

/** Deletes what is kept of a child and takes it off its guardian's roll. */
export async function removeChild(tx: Transaction, { id, version, data }: Stored<Child>): Promise<void> {
  const roll = await tx.get(childRolls, data.guardian)
  if (roll) {
    const left = roll.data.children.filter((child) => child !== id)
    if (left.length > 0) await tx.replace(childRolls, roll.id, roll.version, { ...roll.data, children: left })
    else await tx.remove(childRolls, roll.id, roll.version)
  }
  await tx.remove(children, id, version)
}

/** Whoever holds a place for the child lets it go. What breaks off here is gone on with by the timer. */
export async function letGo(context: Context, record: string): Promise<void> {
  try {
    await settle(context.store, childConsents, record, ({ key }) => tellFollowers(context, record, key))
  } catch (error) {
    context.log.error({ err: error }, 'bookings of a child were not all let go')
  }
}

/** One effect of a consent that has ended. */
export async function tellFollowers(context: Context, record: string, why: Gone): Promise<void> {
  const found = await context.store.get(childConsents, record)
  if (!found) return
  const { tenant, child, guardian } = found.data
  const now = await context.store.get(children, child)
  // Agreed to again before this could be told: places it has are good.
  if (now && inForce(now.data.consent, context.now)) return
  // The timer serves every tenant.
  const here = context.actor.kind === 'system' ? { ...context, actor: { kind: 'system', tenant } as const } : context
  for (const { cancel } of followers) await cancel(here, { child, guardian, why })
}
