import fs from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { type App, startWeapp } from '../support/weapp/app'

const fixture = path.join(__dirname, 'fixture')

describe('The weapp harness', () => {
  it('shows the first page and lets a tap climb to what is around the button', async () => {
    const app = await startWeapp({ root: fixture })
    const page = app.current()
    expect(page.route).toBe('pages/counter/index')
    await page.tap('加一')
    await page.tap('到此为止')
    expect(page.text()).toContain('数到2')
    expect(page.text()).toContain('外面听到1')
    expect(page.text()).toContain('印：2')
  })

  it('refuses to tap what is disabled, what is not there, what nobody listens to and what could be two things', async () => {
    const app = await startWeapp({ root: fixture })
    const page = app.current()
    await expect(page.tap('不可点')).rejects.toThrow('is disabled')
    await expect(page.tap('没有这个')).rejects.toThrow('is not on pages/counter/index')
    await expect(page.tap('孤零零')).rejects.toThrow('not in anything that can be tapped')
    const list = await app.open('/pages/form/index')
    await expect(list.tap('类')).rejects.toThrow('2 times')
  })

  it('keeps keyed rows in order whatever one update inserts, removes and moves', async () => {
    const app = await startWeapp({ root: fixture })
    const page = await app.open('/pages/list/index')
    const put = (ids: number[]) => (page.open.instance.put as (ids: number[]) => void).call(page.open.instance, ids)
    let seed = 7
    const random = (below: number) => {
      seed = (seed * 48271) % 2147483647
      return seed % below
    }
    const orders = [[3, 1, 9], [], [1], ...Array.from({ length: 200 }, () => shuffled(random))]
    for (const ids of orders) {
      put(ids)
      expect(page.text().split('\n').slice(0, -1)).toEqual(ids.map(String))
    }
    put([5, 8, 6])
    await page.tap('8')
    expect(page.text()).toContain('选了8')
  })

  it('types into the field beside a text, within its limit, without the event climbing', async () => {
    const app = await startWeapp({ root: fixture })
    const page = await app.open('/pages/form/index')
    await page.fill('哪里坏了', '厨房水管一直在漏水要快点来')
    expect(page.value('哪里坏了')).toBe('厨房水管一直在漏水要')
    expect(page.text()).toContain('冒泡0')
    await page.change('选类别', 1)
    expect(page.text()).toContain('类别电')
    expect(page.images()).toEqual(['http://door/photo.jpg'])
    await expect(page.fill('说明', '字')).rejects.toThrow('is disabled')
    await expect(page.fill('没有', '字')).rejects.toThrow('0 fields are called')
  })

  it("navigates by WeChat's rules", async () => {
    const app = await startWeapp({ root: fixture })
    await expect(app.open('/pages/nowhere')).rejects.toThrow('is not found')
    const away = await app.open('/far/away/index?from=a%20b')
    expect(away.text()).toBe('远处a%20b')
    expect(app.stack).toEqual(['pages/counter/index', 'far/away/index'])
    for (let i = 0; i < 8; i++) await app.open('/pages/list/index')
    await expect(app.open('/pages/list/index')).rejects.toThrow('webview count limit exceed')
    await app.back()
    expect(app.stack).toHaveLength(9)
    const second = await app.open('/pages/second/index')
    expect(app.stack).toEqual(['pages/second/index'])
    await app.open('/pages/counter/index')
    await app.open('/pages/second/index')
    expect(second.text()).toBe('第二页；显示2次')
    await expect(app.back()).rejects.toThrow('cannot navigate back')
  })

  it.each(['document', 'window', 'process', 'fetch', 'Intl', 'localStorage', 'Buffer', 'URL', 'globalThis', 'setImmediate', 'expect', 'Function', 'eval'])(
    'fails a page that touches %s',
    async (name) => {
      const app = await startWeapp({ root: fixture })
      await app.open(`/pages/wrong/index?touch=${name}`)
      app.expectProblem(/thrown \(onLoad of pages\/wrong\/index\)/)
    },
  )

  it.each([
    ['抛错', /a handler threw/],
    ['拒绝', /uncaught.*nobody caught this/],
    ['打印', /console\.error.*printed as an error/],
    ['丢失', /template.*nowhere.* not found/],
    ['撑爆', /setData.*bytes at once/],
  ])('notices when tapping %s goes wrong', async (label, problem) => {
    const app = await startWeapp({ root: fixture })
    const page = await app.open('/pages/wrong/index')
    await page.tap(label)
    expect(app.expectProblem(problem)).toContain('tap on pages/wrong/index')
  })

  it('counts what setData carries and how deep the page is', async () => {
    const app = await startWeapp({ root: fixture })
    const page = app.current()
    const { bytes, calls } = await page.payload(() => page.tap('加一'))
    expect({ bytes, calls }).toEqual({ bytes: '{"count":1}'.length + '{"heard":1}'.length, calls: 2 })
    expect(page.nodes()).toEqual({ count: 8, depth: 2 })
  })
})

