import { configure } from '@testing-library/react'

// Two cores may be busy with other tests: waiting longer costs nothing when all is well.
configure({ asyncUtilTimeout: 5_000 })

interface Envelope {
  action: string
  data: Record<string, unknown>
  requestId?: string
}

type Reply = { ok: true; value: unknown } | { ok: false; refusal: { code: string; message?: string; fields?: Record<string, string> } }

/** A door that answers by a script: the client's one seam, the transport, stands before it. */
export const door = {
  /** By action: the answers one after the other, the last for ever. */
  script: {} as Record<string, (Reply | 'unreached')[]>,
  asked: [] as Envelope[],
  reset() {
    door.script = {}
    door.asked = []
  },
  of: (action: string) => door.asked.filter((envelope) => envelope.action === action),
}

export const yes = (value: unknown): Reply => ({ ok: true, value })
export const no = (code: string, message?: string, fields?: Record<string, string>): Reply => {
  return { ok: false, refusal: { code, ...(message !== undefined && { message }), ...(fields && { fields }) } }
}

/** @public Asked for by jest.requireActual. */
export async function call(envelope: Envelope) {
  door.asked.push(envelope)
  const answers = door.script[envelope.action] ?? []
  const answer = answers.length > 1 ? answers.shift() : answers[0]
  if (answer === undefined) throw new Error(`The test has no answer to ${envelope.action}`)
  return answer === 'unreached' ? { kind: 'unreached' as const } : { kind: 'answer' as const, body: answer }
}

export const ZHANG = { person: 'zhang', nickname: '3栋张阿姨', hats: [], homes: [] }
export const IN = { token: 'a.token', me: ZHANG }
