import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, request as httpRequest, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

const root = path.resolve(__dirname, '../../..')
// Inside the project, so that it finds node_modules.
const bundles = path.join(root, 'dist/test', `start-${process.pid}`)

let folder: string
let children: ChildProcess[]

beforeAll(async () => {
  const script = `import { bundle } from './scripts/lib/bundle.mjs'
    await bundle('src/cloud/entry/serve.ts', process.argv[1] + '/http.cjs')
    await bundle('src/cloud/entry/demo.ts', process.argv[1] + '/demo.cjs')`
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script, bundles], { cwd: root })
})
afterAll(() => rm(bundles, { recursive: true, force: true }))
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'doorstep-start-'))
  children = []
})
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL')
  await rm(folder, { recursive: true, force: true })
})

/** A real server process on a free port, with the data in this test's folder. */
function start(env: Record<string, string> = {}, program = 'http.cjs') {
  const child = spawn(process.execPath, [path.join(bundles, program)], {
    env: { PATH: process.env.PATH, PORT: '0', DATA_DIR: path.join(folder, 'data'), ...env } as unknown as NodeJS.ProcessEnv,
  })
  children.push(child)
  const said = { out: '', err: '' }
  child.stdout.on('data', (chunk) => (said.out += String(chunk)))
  child.stderr.on('data', (chunk) => (said.err += String(chunk)))
  const ended = once(child, 'close').then(([code]) => code as number | null)
  const ready = new Promise<string>((resolve) => {
    child.stdout.on('data', () => {
      const address = /ready at (http:\S+)/.exec(said.out)?.[1]
      if (address) resolve(address)
    })
  })
  return {
    child,
    said,
    ended,
    ready: Promise.race([
      ready,
      ended.then((code) => {
        throw new Error(`ended with ${code}: ${said.err}`)
      }),
    ]),
  }
}

/** How a start that cannot succeed ends: its code, and what it says. */
async function failure(env: Record<string, string>, program?: string) {
  const { ended, said, ready } = start(env, program)
  ready.catch(() => {})
  return { code: await ended, line: said.err }
}

const ONE_LINE = /^doorstep: [^\n]+\n$/

async function fingerprintOf(place: string): Promise<string> {
  const names = (await readdir(place, { recursive: true })).sort()
  const parts = await Promise.all(
    names.map(async (name) => {
      const found = await stat(path.join(place, name))
      return found.isFile() ? `${name} ${(await readFile(path.join(place, name))).toString('base64')}` : name
    }),
  )
  return parts.join('\n')
}

test.each<[string, Record<string, string>, RegExp]>([
  ['a port that is no number', { PORT: 'eighty' }, /PORT must be a whole number/],
  ['a port beyond all ports', { PORT: '70000' }, /PORT must be at most 65535/],
  ['a database of another kind', { DATABASE_URL: 'mysql://x' }, /DATABASE_URL must begin with postgres/],
  ['a short secret', { SESSION_SECRET: 'short' }, /SESSION_SECRET must have at least 32/],
  ['a key of the wrong size', { DATA_KEY: 'k1:c2hvcnQ=' }, /DATA_KEY is wrong: key k1 must be 32 bytes/],
  ['WeChat’s AppID without its secret', { WECHAT_APPID: 'wx0123456789abcdef' }, /WECHAT_SECRET is missing: set both, or none/],
  ['WeChat’s secret without its AppID', { WECHAT_SECRET: '0'.repeat(32) }, /WECHAT_APPID is missing/],
  ['an AppID that is none', { WECHAT_APPID: 'appid', WECHAT_SECRET: '0'.repeat(32) }, /WECHAT_APPID must be wx and 16/],
  ['a WeChat over an open line', { WECHAT_API: 'http://api.example.com' }, /WECHAT_API must begin with https/],
  ['made-up people', { DEMO: '1' }, /never signs made-up people in/],
  ['an address of another machine', { HOST: '203.0.113.7' }, /is not an address of this machine/],
])('the real start with %s ends with one clear line, and touches nothing', async (_name, env, words) => {
  const { code, line } = await failure(env)
  expect(line).toMatch(ONE_LINE)
  expect(line).toMatch(words)
  expect(code).toBe(1)
  expect(await readdir(folder)).toEqual([])
})

test('each wrong setting has its line', async () => {
  const { line } = await failure({ PORT: 'x', TENANT: 'A B', READS_PER_MINUTE: '0' })
  expect(
    line
      .trim()
      .split('\n')
      .map((each) => each.split(' ')[1]),
  ).toEqual(['PORT', 'TENANT', 'READS_PER_MINUTE'])
})

test('a taken port ends with one clear line, and touches nothing', async () => {
  const other: Server = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const { port } = other.address() as AddressInfo
  const { code, line } = await failure({ PORT: String(port) })
  other.close()
  expect(line).toMatch(ONE_LINE)
  expect(line).toContain(`127.0.0.1:${port} is taken`)
  expect(code).toBe(1)
  expect(await readdir(folder)).toEqual([])
})

