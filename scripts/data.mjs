/**
 * npm run data:dump -- file.ndjson[.gz]
 * npm run data:restore -- file.ndjson[.gz] [--replace]
 * npm run data:rotate                                    (seals everything with the first key of DATA_KEY)
 *
 * Works on the database of DATABASE_URL, or on the folder DATA_DIR (`.data`), which no running program may hold.
 */

import { createRequire } from 'node:module'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { bundle } from './lib/bundle.mjs'

const USAGE = 'Usage: npm run data:dump -- <file.ndjson[.gz]>, npm run data:restore -- <file.ndjson[.gz]> [--replace], or npm run data:rotate'

async function main() {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { replace: { type: 'boolean', default: false } } })
  const [command, file, ...more] = positionals
  if (command === 'rotate' && !file) return rotate()
  if (!['dump', 'restore'].includes(command) || !file || more.length > 0) throw new Error(USAGE)

  const { dumpToFile, restoreFromFile } = createRequire(import.meta.url)(await bundle('src/cloud/store/data.ts'))
  const settings = { databaseUrl: process.env.DATABASE_URL || undefined, dataDir: process.env.DATA_DIR || '.data' }
  const counts =
    command === 'dump'
      ? await dumpToFile(settings, path.resolve(file), new Date().toISOString())
      : await restoreFromFile(settings, path.resolve(file), values.replace)
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  console.log(`${command === 'dump' ? 'Wrote' : 'Restored'} ${total} documents of ${Object.keys(counts).length} collections`)
}

async function rotate() {
  const { rotateFromSettings } = createRequire(import.meta.url)(await bundle('src/cloud/entry/rotate.ts'))
  const { documents, texts, key } = await rotateFromSettings(process.env)
  console.log(`Sealed ${texts} texts of ${documents} documents with the key ${key}${texts === 0 ? ': there was nothing left to do' : ''}`)
}

main().catch((error) => {
  console.error(error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? USAGE : error.message)
  process.exitCode = 1
})