describe('The double of the platform', () => {
  let server: http.Server
  let door: string
  let app: App
  const seen: { url?: string; type?: string; body: string }[] = []

  beforeEach(async () => {
    seen.length = 0
    server = http.createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk) => chunks.push(chunk))
      request.on('end', () => {
        seen.push({ url: request.url, type: request.headers['content-type'], body: Buffer.concat(chunks).toString('latin1') })
        response.writeHead(409, { 'content-type': 'application/json' }).end('{"ok":false}')
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    door = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterEach(() => new Promise<void>((resolve) => server.close(() => resolve())))

  const wx = () => app.platform as Record<string, (options: object) => Promise<Record<string, unknown>>>
  const asked = (name: string, options: object) =>
    new Promise<Record<string, unknown>>((resolve, reject) => void wx()[name]?.({ ...options, success: resolve, fail: reject }))

  it('sends requests to the real door and gives back whatever status it answered', async () => {
    app = await startWeapp({ root: fixture, door })
    const answer = await asked('request', { url: 'http://127.0.0.1:8080/api?a=1', method: 'POST', data: { action: '甲' } })
    expect(answer).toMatchObject({ statusCode: 409, data: { ok: false } })
    expect(seen[0]?.url).toBe('/api?a=1')
    expect(JSON.parse(Buffer.from(seen[0]?.body ?? '', 'latin1').toString())).toEqual({ action: '甲' })
  })

  it('refuses addresses that the mini-program was not built for, and everything without a network', async () => {
    app = await startWeapp({ root: fixture, door })
    await expect(asked('request', { url: 'http://elsewhere.example/api' })).rejects.toEqual({ errMsg: 'request:fail url not in domain list' })
    await app.goOffline()
    await expect(asked('request', { url: 'http://127.0.0.1:8080/api' })).rejects.toMatchObject({ errMsg: /^request:fail/ })
    expect(seen).toHaveLength(0)
  })

  it('uploads the very bytes of a picture as one multipart field', async () => {
    app = await startWeapp({ root: fixture, door })
    const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'weapp-')), 'a.jpg')
    fs.writeFileSync(file, Buffer.from([0xff, 0xd8, 0xff, 0x00, 0x0d, 0x0a]))
    app.phone.photos = [file]
    const { tempFiles } = (await asked('chooseMedia', { count: 1 })) as { tempFiles: { tempFilePath: string }[] }
    await asked('uploadFile', { url: 'http://127.0.0.1:8080/files', filePath: tempFiles[0]?.tempFilePath, name: 'file' })
    expect(seen[0]?.type).toMatch(/^multipart\/form-data; boundary=/)
    expect(seen[0]?.body).toContain('\r\n\r\n\xff\xd8\xff\x00\r\n\r\n--')
  })

  it('keeps storage for the next start', async () => {
    app = await startWeapp({ root: fixture })
    await wx().setStorage?.({ key: 'draft', data: { what: '漏水' } })
    app = await startWeapp({ root: fixture, storage: app.storage })
    expect(await wx().getStorage?.({ key: 'draft' })).toMatchObject({ data: { what: '漏水' } })
    await expect(wx().getStorage?.({ key: 'none' })).rejects.toThrow('data not found')
  })
})

function shuffled(random: (below: number) => number): number[] {
  const pool = Array.from({ length: 12 }, (_, index) => index + 1)
  return Array.from({ length: random(10) }, () => pool.splice(random(pool.length), 1)[0] as number)
}
