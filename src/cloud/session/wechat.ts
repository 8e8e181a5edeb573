import { randomBytes } from 'node:crypto'
import { newPerson } from '../../domain/person/person'
import type { sessionContract } from '../../domain/session/contract'
import { firstNickname } from '../../domain/session/words'
import { accept, refuse } from '../../domain/shared/refusal'
import type { Context, Handler } from '../context'
import { people } from '../person/collections'
import type { Transaction } from '../store/port'
import { logins } from './collections'
import { wechatLogin } from './login'
import { signedInAs } from './me'
import { beginSession, newSession } from './sessions'
import { together } from './together'

/** Finds the person of this WeChat account, or makes one. WeChat's code is good once, so the same request again asks for another. */
export const signInByWechat: Handler<(typeof sessionContract)['session.wechat']> = async (context, { code, device }) => {
  const { services, store, newId, now } = context
  if (!services.wechat) return refuse('unavailable', '这里还没有接通微信登录')
  const account = await services.wechat.openidOf(code)
  if (!account.ok) return account
  const begun = await together(store, async (tx) => {
    const { tenant, person } = await personOf(tx, context, account.value.openid)
    const session = newId()
    await beginSession(tx, session, newSession({ tenant, person, device, via: 'wechat' }, now))
    return accept(session)
  })
  return begun.ok ? accept(await signedInAs(context, begun.value)) : begun
}

/** The login record's id decides: of two first sign-ins of one account the second finds what the first has made. */
async function personOf(tx: Transaction, context: Context, openid: string): Promise<{ tenant: string; person: string }> {
  const { services, newId, now } = context
  const login = wechatLogin(services.secrets, openid)
  const found = await tx.get(logins, login)
  const known = found && (await tx.get(people, found.data.person))
  if (found && known) return { tenant: known.data.tenant, person: known.id }
  const tenant = context.actor.tenant
  const person = newId()
  const [one = 0, two = 0] = randomBytes(2)
  await tx.insert(
    people,
    person,
    newPerson({ tenant, nickname: firstNickname([one, two]), joined: now, openid: services.secrets.seal(openid) }),
  )
  const record = { tenant, person, made: now }
  if (found) await tx.replace(logins, login, found.version, record)
  else await tx.insert(logins, login, record)
  return { tenant, person }
}
