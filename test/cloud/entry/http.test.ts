import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { createLog } from '@/cloud/entry/log'
import { openApiOf } from '@/cloud/openapi'
import { contracts } from '@/domain/capabilities'
import { COMMON_REFUSALS } from '@/domain/shared/contract'
import { type Door, type DoorOptions, openDoor } from './door'

let door: Door
const open = async (options: DoorOptions<typeof contracts> = {}) => {
  door = await openDoor(options)
}
afterEach(() => door.close())

describe('how much one person may ask', () => {
  test('is counted by person, and the next is told when to come again', async () => {
    await open({ limits: { readsPerMinute: 3 } })
    const [zhang, li] = [await door.signIn('zhang'), await door.signIn('li')]
    const read = (token?: string) => door.post({ action: 'session.me' }, token)
    for (let nth = 0; nth < 3; nth++) expect((await read(zhang)).status).toBe(200)
    const fourth = await read(zhang)
    expect([fourth.status, fourth.body.refusal?.code]).toEqual([429, 'tooMany'])
    expect(Number(fourth.headers.get('retry-after'))).toBeGreaterThanOrEqual(1)
    expect((await read(li)).status).toBe(200)
    expect((await read()).status).toBe(200)
  })

  test('is counted apart for reads and writes', async () => {
    await open({ limits: { writesPerMinute: 1 } })
    const write = () => door.post({ action: 'session.demo', requestId: 'sign-in-0001', data: { persona: 'resident', number: 0 } })
    expect((await write()).status).toBe(403)
    expect((await write()).status).toBe(429)
    expect((await door.post({ action: 'session.me' })).status).toBe(200)
  })

  test('is counted once more for what asks for sign-in codes or tries them', async () => {
    await open({ limits: { signInsPerMinute: 2 }, services: { personas: () => null } })
    const device = { system: 'mac', app: 'safari' }
    const ask = (nth: number) => door.post({ action: 'session.ask', requestId: `ask-0000${nth}`, data: { device } })
    expect([(await ask(1)).status, (await ask(2)).status, (await ask(3)).status]).toEqual([200, 200, 429])
    const setup = { code: '2222233333', district: '延平区', nickname: '小周', device }
    expect((await door.post({ action: 'session.setup', requestId: 'setup-00001', data: setup })).status).toBe(429)
    expect((await door.post({ action: 'session.ways' })).status).toBe(200)
  })

  test('counts broken requests too', async () => {
    await open({ limits: { readsPerMinute: 2 } })
    for (const status of [400, 400, 429]) expect((await door.post('{')).status).toBe(status)
  })

  test('counts uploads before their bytes are read', async () => {
    await open({ limits: { uploadsPerTenMinutes: 1 } })
    const token = await door.signIn('zhang')
    const upload = () =>
      fetch(`${door.address}/files`, { method: 'POST', headers: { authorization: `Bearer ${token}` }, body: new FormData() })
    expect([(await upload()).status, (await upload()).status]).toEqual([400, 429])
  })

  test('believes the address that a proxy gives only where one was promised', async () => {
    await open({ limits: { readsPerMinute: 1 }, trustProxy: true })
    const from = (address: string) => door.post({ action: 'session.me' }, undefined, { 'x-forwarded-for': address })
    expect([(await from('spoofed, 10.0.0.1')).status, (await from('10.0.0.2')).status, (await from('other, 10.0.0.1')).status]).toEqual([
      200, 200, 429,
    ])
    await door.close()
    await open({ limits: { readsPerMinute: 1 } })
    expect([(await from('10.0.0.1')).status, (await from('10.0.0.2')).status]).toEqual([200, 429])
  })
})

describe('the log', () => {
  const written: string[] = []
  beforeEach(async () => {
    written.length = 0
    await open({ log: createLog('info', { write: (line: string) => void written.push(line) }) })
  })

  test('knows neither tokens, nor codes, nor who signed in by what', async () => {
    const token = await door.signIn('person-zhang', { openid: door.services.secrets.seal('oPlanted-0penid') })
    const device = { system: 'mac', app: 'safari' }
    await door.services.identity.actorOf(token, '2026-11-21T08:00:00.000Z')
    const setup = { code: '2222233333', district: '延平区', nickname: '小周', device }
    await door.post({ action: 'session.setup', requestId: 'setup-00001', data: setup })
    await door.post({ action: 'session.seen', requestId: 'seen-000001', data: { code: 'ABCD2345' } }, token)
    await door.post({ action: 'session.poll', data: { request: 'r'.repeat(43), key: 'k'.repeat(43) } })
    await door.post({ action: 'session.list' }, token)
    expect(written).toHaveLength(4)
    for (const secret of [token, 'oPlanted', '2222233333', 'ABCD2345', 'k'.repeat(43), 'session-person', '小周']) {
      expect(written.join('')).not.toContain(secret)
    }
  })

  test('has one line for each request: action, status, time and trace, and nobody by name', async () => {
    const token = await door.signIn('person-zhang')
    await door.post({ action: 'session.me' }, token, { 'x-request-id': 'trace-000001' })
    const [line] = written.map((text) => JSON.parse(text) as Record<string, unknown>)
    expect(written.length).toBe(1)
    expect(line).toMatchObject({
      action: 'session.me',
      route: 'api',
      method: 'POST',
      status: 200,
      trace: 'trace-000001',
      who: expect.stringMatching(/^[\w-]{12}$/),
    })
    for (const secret of ['person-zhang', '张阿姨', token]) expect(written.join()).not.toContain(secret)
  })

  test('has nothing of what was sent, even as the name of an action or an address', async () => {
    await door.post({ action: '电话13800138000', data: { phone: '13800138000' } })
    await fetch(`${door.address}/files/13800138000?sig=13800138000`)
    await fetch(`${door.address}/13800138000`)
    expect(written.length).toBe(3)
    expect(written.join()).not.toContain('13800138000')
  })

  test('drops fields it does not know, and blots out what an error quotes', () => {
    const lines: string[] = []
    const log = createLog('info', { write: (line: string) => void lines.push(line) })
    log.info({ action: 'repair.submit', phone: '13800138000', data: { words: '漏水' }, trace: { phone: '13800138000' } }, 'request')
    log.error({ err: new Error('Key (phone)=(13800138000) of 张三 is "3单元502"') }, 'surprise')
    expect(lines.length).toBe(2)
    for (const secret of ['13800138000', '漏水', '张三', '单元502']) expect(lines.join()).not.toContain(secret)
    expect(JSON.parse(lines[1] as string)).toMatchObject({
      err: { type: 'Error', stack: expect.arrayContaining([expect.stringContaining('at ')]) },
    })
  })
})

