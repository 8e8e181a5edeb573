import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundle } from '../lib/bundle.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** Milliseconds, on two cores: as for every list view. */
const LIMIT = 100

/**
 * The search over 100,000 public matters on PGlite, by words that few and that many of them hold.
 * @returns {Promise<{what: string, target: string, measured: string, ratio: string}[]>}
 */
export async function benchSearch() {
  const built = await bundle('scripts/bench/search.ts', path.join(root, `dist/.bench-search-${process.pid}.cjs`))
  const data = await mkdtemp(path.join(os.tmpdir(), 'doorstep-search-'))
  try {
    const measured = await createRequire(import.meta.url)(built).measureSearch(data)
    return measured.map(({ what, p50, p95 }) => ({
      what: `search, 100,000: ${what}`,
      target: `≤ ${LIMIT} ms`,
      measured: `p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`,
      ratio: `${(p95 / LIMIT).toFixed(2)}× of its limit`,
    }))
  } finally {
    await Promise.all([rm(built), rm(`${built}.map`), rm(data, { recursive: true, force: true })])
  }
}
