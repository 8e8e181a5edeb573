import { randomUUID } from 'node:crypto'
import { type Instant, instant, MINUTE, ms } from '../../domain/shared/time'
import type { Context, Log } from '../context'
import { type Collection, Duplicate, type Store } from '../store/port'

/** Work that is due every so often. It must be safe to run again: a server may stop in the middle of it. */
export interface Job {
  name: string
  /** Minutes between two runs. */
  every: number
  run(context: Context): Promise<void>
}

/** When a job is due next, and which server has it now. Its id is the job's name. */
export interface TimerRecord {
  due: Instant
  /** Until then no other server runs it, even if the one that has it died. */
  leased: Instant
  holder: string
}

export const timers: Collection<TimerRecord> = { name: 'timer', indexes: [] }

/** Longer than any job takes; a server that dies in one delays it by this much. */
const LEASE = 10 * MINUTE

/** How often the server looks whether a job is due, milliseconds. */
const LOOK_EVERY = 20_000

export interface TimerParts {
  jobs: readonly Job[]
  store: Store
  clock: () => Instant
  contextAt: (now: Instant) => Context
  log: Log
}

export interface Timer {
  /** Runs what is due at `now` and is not held by another server. @returns the names of the jobs that ran to their end */
  runDue(now: Instant): Promise<string[]>
  start(): void
  /** Starts nothing more, and waits for what runs. */
  stop(): Promise<void>
}

export function createTimer({ jobs, store, clock, contextAt, log }: TimerParts): Timer {
  const holder = randomUUID()
  let ticking: NodeJS.Timeout | undefined
  let running: Promise<unknown> = Promise.resolve()
  let stopping = false

  async function runDue(now: Instant): Promise<string[]> {
    const done: string[] = []
    for (const job of jobs) {
      if (stopping || !(await lease(job, now))) continue
      try {
        await job.run(contextAt(now))
        done.push(job.name)
      } catch (error) {
        // One job that fails must not keep the others from running; it has its next turn like any other.
        log.error({ job: job.name, err: error }, 'job failed')
      }
      await store.patch(timers, job.name, { guard: { eq: { holder } }, set: { due: instant(ms(now) + job.every * MINUTE), leased: now } })
    }
    return done
  }

  /** One guarded patch decides between servers. */
  async function lease(job: Job, now: Instant): Promise<boolean> {
    const mine = { leased: instant(ms(now) + LEASE), holder }
    if (await store.patch(timers, job.name, { guard: { range: { due: { lte: now }, leased: { lte: now } } }, set: mine })) return true
    if (await store.get(timers, job.name)) return false
    try {
      await store.insert(timers, job.name, { due: now, ...mine })
      return true
    } catch (error) {
      if (error instanceof Duplicate) return false
      throw error
    }
  }

  function look() {
    running = running.then(() => runDue(clock())).catch((error: unknown) => log.error({ err: error }, 'timer failed'))
  }

  return {
    runDue,
    start() {
      ticking = setInterval(look, LOOK_EVERY)
    },
    async stop() {
      stopping = true
      clearInterval(ticking)
      await running
    },
  }
}
