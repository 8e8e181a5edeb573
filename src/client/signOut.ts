import { send } from './send'
import { endSession, token } from './session'

/**
 * Signs out here. This phone forgets the session in any case; the server counts it for nothing as soon as it hears of it.
 * @returns false when the server did not hear of it
 */
export async function signOut(): Promise<boolean> {
  const held = token()
  const answer = await send('session.end', {})
  // Somebody may have signed in meanwhile on this phone.
  if (token() === held) endSession()
  return answer.ok || answer.refusal.code === 'unauthenticated'
}