test('a database that does not answer ends with one clear line that does not tell the password', async () => {
  const keys = { SESSION_SECRET: 's'.repeat(32), DATA_KEY: `k1:${Buffer.alloc(32, 1).toString('base64')}` }
  const { code, line } = await failure({ ...keys, DATABASE_URL: 'postgres://u:topsecret@127.0.0.1:1/db' })
  expect(line).toMatch(ONE_LINE)
  expect(line).not.toContain('topsecret')
  expect(code).toBe(1)
})

test('a damaged data folder ends with one clear line, and stays as it was', async () => {
  const data = path.join(folder, 'data')
  await mkdir(path.join(data, 'pg'), { recursive: true })
  await writeFile(path.join(data, 'pg/PG_VERSION'), 'broken')
  const before = await fingerprintOf(data)
  const { code, line } = await failure({})
  expect(line).toMatch(ONE_LINE)
  expect(code).toBe(1)
  expect(await fingerprintOf(data)).toBe(before)
})

test('the life of a server: secrets for this user only, no second one, requests finished on SIGTERM, started again, never with another key or as a demonstration', async () => {
  const first = start()
  const address = await first.ready
  expect((await stat(path.join(folder, 'data/secrets.json'))).mode & 0o777).toBe(0o600)

  const second = await failure({})
  expect(second.line).toMatch(ONE_LINE)
  expect(second.code).toBe(1)

  // The server has said 100 Continue: each of these has come in and is not answered yet.
  const begun = await Promise.all(Array.from({ length: 20 }, () => beginRequest(`${address}/api`)))
  first.child.kill('SIGTERM')
  // Time for the signal to arrive; were it later still, the requests would only be answered sooner.
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(await Promise.all(begun.map((finish) => finish('{"action":"session.me"}')))).toEqual(begun.map(() => 200))
  expect(await first.ended).toBe(0)
  expect(first.said.err).toBe('')

  const again = start()
  expect((await fetch(`${await again.ready}/healthz`)).status).toBe(200)
  again.child.kill('SIGINT')
  expect(await again.ended).toBe(0)

  const otherKey = await failure({ DATA_KEY: `k1:${Buffer.alloc(32, 1).toString('base64')}`, SESSION_SECRET: 's'.repeat(32) })
  expect(otherKey).toEqual({ code: 1, line: expect.stringMatching(/^doorstep: The data were sealed with another key[^\n]+\n$/) })
  const asDemo = await failure({ DEMO: '1' }, 'demo.cjs')
  expect(asDemo).toEqual({ code: 1, line: expect.stringMatching(/^doorstep: [^\n]+holds real data[^\n]+\n$/) })
}, 180_000)

test('a new installation prints a setup code, a new one at each start; who comes with it is the first admin, and then none is printed', async () => {
  const codeOf = (printed: string) => /setup code[^:]*:\s+([2-9A-Z]{5} [2-9A-Z]{5})$/m.exec(printed)?.[1]
  const first = start()
  await first.ready
  const old = codeOf(first.said.out)
  first.child.kill('SIGTERM')
  await first.ended

  const second = start()
  const address = await second.ready
  const code = codeOf(second.said.out)
  expect([old, code, old === code]).toEqual([expect.any(String), expect.any(String), false])
  const setUp = (given: string | undefined, requestId: string) =>
    fetch(`${address}/api`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        action: 'session.setup',
        requestId,
        data: { code: given, district: '延平区', nickname: '小周', device: { system: 'mac', app: 'safari' } },
      }),
    })
  expect((await setUp(old, 'setup-000001')).status).toBe(400)
  const answer = (await (await setUp(code, 'setup-000002')).json()) as { value: { token: string; me: object } }
  expect(answer.value.me).toMatchObject({ hats: [{ role: 'admin', placeName: '延平区' }] })
  second.child.kill('SIGTERM')
  await second.ended

  const third = start()
  await third.ready
  expect(codeOf(third.said.out)).toBeUndefined()
  for (const secret of [code?.replace(' ', ''), answer.value.token]) expect(second.said.out.replace(String(code), '')).not.toContain(secret)
}, 120_000)

test('a stop while it is still starting leaves a folder that opens again', async () => {
  const early = start()
  early.ready.catch(() => {})
  await new Promise((resolve) => setTimeout(resolve, 700))
  early.child.kill('SIGTERM')
  await early.ended
  const again = start()
  expect((await fetch(`${await again.ready}/healthz`)).status).toBe(200)
}, 120_000)

test('a server whose data folder another computer took stops at once and says so', async () => {
  const server = start()
  await server.ready
  // What a computer on the same network disk does after it has waited for a sign of life in vain.
  await rm(path.join(folder, 'data/lock'), { recursive: true })
  expect(await server.ended).toBe(1)
  expect(server.said.err).toMatch(/^doorstep: another computer took [^\n]+\n$/)
})

/** A request whose body is still to come. @returns sends it, and answers the status */
async function beginRequest(address: string): Promise<(body: string) => Promise<number>> {
  const request = httpRequest(address, { method: 'POST', headers: { 'content-type': 'application/json', expect: '100-continue' } })
  request.flushHeaders()
  await once(request, 'continue')
  return async (body) => {
    request.end(body)
    const [response] = (await once(request, 'response')) as [IncomingMessage]
    response.resume()
    return response.statusCode ?? 0
  }
}
