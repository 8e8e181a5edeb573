import './lib/node.mjs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import sharp from 'sharp'
import { prepareChromium } from '../test/support/browser/chromium.mjs'

/**
 * `node scripts/pictures.mjs <address of a running npm start>`: the pictures of the README, from the real pages.
 * Start with fresh data, since what visitors did shows on them.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const address = process.argv[2]
if (!address) {
  process.stderr.write('doorstep: say where npm start is running, for example: node scripts/pictures.mjs http://127.0.0.1:3000\n')
  process.exit(1)
}

const PHONE = { width: 375, height: 812 }
const KITCHEN = '/pages/repair/matter/index?id=demo-report-kitchen-leak'
const PICTURES = [
  { name: 'home', who: 'resident', page: '/pages/home/index', kilobytes: 120 },
  { name: 'home-elder', who: 'resident', page: '/pages/home/index', elder: true, kilobytes: 120 },
  { name: 'report', who: 'resident', page: '/pages/repair/report/index', choose: '漏水', kilobytes: 120 },
  { name: 'matter', who: 'resident', page: KITCHEN, upTo: '修好的样子', kilobytes: 120 },
  { name: 'inbox-wide', who: 'secretary', page: '/pages/desk/inbox/index', viewport: { width: 1280, height: 800 }, kilobytes: 200 },
]

const { executable, env } = await prepareChromium()
// Without a sandbox because it may run as root; only our own pages are opened.
const browser = await chromium.launch({
  executablePath: executable,
  env: { ...process.env, ...env },
  args: ['--no-sandbox', '--disable-gpu'],
})
try {
  await mkdir(path.join(root, 'docs/pictures'), { recursive: true })
  for (const picture of PICTURES) await take(picture)
} finally {
  await browser.close()
}

async function take({ name, who, page: where, elder = false, choose, upTo, viewport = PHONE, kilobytes }) {
  const kept = { session: await signIn(who), appearance: { elder, theme: 'light' } }
  const localStorage = Object.entries(kept).map(([key, data]) => ({ name: key, value: JSON.stringify({ data }) }))
  const context = await browser.newContext({
    viewport,
    deviceScaleFactor: viewport === PHONE ? 2 : 1,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    storageState: { cookies: [], origins: [{ origin: address, localStorage }] },
  })
  const page = await context.newPage()
  await page.goto(`${address}/#${where}`, { waitUntil: 'networkidle' })
  if (choose) await page.getByRole('radio', { name: choose, exact: true }).click()
  if (upTo)
    await page
      .getByText(upTo)
      .first()
      .evaluate((element) => element.scrollIntoView({ block: 'center' }))
  await page.waitForLoadState('networkidle')
  const file = path.join(root, 'docs/pictures', `${name}.png`)
  const { size } = await sharp(await page.screenshot())
    .png({ palette: true, quality: 100, effort: 10 })
    .toFile(file)
  await context.close()
  process.stdout.write(`doorstep: docs/pictures/${name}.png, ${Math.ceil(size / 1024)} KB\n`)
  if (size > kilobytes * 1024) throw new Error(`${name}.png is larger than ${kilobytes} KB`)
}

async function signIn(persona) {
  const response = await fetch(`${address}/api`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ action: 'session.demo', data: { persona, number: 0 }, requestId: crypto.randomUUID() }),
  })
  const answer = await response.json()
  if (!answer.ok) throw new Error(`nobody could sign in at ${address}: ${JSON.stringify(answer)}`)
  return answer.value
}
