import type { DoorContracts } from '@/domain/capabilities'
import type { InputOf, RefusalOf, ValueOf } from '@/domain/shared/contract'
import type { Refusal, RefusalCode } from '@/domain/shared/refusal'
import { newKey } from './key'
import { endSession, token } from './session'
import { call } from './transport/transport'

type Names<K extends 'read' | 'write'> = { [N in keyof DoorContracts]: DoorContracts[N]['kind'] extends K ? N : never }[keyof DoorContracts]
export type ReadName = Names<'read'>
export type WriteName = Names<'write'>

/** What a page gets: the value, a refusal of the rules, or that something else went wrong. */
export type Answer<N extends keyof DoorContracts> =
  | { ok: true; value: ValueOf<DoorContracts[N]> }
  | { ok: false; refusal: Refusal<RefusalOf<DoorContracts[N]>> }
  /** `offline`: it did not get there, or the answer did not get back; sending the same again is safe. `trouble`: our fault. */
  | { ok: false; refusal: { code: 'offline' | 'trouble'; message: string; fields?: undefined } }

/**
 * What may come back instead of a value, of whatever action: a rule's no, or what befell the request on its way.
 * `More`: what else can go wrong at a page.
 */
export interface Refused<More extends string = never> {
  code: RefusalCode | 'offline' | 'trouble' | More
  message?: string | undefined
  fields?: Refusal['fields']
}

/** Asks a question that changes nothing. */
export function ask<N extends ReadName>(action: N, data: InputOf<DoorContracts[N]>): Promise<Answer<N>> {
  return exchange(action, data)
}

/**
 * Does something, once. To try again after `offline`, give the same requestId: the door answers as it did the first time.
 */
export function send<N extends WriteName>(action: N, data: InputOf<DoorContracts[N]>, requestId: string = newKey()): Promise<Answer<N>> {
  return exchange(action, data, requestId)
}

async function exchange<N extends keyof DoorContracts>(action: N, data: unknown, requestId?: string): Promise<Answer<N>> {
  const held = token()
  const reply = await call({ action, data, ...(requestId !== undefined && { requestId }) }, held)
  if (reply.kind === 'unreached') return { ok: false, refusal: { code: 'offline', message: '网络不太好，稍后再试' } }
  if (!isAnswer<N>(reply.body)) return { ok: false, refusal: { code: 'trouble', message: '我们这边出了点问题，已经记下了' } }
  // The session ended elsewhere: forget it, so that the pages offer to sign in.
  if (!reply.body.ok && reply.body.refusal.code === 'unauthenticated' && held !== null) endSession()
  return reply.body
}

/** A surprise carries a trace and neither value nor refusal; a proxy's error page is no answer at all. */
function isAnswer<N extends keyof DoorContracts>(body: unknown): body is Answer<N> {
  if (typeof body !== 'object' || body === null || !('ok' in body)) return false
  return body.ok === true ? 'value' in body : 'refusal' in body
}
