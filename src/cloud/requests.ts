import { createHash } from 'node:crypto'
import type { Actor } from '../domain/shared/actor'
import { type Outcome, type Refusal, type RefusalCode, refuse } from '../domain/shared/refusal'
import type { Instant } from '../domain/shared/time'
import type { Secrets } from './services/secrets'
import { Busy, type Collection, Duplicate, type Store, type Transaction } from './store/port'

/** A write that was done. Its id is made of actor, action and request id, so that no other index decides uniqueness. */
export interface RequestRecord {
  tenant: string
  /** Keyed fingerprint of the input. */
  input: string
  /** The answer, sealed: it may hold what is sealed elsewhere too. */
  answer: string
  /** Whose write it was, as `requesterOf`; null for a visitor. Not the id itself: nobody's steps are to be read out of these records. */
  who: string | null
  at: Instant
}

export const requests: Collection<RequestRecord> = { name: 'request', indexes: [['at'], ['who', 'at']] }

/** By which the requests of one person are found again, to forget them. */
export function requesterOf(secrets: Secrets, person: string): string {
  return secrets.fingerprint(JSON.stringify(['requester', person]))
}

/** Two handlers may race to insert one deterministic id; the loser runs again and then sees the winner's document. */
const TRIES = 3

/** One write of one actor, as its record knows it. */
export interface Request {
  id: string
  input: string
  actor: Actor
  now: Instant
}

/** @param data the input as it was sent; it is fingerprinted, not kept */
export function requestOf(secrets: Secrets, actor: Actor, action: string, requestId: string, data: unknown, now: Instant): Request {
  const who = actor.kind === 'person' ? `person:${actor.person}` : actor.kind
  const id = createHash('sha256')
    .update(JSON.stringify([who, action, requestId]))
    .digest('hex')
    .slice(0, 40)
  return { id, input: secrets.fingerprint(JSON.stringify(data ?? null)), actor, now }
}

/** The answer given before, `reusedRequest` when it was another input, or null when this request is new. */
export async function keptAnswer(
  from: Pick<Transaction, 'get'>,
  secrets: Secrets,
  request: Request,
): Promise<Outcome<unknown, 'reusedRequest'> | null> {
  const record = await from.get(requests, request.id)
  if (!record) return null
  if (record.data.input !== request.input) return refuse('reusedRequest', '这次提交的编号已用于另一份内容，请重新提交')
  return { ok: true, value: JSON.parse(secrets.open(record.data.answer)) as unknown }
}

/** See `Context.once`. Without a request (reads, the timer) only the transaction remains. */
export async function runOnce<T, C extends RefusalCode>(
  store: Store,
  secrets: Secrets,
  request: Request | null,
  work: (tx: Transaction) => Promise<Outcome<T, C>>,
): Promise<Outcome<T, C | 'conflict' | 'reusedRequest'>> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await store.tx(async (tx) => {
        const kept = request && (await keptAnswer(tx, secrets, request))
        if (kept) return kept as Outcome<T, 'reusedRequest'>
        const outcome = await work(tx)
        if (!outcome.ok) throw new Refused(outcome.refusal)
        if (request) await keep(tx, secrets, request, outcome.value)
        return outcome
      })
    } catch (error) {
      if (error instanceof Refused) return { ok: false, refusal: error.refusal as Refusal<C> }
      if (error instanceof Busy) return refuse('conflict', '刚刚有人也在处理，请刷新后再试')
      if (!(error instanceof Duplicate) || attempt === TRIES) throw error
    }
  }
}

async function keep(tx: Transaction, secrets: Secrets, request: Request, value: unknown) {
  const answer = secrets.seal(JSON.stringify(value ?? null))
  const { actor, input, now: at } = request
  const who = actor.kind === 'person' ? requesterOf(secrets, actor.person) : null
  await tx.insert(requests, request.id, { tenant: actor.tenant, input, answer, who, at })
}

/** Carries a refusal out of a transaction so that the store undoes it. */
class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code)
  }
}
