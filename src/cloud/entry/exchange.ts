import type { HttpBindings } from '@hono/node-server'
import type { Context as HttpContext } from 'hono'
import type { Actor } from '../../domain/shared/actor'
import type { Contracts } from '../../domain/shared/contract'
import { refuse } from '../../domain/shared/refusal'
import type { Instant } from '../../domain/shared/time'
import { type Answer, type Api, isSurprise } from '../api'
import type { Log, Services } from '../context'
import type { Store } from '../store/port'
import type { Kind, Limits } from './limits'
import { statusOf } from './status'

export interface HttpParts {
  contracts: Contracts
  api: Api
  store: Store
  services: Services
  clock: () => Instant
  newId: () => string
  log: Log
  limits: Limits
  /** Folder of the browser build; null serves the door alone. */
  client: string | null
  /** Believe `x-forwarded-for`: only behind a proxy that sets it. */
  trustProxy: boolean
}

export type Env = { Bindings: HttpBindings; Variables: { trace: string; actor: Actor; action: string } }
export type Http = HttpContext<Env>

/** Sends an answer of the door with the status of its refusal. Nothing of it may be kept by a cache. */
export function answer(http: Http, given: Answer): Response {
  http.header('cache-control', 'no-store')
  if (given.ok) return http.json(given, 200)
  return isSurprise(given) ? http.json(given, 500) : http.json(given, statusOf(given.refusal.code))
}

/** Who asks, by the bearer token alone. */
export async function actorOf(parts: HttpParts, http: Http): Promise<Actor> {
  const token = /^Bearer ([\w.-]+)$/i.exec(http.req.header('authorization') ?? '')?.[1] ?? null
  const actor = await parts.services.identity.actorOf(token, parts.clock())
  http.set('actor', actor)
  return actor
}

/** Counts this request. @returns the answer for one too many, else null */
export async function overLimit(parts: HttpParts, http: Http, kind: Kind, actor: Actor): Promise<Response | null> {
  const seconds = await parts.limits.take(kind, actor, addressOf(http, parts.trustProxy))
  if (seconds === null) return null
  http.header('retry-after', String(seconds))
  return answer(http, refuse('tooMany', `操作太频繁，请 ${seconds} 秒后再试`))
}

/** The last entry is the one that our own proxy wrote; those before it are whatever the caller sent. */
function addressOf(http: Http, trustProxy: boolean): string {
  const forwarded = trustProxy ? http.req.header('x-forwarded-for')?.split(',').pop()?.trim() : undefined
  return forwarded || http.env.incoming.socket.remoteAddress || 'unknown'
}
