import { ask } from '@/client/send'
import { beginSession, token } from '@/client/session'

/** Homes and roles have changed: the other pages shall know, without signing in again. Without network they learn it later. */
export async function refreshMe(): Promise<void> {
  const answer = await ask('session.me', {})
  const held = token()
  if (answer.ok && answer.value !== null && held !== null) beginSession({ token: held, me: answer.value })
}
