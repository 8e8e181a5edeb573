import { readCode } from '../../domain/household/code'
import { accept, type Outcome, refuse } from '../../domain/shared/refusal'
import type { Instant } from '../../domain/shared/time'
import type { Context } from '../context'
import type { Secrets } from '../services/secrets'
import type { Transaction } from '../store/port'
import { doorCodes } from './memberships'
import { giveTryBack, spendTry } from './tries'

/** What is kept of a code. The household is in it, so that one code says nothing about another door. */
export function printOf(secrets: Secrets, household: string, code: string): string {
  return secrets.fingerprint(JSON.stringify(['door code', household, code]))
}

const WRONG = '和这户的入户码对不上，请看看纸条'

function wrong(words: string) {
  return refuse('invalid', words, { code: words })
}

/**
 * Is this the code of that door? Each asking costs one of today's tries, unless it is right.
 * @returns the fingerprint, to be asked for again where the use is counted
 */
export async function lookAtCode(
  context: Context,
  household: string,
  typed: string,
): Promise<Outcome<string, 'invalid' | 'tooMany' | 'unauthenticated'>> {
  const { actor, store, now, services } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  const code = readCode(typed)
  if (code === null) return wrong('入户码是 8 位字母和数字，请看看纸条')
  const trying = { store, now, actor }
  if (!(await spendTry(trying))) return refuse('tooMany', '今天试的次数太多了，明天再试，或者不填码等邻居确认')
  const print = printOf(services.secrets, household, code)
  if ((await store.get(doorCodes, household))?.data.print !== print) return wrong(WRONG)
  await giveTryBack(trying)
  return accept(print)
}

/** Takes one use off the code, in the transaction in which the member is confirmed. */
export async function redeemCode(tx: Transaction, household: string, print: string, now: Instant): Promise<Outcome<null, 'invalid'>> {
  const stored = await tx.get(doorCodes, household)
  if (stored?.data.print !== print) return wrong(WRONG)
  if (stored.data.until <= now) return wrong('这个入户码过期了，请向楼栋长再要一张')
  if (stored.data.left <= 0) return wrong('这个入户码用完了，请向楼栋长再要一张')
  await tx.replace(doorCodes, stored.id, stored.version, { ...stored.data, left: stored.data.left - 1 })
  return accept(null)
}
