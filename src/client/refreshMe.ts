import { ask } from './send'
import { endSession, renewMe, signedIn, token } from './session'

/**
 * Roles and homes change while one is signed in: the pages shall know without signing in again. Without network they learn it later.
 * A session that was ended on another device is forgotten here too.
 */
export async function refreshMe(): Promise<void> {
  const held = token()
  if (held === null) return
  const answer = await ask('session.me', {})
  // Somebody may have signed in meanwhile.
  if (!answer.ok || token() !== held) return
  if (answer.value === null) endSession()
  // The same again would draw every page anew.
  else if (JSON.stringify(answer.value) !== JSON.stringify(signedIn())) renewMe(answer.value)
}
