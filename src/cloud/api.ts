import * as v from 'valibot'
import type { Actor } from '../domain/shared/actor'
import { type ActionContract, COMMON_REFUSALS, type Contracts } from '../domain/shared/contract'
import { fieldMessages } from '../domain/shared/field-messages'
import { type Outcome, type RefusalCode, refuse } from '../domain/shared/refusal'
import type { Instant } from '../domain/shared/time'
import type { Context, Handlers, Log, Services } from './context'
import { keptAnswer, type Request, requestOf, runOnce } from './requests'
import type { Store } from './store/port'

/** Something went wrong that no rule foresaw. The log has the rest under this trace id; the caller gets nothing else. */
export interface Surprise {
  ok: false
  trace: string
}

export type Answer = Outcome<unknown> | Surprise

export function isSurprise(answer: Answer): answer is Surprise {
  return !answer.ok && 'trace' in answer
}

/** What surrounds a request and is not part of it. */
export interface Meta {
  /** Ties the answer to its lines in the log. */
  trace: string
}

/** `(envelope, actor, meta)`: the envelope as it came over the wire, the actor as the entry made it. Never throws. */
export type Api = (envelope: unknown, actor: Actor, meta: Meta) => Promise<Answer>

export interface ApiParts<C extends Contracts> {
  contracts: C
  handlers: Handlers<C>
  store: Store
  services: Services
  clock: () => Instant
  newId: () => string
  log: Log
  /** For tests and development: an answer that does not fit its contract is a surprise, so a leaked field is seen at once. */
  checkAnswers?: boolean
}

/** The pattern of request ids: what clients make, and short enough to be a part of an id. */
export const REQUEST_ID = /^[A-Za-z0-9_-]{8,64}$/

/** No action needs more; deeper input would only exhaust the stack of whoever walks it. */
const DEPTH = 16

const envelopeSchema = v.strictObject({
  action: v.pipe(v.string(), v.maxLength(64)),
  data: v.optional(v.unknown()),
  requestId: v.optional(v.pipe(v.string(), v.regex(REQUEST_ID, '应为 8–64 个字母、数字、横线或下划线'))),
})

/** The one door behind every transport: parse, see who asks, do once, answer. Knows no HTTP and no function runtime. */
export function createApi<C extends Contracts>(parts: ApiParts<C>): Api {
  const actions = actionsOf(parts.contracts, parts.handlers)

  async function answer(envelope: unknown, actor: Actor): Promise<Outcome<unknown>> {
    if (!isSound(envelope)) return refuse('invalid', '内容的层次太深，或含有无法保存的字符')
    const outer = v.safeParse(envelopeSchema, envelope)
    if (!outer.success) return refuse('invalid', '请求格式不对', fieldMessages(outer.issues))
    const { action, data = {}, requestId = null } = outer.output
    const found = actions.get(action)
    if (!found) return refuse('invalid', '没有这个操作', { action: '没有这个操作' })
    const { contract, handler } = found

    if (contract.who === 'person' && actor.kind === 'visitor') return refuse('unauthenticated', '请先登录')
    if (contract.kind === 'write' && requestId === null) return refuse('invalid', '提交需要编号', { requestId: '请填写这一项' })
    const inner = v.safeParse(contract.input, data)
    if (!inner.success) return refuse('invalid', '有几项需要修改', fieldMessages(inner.issues))

    const now = parts.clock()
    const request =
      contract.kind === 'write' && requestId !== null ? requestOf(parts.services.secrets, actor, action, requestId, data, now) : null
    const kept = request && (await keptAnswer(parts.store, parts.services.secrets, request))
    if (kept) return kept

    const outcome = await handler(contextFor(parts, actor, now, requestId, request), inner.output)
    if (parts.checkAnswers) assertFits(contract, action, outcome)
    return outcome
  }

  return async (envelope, actor, { trace }) => {
    try {
      return await answer(envelope, actor)
    } catch (error) {
      parts.log.error({ trace, err: error }, 'surprise')
      return { ok: false, trace }
    }
  }
}

type ContextParts = Pick<ApiParts<Contracts>, 'store' | 'services' | 'newId' | 'log'>

function contextFor(parts: ContextParts, actor: Actor, now: Instant, requestId: string | null, request: Request | null): Context {
  const { store, services, newId, log } = parts
  return { actor, store, now, requestId, newId, services, log, once: (work) => runOnce(store, services.secrets, request, work) }
}

/** The context of a timer job: the system asks, nothing is remembered as a request. */
export function systemContext(parts: ContextParts, tenant: string, now: Instant): Context {
  return contextFor(parts, { kind: 'system', tenant }, now, null, null)
}

/** Pairs each contract with its handler; `Handlers<C>` has proved that both are there and fit. */
function actionsOf(contracts: Contracts, handlers: object) {
  const byName = handlers as Handlers<Contracts>
  return new Map(
    Object.entries(contracts).map(([name, contract]) => {
      const handler = byName[name]
      if (!handler) throw new Error(`No handler for ${name}`)
      return [name, { contract, handler }]
    }),
  )
}

/**
 * Not too deep, no NUL and no half characters: PostgreSQL's jsonb refuses both, and that must not become a surprise.
 * Walks with its own stack, so that depth itself can do no harm.
 */
function isSound(envelope: unknown): boolean {
  const open: [unknown, number][] = [[envelope, 0]]
  for (let next = open.pop(); next; next = open.pop()) {
    const [item, depth] = next
    if (typeof item === 'string' && /\0|\p{Cs}/u.test(item)) return false
    if (typeof item !== 'object' || item === null) continue
    if (depth >= DEPTH) return false
    for (const [key, child] of Object.entries(item)) open.push([key, depth + 1], [child, depth + 1])
  }
  return true
}

function assertFits(contract: ActionContract, action: string, outcome: Outcome<unknown, RefusalCode>) {
  if (!outcome.ok) {
    const known: readonly RefusalCode[] = [...contract.refusals, ...COMMON_REFUSALS[contract.kind]]
    if (known.includes(outcome.refusal.code)) return
    throw new Error(`${action} refused with ${outcome.refusal.code}, which its contract does not list`)
  }
  const fit = v.safeParse(contract.output, outcome.value)
  if (!fit.success) throw new Error(`${action} answered what its contract does not know: ${JSON.stringify(v.flatten(fit.issues))}`)
}
