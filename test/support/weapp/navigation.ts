import path from 'node:path'
import type { Instance, View } from './view'
import { readJson } from './view'

export interface OpenPage {
  /** Path without query, such as `pages/home/index`. */
  route: string
  instance: Instance
  host: HTMLElement
  remove(): void
}

type Options = { url?: string; delta?: number; success?(answer: object): void; fail?(answer: object): void; complete?(answer: object): void }

/** The most pages that WeChat keeps in one stack. */
const STACK_LIMIT = 10

/** What app.json says about pages. */
export interface Routes {
  all: string[]
  tabs: string[]
  first: string
}

export function readRoutes(root: string): Routes {
  const app = readJson(path.join(root, 'app.json'))
  const packages: { root: string; pages: string[] }[] = app.subPackages ?? app.subpackages ?? []
  const inPackages = packages.flatMap(({ root: folder, pages }) => pages.map((page) => path.posix.join(folder, page)))
  return { all: [...app.pages, ...inPackages], tabs: (app.tabBar?.list ?? []).map((tab: { pagePath: string }) => tab.pagePath), first: app.entryPagePath ?? app.pages[0] }
}

/** The page stack, by WeChat's rules: ten pages, tabs only through switchTab, unknown pages refused. */
export class Navigation {
  stack: OpenPage[] = []
  private readonly keptTabs = new Map<string, OpenPage>()

  constructor(
    private readonly routes: Routes,
    private readonly view: View,
    /** Runs the scripts of a page and of what it uses, and gives its `Page({…})` definition. */
    private readonly define: (route: string) => Record<string, unknown>,
    /** Runs a lifecycle function; what it throws is a problem of the page, not of the navigation. */
    private readonly guard: (doing: string, run: () => void) => void,
  ) {}

  /** Opens the first page of a launch. */
  launch(url: string): void {
    this.reLaunch(url)
  }

  get api(): Record<string, (options: Options) => unknown> {
    return Object.fromEntries(
      (['navigateTo', 'redirectTo', 'switchTab', 'reLaunch', 'navigateBack'] as const).map((name) => [name, this.answering(name)]),
    )
  }

  get top(): OpenPage {
    const top = this.stack.at(-1)
    if (!top) throw new Error('no page is open')
    return top
  }

  hide() {
    this.run(this.top, 'onHide')
  }

  show() {
    this.run(this.top, 'onShow')
  }

  closeAll() {
    for (const page of new Set([...this.stack, ...this.keptTabs.values()])) {
      this.run(page, 'onUnload')
      page.remove()
    }
    this.stack = []
    this.keptTabs.clear()
  }

  private answering(name: 'navigateTo' | 'redirectTo' | 'switchTab' | 'reLaunch' | 'navigateBack') {
    return (options: Options = {}) => {
      const run = async () => {
        if (name === 'navigateBack') this.navigateBack(options.delta ?? 1)
        else this[name](this.absolute(options.url ?? ''))
        return { errMsg: `${name}:ok` }
      }
      const outcome = Promise.resolve().then(run)
      if (!options.success && !options.fail && !options.complete) return outcome
      outcome.then(
        (answer) => {
          options.success?.(answer)
          options.complete?.(answer)
        },
        (error: Error) => {
          const answer = { errMsg: `${name}:fail ${error.message}` }
          options.fail?.(answer)
          options.complete?.(answer)
        },
      )
      return undefined
    }
  }

  private absolute(url: string) {
    return url.startsWith('/') ? url : `/${path.posix.join(path.posix.dirname(this.top.route), url)}`
  }

  private navigateTo(url: string) {
    const { route } = this.parse(url)
    if (this.routes.tabs.includes(route)) throw new Error('can not navigateTo a tabbar page')
    if (this.stack.length >= STACK_LIMIT) throw new Error('webview count limit exceed')
    this.run(this.top, 'onHide')
    this.open(url)
  }

  private redirectTo(url: string) {
    if (this.routes.tabs.includes(this.parse(url).route)) throw new Error('can not redirectTo a tabbar page')
    this.close(1)
    this.open(url)
  }

  private navigateBack(delta: number) {
    if (this.stack.length < 2) throw new Error('cannot navigate back at first page.')
    this.close(Math.min(delta, this.stack.length - 1))
    this.run(this.top, 'onShow')
  }

  private switchTab(url: string) {
    const { route } = this.parse(url)
    if (!this.routes.tabs.includes(route)) throw new Error('can not switch to no-tabBar page')
    if (url.includes('?')) throw new Error('url not support queryString')
    if (this.stack.length === 1 && this.top.route === route) return
    if (this.stack.length === 1 && this.keptTabs.has(this.top.route)) this.run(this.top, 'onHide')
    this.close(this.stack.filter((page) => !this.keptTabs.has(page.route)).length)
    const kept = this.keptTabs.get(route)
    this.stack = kept ? [kept] : []
    if (kept) this.run(kept, 'onShow')
    else this.open(url)
  }

  private reLaunch(url: string) {
    this.parse(url)
    this.closeAll()
    this.open(url)
  }

  /** Closes the `count` topmost pages; a tab page stays alive for its return. */
  private close(count: number) {
    for (const page of this.stack.splice(this.stack.length - count).reverse()) {
      this.run(page, 'onUnload')
      page.remove()
      if (this.keptTabs.get(page.route) === page) this.keptTabs.delete(page.route)
    }
  }

  private open(url: string): void {
    const { route, options } = this.parse(url)
    const page: OpenPage = { route, ...this.view.openPage(route, this.define(route)) }
    Object.assign(page.instance, { options, getOpenerEventChannel: () => ({ on() {}, once() {}, off() {}, emit() {} }) })
    if (this.routes.tabs.includes(route)) this.keptTabs.set(route, page)
    // The page is on the stack before its own code runs: getCurrentPages() inside onLoad includes it.
    this.stack.push(page)
    this.run(page, 'onLoad', options)
    this.run(page, 'onShow')
    this.run(page, 'onReady')
  }

  private run(page: OpenPage, name: string, ...args: unknown[]) {
    this.guard(`${name} of ${page.route}`, () => void call(page, name, ...args))
  }

  private parse(url: string) {
    const [file = '', query = ''] = url.replace(/^\//, '').split('?')
    if (!this.routes.all.includes(file)) throw new Error(`page "${file}" is not found`)
    // WeChat hands the query over as it was written, without decoding it.
    const options = Object.fromEntries(
      query
        .split('&')
        .filter(Boolean)
        .map((pair) => {
          const [name = '', ...value] = pair.split('=')
          return [name, value.join('=')]
        }),
    )
    return { route: file, options }
  }
}

/** Calls a lifecycle function of a page if it has one. */
export function call(page: OpenPage, name: string, ...args: unknown[]): unknown {
  const method = page.instance[name]
  return typeof method === 'function' ? method.apply(page.instance, args) : undefined
}
