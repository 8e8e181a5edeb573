import './lib/node.mjs'
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { demonstration, district, weapp } from './check/builds.mjs'
import { summarise } from './check/summary.mjs'
import { refresh } from './lib/outputs.mjs'

/**
 * `npm test [-- project … pattern …]`: builds what the tests need and runs them. A project is a file of test/projects; `long` adds the
 * long seeded runs; any other word chooses test files by path. The last line is `N passed, N failed`.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const projects = fs.readdirSync(path.join(root, 'test/projects')).map((file) => path.basename(file, '.cjs')).filter((name) => name !== 'shared')

const words = process.argv.slice(2)
const chosen = words.filter((word) => projects.includes(word))
const running = chosen.length > 0 ? chosen : projects
const patterns = words.filter((word) => word !== 'long' && !projects.includes(word))

/** What each project tries; the others need no build. */
const NEEDS = {
  weapp: () => [weapp(), ...[...demonstration(), ...district()].filter(({ output }) => output.startsWith('dist/server'))],
  browser: () => [...demonstration(), ...district()],
}

const outputs = new Map(running.flatMap((name) => NEEDS[name]?.() ?? []).map((output) => [output.output, output]))
try {
  await refresh([...outputs.values()], (line) => process.stdout.write(`test: ${line}\n`))
} catch (error) {
  process.stdout.write(`${error.message}\n`)
  finish({ passed: 0, failed: 1, problems: ['a build failed'] })
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'doorstep-test-'))
const results = path.join(folder, 'results.json')
const code = await run([
  // By name, not by file: jest takes the time limit of tests from the root configuration alone.
  ...['--selectProjects', ...running],
  ...['--maxWorkers', '2', '--json', '--outputFile', results],
  ...(patterns.length > 0 ? ['--testPathPattern', patterns.join('|')] : []),
])
const summary = summarise(fs.existsSync(results) ? JSON.parse(fs.readFileSync(results, 'utf8')) : null, code)
fs.rmSync(folder, { recursive: true, force: true })
finish(summary)

/** jest's own report goes to stderr; its JSON on stdout is the same as in the file. */
function run(args) {
  return new Promise((resolve, reject) => {
    const jest = path.join(root, 'node_modules/jest/bin/jest.js')
    const env = { ...process.env, ...(words.includes('long') && { LONG: '1' }) }
    const child = spawn(process.execPath, [jest, ...args], { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] })
    child.on('error', reject)
    child.on('close', (exit) => resolve(exit ?? 1))
  })
}

function finish({ passed, failed, problems }) {
  for (const problem of problems) process.stdout.write(`test: ${problem}\n`)
  // Written before the process ends, since this line is what continuous integration reads.
  fs.writeSync(1, `${passed} passed, ${failed} failed\n`)
  process.exit(failed > 0 ? 1 : 0)
}
