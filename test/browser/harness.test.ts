import fs from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import sharp from 'sharp'
import { axe, expectProblem, openH5, photograph } from '../support/browser/h5'

/** A page of our own, to see that the browser harness notices what it must. */
const pages: Record<string, string> = {
  '/': '<!doctype html><html lang="zh"><title>门口驿站</title><main><h1>门口驿站</h1><button>我要报修</button></main></html>',
  '/bare':
    '<!doctype html><html lang="zh"><title>无</title><main><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><button></button></main></html>',
  '/broken': '<!doctype html><title>坏</title><script>setTimeout(() => { throw new Error("a script threw") })</script>',
  '/loud': '<!doctype html><title>吵</title><script>console.error("printed as an error")</script>',
  '/glyphs': '<!doctype html><body style="margin:0;font:80px sans-serif">门驿站修',
  '/boxes': '<!doctype html><body style="margin:0;font:80px sans-serif">\u{f0001}\u{f0001}\u{f0001}\u{f0001}',
}

describe('The browser harness', () => {
  let server: http.Server
  let door: string

  beforeAll(async () => {
    server = http.createServer((request, response) => {
      const body = pages[request.url ?? '']
      response.writeHead(body ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(body)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    door = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => new Promise((resolve) => server.close(resolve)))

  it('opens a page as a person with a phone and keeps a picture of it', async () => {
    const page = await openH5({ door })
    await page.getByRole('button', { name: '我要报修' }).tap()
    expect(await page.evaluate(() => [innerWidth, innerHeight])).toEqual([375, 812])
    const { width, height } = await sharp(await photograph(page, 'harness/phone')).metadata()
    expect([width, height]).toEqual([375, 812])
  })

  it('follows the wish for darkness and for large type', async () => {
    const page = await openH5({ door, dark: true, elder: true })
    expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true)
    expect(await page.evaluate(() => JSON.parse(localStorage.getItem('appearance') ?? '{}').data.elder)).toBe(true)
  })

  it.each([
    ['/broken', /a script threw/],
    ['/loud', /printed as an error/],
  ])('notices what goes wrong on %s', async (address, problem) => {
    const page = await openH5({ door })
    await page.goto(door + address, { waitUntil: 'networkidle' })
    expectProblem(page, problem)
    expect(() => expectProblem(page, problem)).toThrow('no problem matches')
  })

  it('draws Chinese characters and not boxes', async () => {
    const page = await openH5({ door })
    const glyphs = await drawn(page, `${door}/glyphs`)
    expect(new Set(glyphs).size).toBe(4)
    expect(new Set(await drawn(page, `${door}/boxes`)).size).toBe(1)
  })

  it('finds a button without a name and a picture without words, and nothing wrong on a sound page', async () => {
    const page = await openH5({ door })
    expect(await axe(page)).toEqual([])
    await page.goto(`${door}/bare`)
    const faults = (await axe(page)).join('\n')
    expect(faults).toContain('button-name')
    expect(faults).toContain('image-alt')
  })

  /** The ink of each of the first four squares of 80 px: equal strings mean equal pictures. */
  async function drawn(page: Awaited<ReturnType<typeof openH5>>, address: string): Promise<string[]> {
    await page.goto(address)
    const squares = [0, 80, 160, 240].map((x) => page.screenshot({ clip: { x, y: 0, width: 80, height: 110 } }))
    return (await Promise.all(squares)).map((picture) => picture.toString('base64'))
  }

  it('keeps its pictures out of git', () => {
    expect(fs.readFileSync('.gitignore', 'utf8')).toContain('artefacts/')
  })
})
