import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundle } from '../lib/bundle.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** Milliseconds, on two cores; issue “Everyone has a home, a role and a way in”. */
const LIMIT = 100

/**
 * The people list at 100,000 persons on PGlite, each way in which it is asked for.
 * @returns {Promise<{what: string, target: string, measured: string, ratio: string}[]>}
 */
export async function benchPeople() {
  const built = await bundle('scripts/bench/people.ts', path.join(root, `dist/.bench-people-${process.pid}.cjs`))
  const data = await mkdtemp(path.join(os.tmpdir(), 'doorstep-people-'))
  try {
    const measured = await createRequire(import.meta.url)(built).measurePeople(data)
    return measured.map(({ what, p50, p95 }) => ({
      what: `people, 100,000: ${what}`,
      target: `≤ ${LIMIT} ms`,
      measured: `p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`,
      ratio: `${(p95 / LIMIT).toFixed(2)}× of its limit`,
    }))
  } finally {
    await Promise.all([rm(built), rm(`${built}.map`), rm(data, { recursive: true, force: true })])
  }
}