describe('a request id', () => {
  test('is given back, or made when there is none or it is not one', async () => {
    await open()
    const id = async (given?: string) =>
      (await door.post({ action: 'session.me' }, undefined, given ? { 'x-request-id': given } : {})).headers.get('x-request-id')
    expect(await id('my-request-1')).toBe('my-request-1')
    expect(await id()).toMatch(/^[\w-]{8,64}$/)
    expect(await id('short')).not.toBe('short')
  })
})

describe('openapi.json', () => {
  type Operation = {
    post: {
      responses: Record<
        string,
        { content: Record<string, { schema: { properties: { refusal: { properties: { code: { enum: string[] } } } } } }> }
      >
    }
  }

  test('lists every action with every refusal its handler can give, under the right status', async () => {
    await open()
    const { paths } = (await (await fetch(`${door.address}/openapi.json`)).json()) as { paths: Record<string, Operation> }
    const own: Record<string, number> = { invalid: 400, unauthenticated: 401, forbidden: 403, notFound: 404, tooLarge: 413, tooMany: 429 }
    for (const [action, contract] of Object.entries(contracts)) {
      for (const code of [...contract.refusals, ...COMMON_REFUSALS[contract.kind]]) {
        const response = paths[`/api#${action}`]?.post.responses[own[code] ?? 409]
        expect({ action, codes: response?.content['application/json']?.schema.properties.refusal.properties.code.enum }).toEqual({
          action,
          codes: expect.arrayContaining([code]),
        })
      }
    }
  })

  test('gives a schema for what each action takes and answers', async () => {
    await open()
    const text = JSON.stringify(openApiOf(contracts))
    for (const action of Object.keys(contracts)) expect(text).toContain(`"const":"${action}"`)
    expect(text).toContain('"persona":{"enum":["resident"')
  })
})

test('healthz says whether the store answers', async () => {
  await open()
  expect((await fetch(`${door.address}/healthz`)).status).toBe(200)
  const broken = jest.spyOn(door.store, 'get').mockRejectedValue(new Error('gone'))
  expect((await fetch(`${door.address}/healthz`)).status).toBe(503)
  broken.mockRestore()
})

describe('the browser build', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'doorstep-client-'))
    await mkdir(path.join(folder, 'js'))
    await writeFile(path.join(folder, 'index.html'), '<html><script>var a = 1</script><script src="/js/app.0a1b2c3d.js"></script></html>')
    await writeFile(path.join(folder, 'js/app.0a1b2c3d.js'), 'console.log(1)')
    await writeFile(path.join(folder, 'js/app.0a1b2c3d.js.gz'), gzipSync('console.log(1)'))
    await open({ client: folder })
  })
  afterEach(() => rm(folder, { recursive: true }))

  test('its page is looked up again each time, and runs only its own scripts', async () => {
    const response = await fetch(`${door.address}/`)
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-cache'])
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(/script-src 'self' 'sha256-[^']+';/)
    expect(policy).not.toContain('unsafe-eval')
    expect(response.headers.get('x-frame-options')).toBe('DENY')
  })

  test('its hashed files are kept for good, and sent packed', async () => {
    const response = await fetch(`${door.address}/js/app.0a1b2c3d.js`, { headers: { 'accept-encoding': 'gzip' } })
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(response.headers.get('content-encoding')).toBe('gzip')
    expect(await response.text()).toBe('console.log(1)')
  })

  test.each(['/../package.json', '/%2e%2e/package.json', '/..%2fpackage.json', '/js/'])(
    'nothing else of the disk is served: %s',
    async (address) => {
      expect((await fetch(door.address + address)).status).toBe(404)
    },
  )
})
