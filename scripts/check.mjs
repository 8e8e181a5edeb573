import './lib/node.mjs'
import { spawn } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { weapp } from './check/builds.mjs'
import { checkStructure } from './check/structure.mjs'
import { checkWeapp, sizeTable } from './check/weapp.mjs'
import { refresh } from './lib/outputs.mjs'
import { checkPermissions } from './permissions/render.mjs'

/**
 * `npm run check [-- types lint …]`: everything that can be known without running the product. All steps run, whatever failed before;
 * each prints one line with its time, and what is wrong below it.
 */
const root = fileURLToPath(new URL('..', import.meta.url))

const STEPS = {
  types: () => program('tsc', '--noEmit', '-p', '.'),
  lint: () => program('biome', 'lint', '--error-on-warnings', '--diagnostic-level=warn', '--max-diagnostics=60', '.'),
  boundaries: () => program('depcruise', 'src', 'config', '--output-type', 'err-long'),
  structure: () => faultsOf(checkStructure(root)),
  permissions: async () => faultsOf(await checkPermissions()),
  unused: () => program('knip', '--no-progress', '--no-config-hints'),
  weapp: async () => {
    await refresh([weapp()], () => {})
    const { faults, sizes } = checkWeapp(path.join(root, 'dist/weapp'))
    return { ...(await faultsOf(faults)), note: sizeTable(sizes) }
  },
}

const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(STEPS)
const unknown = wanted.filter((name) => !Object.hasOwn(STEPS, name))
if (unknown.length > 0) {
  process.stderr.write(`check: no step ${unknown.join(', ')}; there are ${Object.keys(STEPS).join(', ')}\n`)
  process.exit(1)
}

let failed = 0
for (const name of wanted) {
  const began = performance.now()
  const { fine, output = '', note = '' } = await STEPS[name]().catch((error) => ({ fine: false, output: error.message }))
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  process.stdout.write(`${fine ? 'ok  ' : 'FAIL'} ${name.padEnd(11)} ${seconds.padStart(5)} s\n`)
  if (note) process.stdout.write(`${note}\n`)
  if (!fine) process.stdout.write(`${output.trim().replace(/^/gm, '     ')}\n\n`)
  failed += fine ? 0 : 1
}
process.stdout.write(`${wanted.length - failed} steps fine, ${failed} failed\n`)
process.exitCode = failed > 0 ? 1 : 0

async function faultsOf(faults) {
  return { fine: faults.length === 0, output: faults.join('\n') }
}

/** Runs a program of node_modules and keeps what it says for the case that it fails. */
function program(name, ...args) {
  return new Promise((resolve, reject) => {
    const child = spawn(path.join(root, 'node_modules/.bin', name), args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
    child.on('error', reject)
    child.on('close', (code) => resolve({ fine: code === 0, output }))
  })
}
