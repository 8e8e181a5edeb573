import { moveOf } from '../shared/machine'
import { accept, type Outcome, refuse } from '../shared/refusal'
import { type Instant, instant, ms } from '../shared/time'
import type { Device } from './device'
import { ASK_LASTS, DECIDE_WITHIN, TAKE_WITHIN } from './limits'
import { type RequestAction, type RequestParty, type RequestState, requestMachine } from './machine'

/** A browser that asks to be let in, or an admin there who asks for a WeChat of their own. Its id is the keyed fingerprint of the code. */
export interface SignInRequest {
  tenant: string
  purpose: 'signIn' | 'bind'
  /** Who wants their WeChat bound; null for one who has yet to come in. */
  asker: string | null
  /** Keyed fingerprint of the secret that the asking browser keeps. */
  key: string
  device: Device
  at: Instant
  ends: Instant
  state: RequestState
  /** Who scanned it first. */
  scanner: string | null
  /** What `take` made, so that the same request again gets the same answer. */
  taken: { requestId: string; session: string } | null
}

export function newRequest(given: Pick<SignInRequest, 'tenant' | 'purpose' | 'asker' | 'key' | 'device'>, now: Instant): SignInRequest {
  return { ...given, at: now, ends: instant(ms(now) + ASK_LASTS), state: 'waiting', scanner: null, taken: null }
}

/** Its time is over and nobody has come in by it. */
export function isExpired({ state, ends }: Pick<SignInRequest, 'state' | 'ends'>, now: Instant): boolean {
  return state !== 'used' && state !== 'cancelled' && now >= ends
}

/** Who this person is to it. */
export function scanningParties(request: SignInRequest, person: string): RequestParty[] {
  return request.scanner === person ? ['scanner', 'anybody'] : ['anybody']
}

/**
 * One step along the table.
 * @param person who scans, confirms or cancels; null for the asking browser, whose key the caller has compared
 */
export function step(
  request: SignInRequest,
  action: RequestAction,
  person: string | null,
  now: Instant,
): Outcome<SignInRequest, 'wrongState' | 'tooLate'> {
  if (isExpired(request, now)) return refuse('tooLate', '二维码已经过期，请在电脑上换一个新的')
  const parties: RequestParty[] = person === null ? ['asker'] : scanningParties(request, person)
  const move = moveOf(requestMachine, request.state, action)
  if (!move?.by.some((party) => parties.includes(party))) return refuse('wrongState', whyNot(request, person))
  const state = move.to === 'same' || move.to === 'back' ? request.state : move.to
  return accept({ ...request, state, scanner: request.scanner ?? person, ends: endsAfter(request, action, now) })
}

/** A step may give more time, and never takes any away. */
function endsAfter(request: SignInRequest, action: RequestAction, now: Instant): Instant {
  if (action !== 'see' && action !== 'confirm') return request.ends
  // Coming back to the page again and again does not keep it open.
  if (action === 'see' && request.state !== 'waiting') return request.ends
  const enough = instant(ms(now) + (action === 'see' ? DECIDE_WITHIN : TAKE_WITHIN))
  return enough > request.ends ? enough : request.ends
}

function whyNot({ state, scanner }: SignInRequest, person: string | null): string {
  if (state === 'used') return '这个二维码已经用过了'
  if (state === 'cancelled') return '这次登录已经取消了'
  if (person !== null && scanner !== null && scanner !== person) return '这个二维码已经被别人扫过了，请换一个新的'
  if (state === 'confirmed') return '已经确认过了'
  return person === null ? '还没有在手机上确认' : '请先扫一扫电脑上的二维码'
}
