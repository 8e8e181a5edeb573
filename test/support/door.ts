import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'

const ROOT = path.resolve(__dirname, '../..')

export interface Door {
  /** `http://127.0.0.1:<port>`: the door and the browser build. */
  address: string
  /** Everything the server printed so far. */
  log(): string
  /** Stops it as an operator would (SIGTERM) and removes its data, unless told to keep them for another start. */
  stop(options?: { keepData?: boolean }): Promise<void>
  dataDir: string
}

/**
 * Starts a real server as a process of its own, on a free port, with its data in a temporary folder: the demonstration's, or the one
 * that a district runs, with nothing in it.
 * @param options.env more settings, such as a lower rate limit
 * @param options.dataDir an earlier door's data
 * @param options.patience how long it may take to fill itself, milliseconds
 */
export async function startDoor(
  options: { env?: Record<string, string>; dataDir?: string; real?: boolean; patience?: number } = {},
): Promise<Door> {
  const program = path.join(ROOT, options.real ? 'dist/server/http.cjs' : 'dist/server/demo.cjs')
  if (!fs.existsSync(program)) throw new Error('the server is not built: npm run build:cloud')
  const dataDir = options.dataDir ?? fs.mkdtempSync(path.join(os.tmpdir(), 'doorstep-door-'))
  if (takesTheFilled(options)) fs.cpSync(process.env.TEST_DEMONSTRATION ?? '', dataDir, { recursive: true })
  const port = await freePort()
  const child = spawn(process.execPath, [program], {
    cwd: ROOT,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DEMO: options.real ? '0' : '1',
      HOST: '127.0.0.1',
      PORT: String(port),
      DATA_DIR: dataDir,
      WRITES_PER_MINUTE: '100000',
      READS_PER_MINUTE: '100000',
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (printed += chunk))
  const door: Door = {
    address: `http://127.0.0.1:${port}`,
    dataDir,
    log: () => printed,
    stop: async ({ keepData = false } = {}) => {
      await stopped(child)
      if (!keepData) fs.rmSync(dataDir, { recursive: true, force: true })
    },
  }
  const patience = options.patience ?? 60_000
  const end = Date.now() + patience
  while (!(await isHealthy(door.address))) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}:\n${printed}`)
    if (Date.now() > end) {
      await door.stop()
      throw new Error(`the server was not healthy after ${patience / 1_000} s:\n${printed}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return door
}

/** A door of the demonstration starts with what was filled once for all (`demonstration.mjs`), unless it brings data or a store of its own. */
function takesTheFilled({ env, dataDir, real }: { env?: Record<string, string>; dataDir?: string; real?: boolean }): boolean {
  return Boolean(process.env.TEST_DEMONSTRATION) && !real && dataDir === undefined && !env?.DATABASE_URL
}

function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    const force = setTimeout(() => child.kill('SIGKILL'), 10_000)
    child.once('exit', () => {
      clearTimeout(force)
      resolve()
    })
    child.kill('SIGTERM')
  })
}

/** Asked through a bare socket, since a test under jsdom has no fetch. */
function isHealthy(address: string): Promise<boolean> {
  const { port } = new URL(address)
  return new Promise((resolve) => {
    let answer = ''
    const socket = net.connect({ port: Number(port), host: '127.0.0.1' }, () =>
      socket.write('GET /healthz HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n'),
    )
    socket.on('data', (chunk) => (answer += chunk))
    socket.on('error', () => resolve(false))
    socket.on('close', () => resolve(/^HTTP\/1\.\d 200/.test(answer)))
  })
}

/** A port that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo
      server.close(() => resolve(port))
    })
  })
}
