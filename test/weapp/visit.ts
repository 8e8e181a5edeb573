import type { Me } from '@/domain/session/contract'
import { exchange } from '../support/exchange'
import { signIn } from '../support/session'

/** A made-up person and the phone in their hand. */
export interface Person {
  me: Me
  token: string
  /** For `startWeapp({ storage })`: the phone goes on where the last app on it ended. */
  phone: Map<string, string>
}

/** The n-th made-up person of a role, signed in on a phone of their own. */
export async function personOf(door: string, persona: string, number = 0): Promise<Person> {
  const session = await signIn(door, persona, number)
  return { ...session, phone: new Map([['session', JSON.stringify(session)]]) }
}

/**
 * The bytes behind a picture's address as the phone was given it, fetched as an image tag does: by the address alone.
 * @param address absolute, with the server that was built into the mini-program
 */
export async function pictureAt(door: string, address: string): Promise<Buffer> {
  const { pathname, search } = new URL(address)
  const { status, body } = await exchange(`${door}${pathname}${search}`)
  if (status !== 200) throw new Error(`${status} for ${address}`)
  return body
}
