import type { sessionContract } from '../../domain/session/contract'
import { LOOK_WINDOW, LOOKS } from '../../domain/session/limits'
import type { RequestAction } from '../../domain/session/machine'
import { type SignInRequest, step } from '../../domain/session/request'
import type { SeenRequest } from '../../domain/session/schema'
import { deviceWords } from '../../domain/session/words'
import { accept, type Outcome, type RefusalCode, refuse } from '../../domain/shared/refusal'
import type { Context, Handler } from '../context'
import { people } from '../person/collections'
import type { Transaction } from '../store/port'
import { type BindRefusal, bindWechat, isEmpty } from './bind'
import { signInRequests } from './collections'
import { requestOfCode } from './requests'
import { endSessions } from './sessions'
import { countTry } from './tries'

type Contract = typeof sessionContract

/** Scanned, or typed by who cannot scan: so the number of codes that one may try is limited. */
export const seeRequest: Handler<Contract['session.seen']> = async (context, { code }) => {
  const { actor, store, now } = context
  if (actor.kind !== 'person') return refuse('unauthenticated', '请先登录')
  const counted = await countTry(store, `look.${actor.person}`, LOOKS, LOOK_WINDOW, now)
  if (!counted) return refuse('tooMany', '试的次数太多了，请十分钟后再试')
  return context.once((tx) => stepAndShow(context, tx, code, 'see', actor.person))
}

export const cancelRequest: Handler<Contract['session.cancel']> = async (context, { code }) => {
  const { actor } = context
  if (actor.kind !== 'person') return refuse('unauthenticated', '请先登录')
  return context.once((tx) => stepAndShow(context, tx, code, 'cancel', actor.person))
}

export const confirmRequest: Handler<Contract['session.confirm']> = async (context, { code }) => {
  const { actor, store, now } = context
  if (actor.kind !== 'person') return refuse('unauthenticated', '请先登录')
  const empty = await isEmpty(context, actor.person)
  const confirmed = await context.once((tx) => confirmIn(context, tx, code, { person: actor.person, empty }))
  // The person who confirmed is gone; their sessions count for nothing already, and are told so here.
  if (confirmed.ok && confirmed.value.purpose === 'bind') await endSessions(store, actor.person, now)
  return confirmed
}

async function confirmIn(
  context: Context,
  tx: Transaction,
  code: string,
  me: { person: string; empty: boolean },
): Promise<Step<BindRefusal>> {
  const moved = await move(context, tx, code, 'confirm', me.person)
  if (!moved.ok) return moved
  const { purpose, asker } = moved.value
  const view = await viewFor(tx, moved.value)
  if (purpose === 'signIn') return accept(view)
  const bound = await bindWechat(context, tx, { from: me.person, to: asker ?? '', empty: me.empty })
  return bound.ok ? accept(view) : bound
}

async function stepAndShow(context: Context, tx: Transaction, code: string, action: 'see' | 'cancel', person: string): Promise<Step> {
  const moved = await move(context, tx, code, action, person)
  return moved.ok ? accept(await viewFor(tx, moved.value)) : moved
}

type StepRefusal = 'notFound' | 'wrongState' | 'tooLate'
type Step<More extends RefusalCode = never> = Outcome<SeenRequest, StepRefusal | More>

async function move(
  { services, now }: Context,
  tx: Transaction,
  code: string,
  action: Exclude<RequestAction, 'take'>,
  person: string,
): Promise<Outcome<SignInRequest, StepRefusal>> {
  const found = await tx.get(signInRequests, requestOfCode(services.secrets, code))
  if (!found) return refuse('notFound', '没有找到这个编号，请对照电脑屏幕再看看')
  const stepped = step(found.data, action, person, now)
  if (stepped.ok) await tx.replace(signInRequests, found.id, found.version, stepped.value)
  return stepped
}

async function viewFor(tx: Transaction, { purpose, state, device, at, ends, asker }: SignInRequest): Promise<SeenRequest> {
  const account = asker && (await tx.get(people, asker))
  return { purpose, state, device: deviceWords(device), at, ends, asker: account ? account.data.nickname : null }
}
