import { dropPaper } from '../../domain/vote/ballot'
import { noticesOf } from '../../domain/vote/notices'
import type { Effect, Vote } from '../../domain/vote/vote'
import type { Context } from '../context'
import { ownerSeats } from '../household/memberships'
import { deliver } from '../notice/deliver'
import { removeAll } from '../store/remove'
import { settle } from '../store/settle'
import { rollLines, votes } from './collections'

type Site = Pick<Context, 'store' | 'now'>

/** Inboxes written together. */
const BATCH = 50

/** Does what follows from one step; safe to do again. */
export async function follow(site: Site, id: string, { does }: Effect): Promise<void> {
  const stored = await site.store.get(votes, id)
  if (!stored) return
  const vote = stored.data
  if (does === 'sweepRolls') return sweepRolls(site, id, vote)
  if (does === 'dropPapers') return dropPapers(site, vote)
  const hearers = does === 'tellLast' ? await stillSilent(site, vote) : await ownersIn(site, vote)
  for (let from = 0; from < hearers.length; from += BATCH)
    await deliver(site.store, noticesOf(id, vote, does, hearers.slice(from, from + BATCH), site.now))
}

/** Does what follows from the vote’s last steps; safe to run again from any point. */
export function settleVote(site: Site, id: string): Promise<void> {
  return settle(site.store, votes, id, (effect) => follow(site, id, effect))
}

/** Accounts of owners of the estate. */
async function ownersIn({ store }: Site, { estate }: Vote): Promise<string[]> {
  const persons = new Set<string>()
  for await (const { data } of store.cursor(ownerSeats, { eq: { estate } })) persons.add(data.person)
  return [...persons]
}

/** Accounts that can still cast something: owners of silent parts, and those to whom such a part was handed. */
async function stillSilent({ store }: Site, { estate, roll }: Vote): Promise<string[]> {
  if (!roll) return []
  const owners = new Set<string>()
  const persons = new Set<string>()
  for await (const { data } of store.cursor(rollLines, { eq: { roll: roll.id, cast: false } })) {
    if (data.proxyTo !== null) persons.add(data.proxyTo)
    else for (const owner of data.owners) owners.add(owner)
  }
  for await (const { data } of store.cursor(ownerSeats, { eq: { estate } })) if (owners.has(data.owner)) persons.add(data.person)
  return [...persons]
}

/** Rolls that other openings had begun to freeze. */
async function sweepRolls({ store }: Site, id: string, { freezing, roll }: Vote): Promise<void> {
  for (const frozen of freezing) {
    if (frozen !== roll?.id) await removeAll(store, rollLines, { eq: { roll: frozen } }, 'rank')
    await store.patch(votes, id, { pull: { freezing: frozen } })
  }
}

/** Paper that nobody confirmed in time counts nothing, and is nobody’s work any more. */
async function dropPapers({ store }: Site, { roll }: Vote): Promise<void> {
  if (!roll) return
  for await (const { id, version, data } of store.cursor(rollLines, { eq: { roll: roll.id }, in: { paperState: WAITING } })) {
    const dropped = dropPaper(data)
    if (dropped.ok) await store.replace(rollLines, id, version, dropped.value)
  }
}

const WAITING = ['waiting', 'differs'] as const
