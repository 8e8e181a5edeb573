interface Envelope {
  action: string
  data: Record<string, unknown>
  requestId?: string
}

type Answers = Record<string, unknown>

/** A door that answers what a test lays ready, by action: a value, or a function of the data. */
export const door = {
  answers: {} as Answers,
  /** Given instead of an answer, by action, until it is taken away. */
  refusals: {} as Record<string, { code: string; message?: string }>,
  online: true,
  asked: [] as Envelope[],
  of: (action: string) => door.asked.filter((one) => one.action === action),
}

/** @public Asked for by jest.requireActual. */
export async function call(envelope: Envelope) {
  door.asked.push(envelope)
  if (!door.online) return { kind: 'unreached' as const }
  const refusal = door.refusals[envelope.action]
  if (refusal) return { kind: 'answer' as const, body: { ok: false, refusal } }
  const answer = door.answers[envelope.action]
  const value = typeof answer === 'function' ? answer(envelope.data) : answer
  return { kind: 'answer' as const, body: value === undefined ? { ok: false, refusal: { code: 'notFound' } } : { ok: true, value } }
}
