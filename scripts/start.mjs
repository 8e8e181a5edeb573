import './lib/node.mjs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * `npm start` (--demo): the product with made-up people. `npm run serve`: the real start.
 * Builds what is missing or stale, then runs the server in this very process, so that signals reach it.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const demo = process.argv.includes('--demo')

if (demo) {
  process.env.DEMO = '1'
  // On a laptop people read the terminal; a line for each request would bury what they look for.
  process.env.LOG_LEVEL ||= 'warn'
} else if (process.env.DEMO === '1') {
  fail('DEMO=1 is for the demonstration (npm start); the real start never signs made-up people in')
}

const { outputsFor, refresh, serverBundle } = await import('./lib/outputs.mjs').catch(notInstalled)
try {
  await refresh(outputsFor(demo), (line) => process.stdout.write(`doorstep: ${line}\n`))
} catch (error) {
  fail(error.message)
}
process.chdir(root)
createRequire(import.meta.url)(path.join(root, serverBundle(demo)))

function notInstalled(error) {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error
  fail('the packages are not installed: run npm ci first')
}

function fail(line) {
  process.stderr.write(`doorstep: ${line}\n`)
  process.exit(1)
}
