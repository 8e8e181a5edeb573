import { randomUUID } from 'node:crypto'
import http from 'node:http'

/** What the client keeps under `session` on the phone. */
export interface SignedIn {
  token: string
  me: unknown
}

/** Signs in at a demonstration door as the n-th made-up person of a role, as the demonstration's own sign-in does. */
export async function signIn(door: string, persona: string, number = 0): Promise<SignedIn> {
  const answer = await post(`${door}/api`, { action: 'session.demo', data: { persona, number }, requestId: randomUUID() })
  if (!answer.ok) throw new Error(`session.demo was refused: ${JSON.stringify(answer)}`)
  return answer.value as SignedIn
}

/** The phone of somebody who is signed in, for `startWeapp({ storage })`. */
export async function phoneOf(door: string, persona: string, number = 0): Promise<Map<string, string>> {
  return new Map([['session', JSON.stringify(await signIn(door, persona, number))]])
}

/** Without fetch, which a test under jsdom has not. */
function post(address: string, body: object): Promise<{ ok: boolean; value?: unknown }> {
  return new Promise((resolve, reject) => {
    const request = http.request(address, { method: 'POST', headers: { 'content-type': 'application/json' }, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk) => chunks.push(chunk))
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8')
        try {
          resolve(JSON.parse(text))
        } catch {
          reject(new Error(`${response.statusCode}: ${text}`))
        }
      })
    })
    request.on('error', reject)
    request.end(JSON.stringify(body))
  })
}
