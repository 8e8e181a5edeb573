import type { Me } from '@/domain/session/contract'
import { exchange } from './exchange'

/** What the client keeps under `session` on the phone. */
export interface SignedIn {
  token: string
  me: Me
}

let asked = 0

/** Signs in at a demonstration door as the n-th made-up person of a role, as the demonstration's own sign-in does. */
export async function signIn(door: string, persona: string, number = 0): Promise<SignedIn> {
  return (await askDoor(door, 'session.demo', { persona, number })) as SignedIn
}

/** Asks the door what no page of the test shows, and gives the value; a refusal is an error. */
export async function askDoor(door: string, action: string, data: object, token?: string): Promise<unknown> {
  asked += 1
  const headers = { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) }
  const { body } = await exchange(
    `${door}/api`,
    headers,
    JSON.stringify({ action, requestId: `test-${process.pid}-${asked}`, data }),
  )
  const answer = JSON.parse(body.toString('utf8')) as { ok: boolean; value: unknown }
  if (!answer.ok) throw new Error(`${action} was refused: ${body.toString('utf8')}`)
  return answer.value
}
