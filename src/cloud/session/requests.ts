import { CODE_LENGTH } from '../../domain/session/code'
import type { sessionContract } from '../../domain/session/contract'
import type { Device } from '../../domain/session/device'
import { isExpired, newRequest, type SignInRequest, step } from '../../domain/session/request'
import { accept, type Outcome, refuse } from '../../domain/shared/refusal'
import type { Context, Handler } from '../context'
import { people } from '../person/collections'
import type { Secrets } from '../services/secrets'
import type { Stored, Transaction } from '../store/port'
import { makeCode, makeKey } from './codes'
import { signInRequests } from './collections'
import { signedInAs } from './me'
import { beginSession, newSession } from './sessions'
import { together } from './together'

type Contract = typeof sessionContract

/** Id of the request that a code belongs to: who reads the store learns no code. */
export function requestOfCode(secrets: Secrets, code: string): string {
  return secrets.fingerprint(`request ${code}`)
}

function keyOf(secrets: Secrets, key: string): string {
  return secrets.fingerprint(`key ${key}`)
}

/** Not through `once`: asking twice does no harm, and a kept answer would be the secret at rest. */
async function openRequest(context: Context, device: Device, purpose: SignInRequest['purpose'], asker: string | null) {
  const { store, services, actor, now } = context
  const [code, key] = [makeCode(CODE_LENGTH), makeKey()]
  const request = newRequest({ tenant: actor.tenant, purpose, asker, key: keyOf(services.secrets, key), device }, now)
  const id = requestOfCode(services.secrets, code)
  await store.insert(signInRequests, id, request)
  return accept({ request: id, key, code, ends: request.ends })
}

/** Somebody with a phone must be able to come in some way, or nobody could ever confirm. */
export function canScan({ wechat, personas }: Context['services']): boolean {
  return wechat !== null || personas !== null
}

export const askToSignIn: Handler<Contract['session.ask']> = async (context, { device }) => {
  if (!canScan(context.services)) return refuse('unavailable', '这里还没有接通微信，暂时不能扫码登录')
  return openRequest(context, device, 'signIn', null)
}

export const askToBind: Handler<Contract['session.bind']> = async (context, { device }) => {
  const { actor, store, services } = context
  if (actor.kind !== 'person') return refuse('unauthenticated', '请先登录')
  if (!services.wechat) return refuse('unavailable', '这里还没有接通微信，暂时不能绑定')
  const me = await store.get(people, actor.person)
  if (me?.data.openid) return refuse('already', '这个账号已经绑定过微信了')
  return openRequest(context, device, 'bind', actor.person)
}

/** Whoever does not hold the secret learns not even that there is such a request. */
async function heldRequest(from: Pick<Transaction, 'get'>, secrets: Secrets, held: { request: string; key: string }) {
  const found = await from.get(signInRequests, held.request)
  return found?.data.key === keyOf(secrets, held.key) ? found : null
}

export const pollRequest: Handler<Contract['session.poll']> = async ({ store, services, now }, held) => {
  const found = await heldRequest(store, services.secrets, held)
  if (!found) return refuse('notFound', '二维码已经失效，请换一个新的')
  const { state, scanner, ends } = found.data
  const by = scanner && (await store.get(people, scanner))
  return accept({ state: isExpired(found.data, now) ? 'expired' : state, by: by ? by.data.nickname : null, ends })
}

export const takeRequest: Handler<Contract['session.take']> = async (context, held) => {
  const { store, services, now, newId } = context
  const requestId = context.requestId ?? ''
  const taken = await together(store, async (tx) => {
    const found = await heldRequest(tx, services.secrets, held)
    if (!found) return refuse('notFound', '二维码已经失效，请换一个新的')
    // The answer was lost on its way: the same browser with the same request gets it once more.
    if (found.data.taken?.requestId === requestId) return accept(found.data.taken.session)
    return comeIn(tx, found, { requestId, session: newId() }, now)
  })
  return taken.ok ? accept(await signedInAs(context, taken.value)) : taken
}

async function comeIn(
  tx: Transaction,
  { id, version, data }: Stored<SignInRequest>,
  taken: { requestId: string; session: string },
  now: Context['now'],
): Promise<Outcome<string, 'wrongState' | 'tooLate'>> {
  if (data.purpose !== 'signIn') return refuse('wrongState', '这个二维码不是用来登录的')
  const stepped = step(data, 'take', null, now)
  if (!stepped.ok) return stepped
  const person = data.scanner && (await tx.get(people, data.scanner))
  if (!person) return refuse('wrongState', '确认的人已经注销，请换一个新的二维码')
  const { tenant } = person.data
  await tx.replace(signInRequests, id, version, { ...stepped.value, taken })
  await beginSession(tx, taken.session, newSession({ tenant, person: person.id, device: data.device, via: 'scan' }, now))
  return accept(taken.session)
}
