import { send } from '@/client/send'
import { beginSession } from '@/client/session'
import { deviceHere } from '@/platform/login/device'
import { loginCode } from '@/platform/login/login'
import { wordsOf } from './refusals'

export type CameIn = { kind: 'in' } | { kind: 'cancelled' } | { kind: 'refused'; words: string }

/** Signs in as whoever holds this phone. WeChat's code is good once, so each try asks for a fresh one. */
export async function comeInByWechat(): Promise<CameIn> {
  const code = await loginCode().catch(() => undefined)
  if (code === undefined) return { kind: 'refused', words: '微信没有回应，请检查网络后再试' }
  if (code === null) return { kind: 'cancelled' }
  const answer = await send('session.wechat', { code, device: deviceHere() })
  if (!answer.ok) return { kind: 'refused', words: wordsOf(answer.refusal) }
  beginSession(answer.value)
  return { kind: 'in' }
}
