import { createApi, isSurprise } from '@/cloud/api'
import { collections } from '@/cloud/collections'
import type { Handlers, Services } from '@/cloud/context'
import { localModeration } from '@/cloud/services/moderation.local'
import { createSecrets } from '@/cloud/services/secrets'
import type { Person } from '@/domain/shared/actor'
import type { Contracts, InputOf, ValueOf } from '@/domain/shared/contract'
import type { Refusal } from '@/domain/shared/refusal'
import type { Instant } from '@/domain/shared/time'
import { createClock } from '../clock'
import { memoryStore } from '../store'

export type Room<C extends Contracts> = Awaited<ReturnType<typeof openRoom<C>>>

/**
 * One capability behind the real door on an empty store, for actors made by a test. Answers are checked against their contracts.
 * The services that need the outside world are not there: whoever uses one in such a test fails.
 */
export async function openRoom<C extends Contracts>(contracts: C, handlers: Handlers<C>, now: Instant) {
  const store = await memoryStore(collections)
  const clock = createClock(now)
  const services = { secrets: createSecrets([{ id: 'k1', key: Buffer.alloc(32, 7) }]), moderation: localModeration } as Services
  let surprise: unknown = null
  const remember = (fields: object) => {
    surprise = 'err' in fields ? fields.err : fields
  }
  const log = { info: () => {}, warn: () => {}, error: remember }
  let count = 0
  const newId = () => `id${++count}`
  const api = createApi({ contracts, handlers, store, services, clock: clock.now, newId, log, checkAnswers: true })

  async function send(actor: Person | null, action: string, data: unknown) {
    const answer = await api({ action, data, requestId: `request-${++count}` }, actor ?? { kind: 'visitor', tenant: 'd' }, { trace: 'trace' })
    if (isSurprise(answer)) throw surprise
    return answer
  }

  return {
    store,
    clock,
    /** @param actor null for a visitor */
    as: (actor: Person | null) => ({
      /** The value. @throws when it is refused */
      async do<K extends keyof C & string>(action: K, data: InputOf<C[K]>): Promise<ValueOf<C[K]>> {
        const answer = await send(actor, action, data)
        if (!answer.ok) throw new Error(`${action} was refused: ${JSON.stringify(answer.refusal)}`)
        return answer.value as ValueOf<C[K]>
      },
      /** Whatever comes. */
      try: (action: string, data: unknown) => send(actor, action, data),
      /** The refusal. @throws when it is granted */
      async refused<K extends keyof C & string>(action: K, data: InputOf<C[K]>): Promise<Refusal> {
        const answer = await send(actor, action, data)
        if (answer.ok) throw new Error(`${action} was granted`)
        return answer.refusal
      },
    }),
  }
}
