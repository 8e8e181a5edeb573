import fs from 'node:fs'
import path from 'node:path'
import { type AxeResults, type RunOptions, source as axeSource } from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

const ARTEFACTS = path.resolve(__dirname, '../../../artefacts')

export interface OpenOptions {
  /** Address of the door that serves the build. */
  door: string
  /** Page and query inside the app, such as `/pages/home/index`. */
  path?: string
  viewport?: { width: number; height: number }
  dark?: boolean
  elder?: boolean
  /** What the browser kept from an earlier visit. */
  storageState?: Awaited<ReturnType<BrowserContext['storageState']>>
}

/** The four looks in which every page is looked at. */
export const LOOKS = {
  phone: { viewport: { width: 375, height: 812 } },
  elder: { viewport: { width: 375, height: 812 }, elder: true },
  dark: { viewport: { width: 375, height: 812 }, dark: true },
  wide: { viewport: { width: 1280, height: 800 } },
} as const satisfies Record<string, Omit<OpenOptions, 'door'>>

/** 关怀模式 as the product stores it; Taro keeps what setStorageSync was given under `data`. */
const ELDER = { name: 'appearance', value: JSON.stringify({ data: { elder: true, theme: 'system' } }) }

let browser: Promise<Browser> | undefined
const contexts = new Map<BrowserContext, string[]>()

/** Opens the browser build as one person with a fresh browser profile. Errors on the page fail the test. */
export async function openH5({ door, path: start = '/', viewport = LOOKS.phone.viewport, dark = false, elder = false, storageState }: OpenOptions): Promise<Page> {
  browser ??= launch()
  const context = await (await browser).newContext({
    viewport,
    colorScheme: dark ? 'dark' : 'light',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    hasTouch: viewport.width < 600,
    storageState: storageState ?? { cookies: [], origins: elder ? [{ origin: door, localStorage: [ELDER] }] : [] },
  })
  context.setDefaultTimeout(10_000)
  const problems: string[] = []
  contexts.set(context, problems)
  context.on('page', (page) => watch(page, problems))
  const page = await context.newPage()
  await page.goto(`${door}/${start === '/' ? '' : `#${start}`}`, { waitUntil: 'networkidle' })
  return page
}

/** Takes a problem that a test provoked on purpose; fails when it did not happen. */
export function expectProblem(page: Page, pattern: RegExp): string {
  const problems = contexts.get(page.context()) ?? []
  const index = problems.findIndex((problem) => pattern.test(problem))
  if (index < 0) throw new Error(`no problem matches ${pattern}; seen: ${problems.join('\n') || 'none'}`)
  return problems.splice(index, 1)[0] as string
}

/** Keeps a picture of the page in `artefacts/` and gives its path. */
export async function photograph(page: Page, name: string): Promise<string> {
  const file = path.join(ARTEFACTS, `${name}.png`)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  await page.screenshot({ path: file })
  return file
}

/** Opens a page in all four looks, keeps `artefacts/<name>-<look>.png` of each, and runs `check` on each. */
export async function photographLooks(options: Omit<OpenOptions, 'viewport' | 'dark' | 'elder'>, name: string, check: (page: Page, look: keyof typeof LOOKS) => Promise<void>): Promise<void> {
  for (const look of Object.keys(LOOKS) as (keyof typeof LOOKS)[]) {
    const page = await openH5({ ...options, ...LOOKS[look] })
    await check(page, look)
    await photograph(page, `${name}-${look}`)
    await page.context().close()
  }
}

/**
 * Asks axe what is wrong with the page for people with disabilities (WCAG 2.1 A and AA).
 * @returns one line for each node at fault, empty when all is well
 */
export async function axe(page: Page, options: RunOptions = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }): Promise<string[]> {
  await page.evaluate(axeSource)
  const { violations } = await page.evaluate((given) => (window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(given), options)
  return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${rule.help} — ${node.html.slice(0, 160)}`))
}

/** Closes every profile and gives the problems that nobody expected. */
export async function closeAll(): Promise<string[]> {
  const problems = [...contexts.values()].flat()
  await Promise.all([...contexts.keys()].map((context) => context.close()))
  contexts.clear()
  return problems
}

export async function closeBrowser(): Promise<void> {
  await (await browser)?.close()
  browser = undefined
}

function launch(): Promise<Browser> {
  const executablePath = process.env.TEST_CHROMIUM
  if (!executablePath) throw new Error('no browser: run the browser project of jest, whose global setup unpacks one')
  const env = { ...process.env, ...JSON.parse(process.env.TEST_CHROMIUM_ENV ?? '{}') }
  // Without a sandbox because continuous integration runs as root; only our own pages are opened.
  return chromium.launch({ executablePath, env, args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'] })
}

function watch(page: Page, problems: string[]) {
  page.on('pageerror', (error) => problems.push(`page error on ${page.url()}: ${error.stack ?? error.message}`))
  page.on('crash', () => problems.push(`the page crashed: ${page.url()}`))
  page.on('console', (message) => {
    // A refused request is part of many stories; Chromium prints each as an error although the page handles it.
    const isRefusal = /^Failed to load resource: the server responded with a status of 4(0[0-9]|1[0-9]|2[0-9])/.test(message.text())
    if (message.type() === 'error' && !isRefusal) problems.push(`console.error on ${page.url()}: ${message.text()}`)
  })
}
