import { spawn } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from '../../test/support/postgres-server.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The demonstration's door, so that nothing of the session, the validation or the record of requests is left out. */
export const DOOR = path.join(root, 'dist/server/demo.cjs')
/** What it is started with: it must answer all that it can. */
export const UNLIMITED = { DEMO: '1', LOG_LEVEL: 'silent', READS_PER_MINUTE: '1000000', WRITES_PER_MINUTE: '1000000' }

/**
 * Starts a program of the bench on a free port, and waits until it listens.
 * @param {import('node:child_process').ChildProcess[]} children where it is put, for `stopAll`
 * @returns {Promise<string>} its address
 */
export async function server(script, env, children) {
  const port = await freePort()
  const settings = { ...process.env, ...env, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port) }
  children.push(spawn(process.execPath, [script], { cwd: root, env: settings, stdio: ['ignore', 'ignore', 'inherit'] }))
  const address = `http://127.0.0.1:${port}`
  await healthy(address)
  return address
}

/** Any answer below 500 means that it listens: the bare server knows no health. */
async function healthy(address) {
  for (let tries = 0; tries < 600; tries += 1) {
    const response = await fetch(`${address}/healthz`).catch(() => null)
    if (response && response.status < 500) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`${address} did not start`)
}

export async function stopAll(children) {
  for (const child of children) child.kill('SIGTERM')
  await Promise.all(
    children.map(
      (child) => new Promise((resolve) => (child.exitCode === null && child.signalCode === null ? child.once('exit', resolve) : resolve())),
    ),
  )
}
