import { spawn } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const PROGRAM = path.join(ROOT, 'dist/server/demo.cjs')
/** How long the demonstration may take to fill itself on a busy machine, milliseconds. */
const PATIENCE = 300_000

/**
 * Fills the demonstration once for a whole run: every door of it starts with a copy (`door.ts`), which takes less than a second
 * instead of the many that the filling takes. The folder is named by TEST_DEMONSTRATION.
 */
export async function prepareDemonstration() {
  if (process.env.TEST_DEMONSTRATION || !fs.existsSync(PROGRAM)) return
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'doorstep-demonstration-'))
  process.once('exit', () => fs.rmSync(folder, { recursive: true, force: true }))
  const port = await freePort()
  const env = { ...process.env, NODE_ENV: 'production', DEMO: '1', HOST: '127.0.0.1', PORT: String(port), DATA_DIR: folder, LOG_LEVEL: 'error' }
  const server = spawn(process.execPath, [PROGRAM], { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'inherit'] })
  const ended = new Promise((resolve) => server.once('exit', resolve))
  try {
    await healthy(port, server)
  } finally {
    server.kill('SIGTERM')
    await ended
  }
  process.env.TEST_DEMONSTRATION = folder
}

async function healthy(port, server) {
  const end = Date.now() + PATIENCE
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null)
    if (answer?.ok) return
    if (server.exitCode !== null) throw new Error(`the demonstration ended with ${server.exitCode} while it filled itself`)
    if (Date.now() > end) throw new Error(`the demonstration was not full after ${PATIENCE / 1_000} s`)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
