import type { Kind } from '../../domain/privacy/limits'
import { accept, type Outcome, refuse } from '../../domain/shared/refusal'
import type { Context } from '../context'
import { people } from '../person/collections'
import { keepers } from '../privacy/register'
import type { Transaction } from '../store/port'
import { logins } from './collections'
import { wechatLogin } from './login'

/** What everybody leaves behind by coming in at all; whatever else is kept of a person is something of their own. */
const TRACES: readonly Kind[] = ['session', 'signIn', 'account', 'request', 'notice', 'look', 'erasure']

/** Has this person nothing but a nickname, in any capability? Homes and roles are asked again where it is decided. */
export async function isEmpty(context: Context, person: string): Promise<boolean> {
  const own = keepers.filter(({ kind }) => !TRACES.includes(kind))
  const counts = await Promise.all(own.map((keeper) => keeper.count(context, person)))
  return counts.every((count) => count === 0)
}

export type BindRefusal = 'already' | 'forbidden' | 'notFound'

/**
 * Gives the WeChat account of `from` to the person `to`, who came in another way; `from` is left without anything and is removed.
 * Two persons who have something each are never made one: nobody could say whose is whose afterwards.
 * @param empty what `isEmpty` said of `from`
 */
export async function bindWechat(
  { services: { secrets } }: Pick<Context, 'services'>,
  tx: Transaction,
  { from, to, empty }: { from: string; to: string; empty: boolean },
): Promise<Outcome<null, BindRefusal>> {
  const [giver, taker] = [await tx.get(people, from), await tx.get(people, to)]
  if (!giver || !taker) return refuse('notFound', '没有找到要绑定的账号')
  if (from === to) return refuse('already', '您用的就是这个账号')
  if (taker.data.openid !== null) return refuse('already', '那个账号已经绑定过微信了')
  if (giver.data.openid === null) return refuse('forbidden', '请在微信小程序里扫码确认')
  const openid = secrets.open(giver.data.openid)
  const login = await tx.get(logins, wechatLogin(secrets, openid))
  const hasNothing = empty && giver.data.homes.length === 0 && giver.data.grants.length === 0
  if (!hasNothing || login?.data.person !== from) {
    return refuse('forbidden', '这个微信已经有自己的住址、身份或报修，不能再绑到别的账号')
  }
  await tx.replace(logins, login.id, login.version, { ...login.data, person: to })
  await tx.replace(people, to, taker.version, { ...taker.data, openid: secrets.seal(openid) })
  await tx.remove(people, from, giver.version)
  return accept(null)
}
