import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Fingerprint of everything that a build is made from, by content: times of change say nothing after a clone.
 * @param {string[]} sources files and folders, from the root of the project; missing ones count as empty
 * @param {string} settings whatever else decides the result
 */
export async function fingerprint(sources, settings = '') {
  const hash = createHash('sha256').update(settings)
  for (const source of sources) {
    for (const file of await filesIn(source)) hash.update(`\n${file}\n`).update(await readFile(path.join(root, file)))
  }
  return hash.digest('hex')
}

/**
 * @param {string} output a file that the build writes; its stamp lies in dist/.stamps
 * @param {string} expected fingerprint
 */
export async function isFresh(output, expected) {
  const there = await stat(path.join(root, output)).then(
    (found) => found.size > 0,
    () => false,
  )
  return there && (await readFile(stampOf(output), 'utf8').catch(() => '')) === expected
}

/** Written last: a build that was cut off has none of its own. */
export async function stamp(output, made) {
  await mkdir(path.dirname(stampOf(output)), { recursive: true })
  await writeFile(stampOf(output), made)
}

function stampOf(output) {
  return path.join(root, 'dist/.stamps', output.replace(/[^a-z0-9.-]/g, '_'))
}

async function filesIn(source) {
  const entries = await readdir(path.join(root, source), { withFileTypes: true, recursive: true }).catch((error) =>
    error.code === 'ENOTDIR' ? null : [],
  )
  if (entries === null) return [source]
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)))
  return files.sort()
}
