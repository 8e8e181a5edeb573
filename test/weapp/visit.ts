import http from 'node:http'
import type { Me } from '@/domain/session/contract'
import type { SignedIn } from '../support/session'

/** A made-up person and the phone in their hand. */
export interface Person {
  me: Me
  token: string
  /** For `startWeapp({ storage })`: the phone goes on where the last app on it ended. */
  phone: Map<string, string>
}

let asked = 0

/** Signs in at a demonstration door as the n-th made-up person of a role. */
export async function personOf(door: string, persona: string, number = 0): Promise<Person> {
  const session = (await askDoor(door, 'session.demo', { persona, number })) as SignedIn & { me: Me }
  return { ...session, phone: new Map([['session', JSON.stringify(session)]]) }
}

/** Asks the door what no page of the test shows, and gives the value; a refusal is an error. Without fetch, which jsdom has not. */
export async function askDoor(door: string, action: string, data: object, token?: string): Promise<unknown> {
  const headers = { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) }
  const { body } = await exchange(
    `${door}/api`,
    headers,
    JSON.stringify({ action, requestId: `weapp-test-${String(++asked).padStart(6, '0')}`, data }),
  )
  const answer = JSON.parse(body.toString('utf8')) as { ok: boolean; value: unknown }
  if (!answer.ok) throw new Error(`${action} was refused: ${body.toString('utf8')}`)
  return answer.value
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

function exchange(address: string, headers: http.OutgoingHttpHeaders = {}, body?: string): Promise<{ status: number; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const request = http.request(address, { method: body === undefined ? 'GET' : 'POST', headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk) => chunks.push(chunk))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks) }))
      response.on('error', reject)
    })
    request.on('error', reject)
    request.end(body)
  })
}
