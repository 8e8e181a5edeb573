import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type Door, startDoor } from '../../support/door'
import { pool } from './random'

/** A real server whose clock a test can put forward, and a crowd of made-up residents who are signed in. */
export interface Crowd {
  ask(who: number | 'organiser', action: string, data: unknown, requestId?: string): Promise<Answer>
  /** @throws when it is refused, or a surprise */
  must<T>(who: number | 'organiser', action: string, data: unknown): Promise<T>
  personOf(who: number): string
  /** When it is at the server, milliseconds. */
  now(): number
  forward(minutes: number): Promise<void>
  door: Door
  stop(): Promise<void>
}

export type Answer = { ok: true; value: never } | { ok: false; refusal?: { code: string } }

const TOGETHER = 64
/** Of one request, when the connection breaks. */
const TRIES = 3

export async function startCrowd(size: number, env: Record<string, string>): Promise<Crowd> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'doorstep-crowd-'))
  const file = path.join(folder, 'shift')
  fs.writeFileSync(file, '0')
  let shift = 0
  let requests = 0
  const clock = path.resolve(__dirname, '../../support/shifted-clock.cjs')
  const door = await startDoor({
    patience: 240_000,
    env: {
      LOG_LEVEL: 'error',
      WRITES_PER_MINUTE: '1000000',
      READS_PER_MINUTE: '1000000',
      NODE_OPTIONS: `--require ${clock}`,
      SHIFT_FILE: file,
      ...env,
    },
  })

  async function post(
    token: string | null,
    action: string,
    data: unknown,
    requestId = `crowd-${++requests}-${process.pid}`,
  ): Promise<Answer> {
    const headers = { 'content-type': 'application/json', ...(token !== null && { authorization: `Bearer ${token}` }) }
    const body = JSON.stringify({ action, data, requestId })
    for (let attempt = 1; ; attempt += 1) {
      try {
        const response = await fetch(`${door.address}/api`, { method: 'POST', headers, body })
        return (await response.json()) as Answer
      } catch (error) {
        // A connection that was kept for reuse had just been closed: the same request comes again, as a phone sends it.
        if (attempt === TRIES) throw error
      }
    }
  }
  async function signIn(persona: string, number: number): Promise<{ token: string; me: { person: string } }> {
    const answer = await post(null, 'session.demo', { persona, number })
    if (!answer.ok) throw new Error(`Nobody is ${persona} ${number}: ${JSON.stringify(answer)}`)
    return answer.value as { token: string; me: { person: string } }
  }
  const organiser = await signIn('organizer', 0)
  const people: Awaited<ReturnType<typeof signIn>>[] = []
  await pool(
    TOGETHER,
    Array.from({ length: size }, (_, number) => number),
    async (number) => {
      people[number] = await signIn('resident', number)
    },
  )
  const tokenOf = (who: number | 'organiser') => (who === 'organiser' ? organiser : people[who])?.token ?? null

  return {
    door,
    ask: (who, action, data, requestId) => post(tokenOf(who), action, data, requestId),
    async must<T>(who: number | 'organiser', action: string, data: unknown) {
      const answer = await post(tokenOf(who), action, data)
      if (!answer.ok) throw new Error(`${action} by ${who}: ${JSON.stringify(answer)}\n${door.log().slice(-2_000)}`)
      return answer.value as T
    },
    personOf: (who) => people[who]?.me.person ?? '',
    now: () => Date.now() + shift,
    async forward(minutes) {
      shift += minutes * 60_000
      fs.writeFileSync(file, String(shift))
      await new Promise((resolve) => setTimeout(resolve, 20))
    },
    async stop() {
      await door.stop()
      fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}
