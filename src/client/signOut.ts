import { send } from './send'
import { endSession, signedIn, token } from './session'
import { forgetTickets } from './tickets'

/**
 * Signs out here. This phone forgets the session in any case; the server counts it for nothing as soon as it hears of it.
 * @returns false when the server did not hear of it
 */
export async function signOut(): Promise<boolean> {
  const held = token()
  const person = signedIn()?.person
  const answer = await send('session.end', {})
  // Somebody may have signed in meanwhile on this phone.
  if (token() === held) endSession()
  if (person !== undefined) forgetTickets(person)
  return answer.ok || answer.refusal.code === 'unauthenticated'
}
