import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Actor } from '../../domain/shared/actor'

export type Kind = 'read' | 'write' | 'upload' | 'signIn'

/** Writes that also count here: each makes something that waits, or tries a code that could be guessed. */
export const SIGN_IN_ACTIONS: ReadonlySet<string> = new Set(['session.ask', 'session.bind', 'session.setup'])

export interface LimitSettings {
  readsPerMinute: number
  writesPerMinute: number
  uploadsPerTenMinutes: number
  /** Of `SIGN_IN_ACTIONS`, beside their count as writes. */
  signInsPerMinute: number
  /** Visitors share an address with their neighbours behind one router; in demonstration mode load is made from one address. */
  visitorsTimes: number
}

export interface Limits {
  /** Counts one request. @returns null when it may pass, else the seconds after which to try again */
  take(kind: Kind, actor: Actor, address: string): Promise<number | null>
}

/** How much one person, or one address of visitors, may ask. Counted in this process: two servers allow twice as much. */
export function createLimits(settings: LimitSettings): Limits {
  const people = limitersFor(settings, 1)
  const visitors = limitersFor(settings, settings.visitorsTimes)
  return {
    async take(kind, actor, address) {
      const [limiter, key] = actor.kind === 'person' ? [people[kind], actor.person] : [visitors[kind], address]
      try {
        await limiter.consume(key)
        return null
      } catch (refused) {
        if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000))
        throw refused
      }
    },
  }
}

function limitersFor(settings: LimitSettings, times: number): Record<Kind, RateLimiterMemory> {
  return {
    read: new RateLimiterMemory({ points: settings.readsPerMinute * times, duration: 60 }),
    write: new RateLimiterMemory({ points: settings.writesPerMinute * times, duration: 60 }),
    upload: new RateLimiterMemory({ points: settings.uploadsPerTenMinutes * times, duration: 600 }),
    signIn: new RateLimiterMemory({ points: settings.signInsPerMinute * times, duration: 60 }),
  }
}
