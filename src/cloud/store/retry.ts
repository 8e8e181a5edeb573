import { SQLSTATE, sqlState } from './engine'
import { Busy, Stale } from './port'

/** How a transaction is tried again; given from outside so that tests fix it. */
export interface Retry {
  /** Tries in all. */
  tries: number
  /** 0 ≤ x < 1. */
  random: () => number
  wait: (milliseconds: number) => Promise<void>
}

export const RETRY: Retry = {
  tries: 12,
  random: Math.random,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
}

const FIRST_WAIT = 4
const LONGEST_WAIT = 250

/** Did this fail only because somebody else was writing the same documents? */
export function conflicts(error: unknown): boolean {
  const state = sqlState(error)
  return error instanceof Stale || state === SQLSTATE.serializationFailure || state === SQLSTATE.deadlock
}

/**
 * Runs `work` until it does not conflict. Waits double, each somewhere between nothing and its full length ("full jitter":
 * https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/), so that rivals do not meet again.
 * @throws Busy after the last try
 */
export async function retrying<R>({ tries, random, wait }: Retry, work: () => Promise<R>): Promise<R> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (!conflicts(error)) throw error
      if (attempt >= tries) throw new Busy(`Still in conflict after ${tries} tries`)
      await wait(random() * Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (attempt - 1)))
    }
  }
}
