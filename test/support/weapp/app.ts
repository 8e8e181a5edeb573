import fs from 'node:fs'
import path from 'node:path'
import { Navigation, readRoutes } from './navigation'
import { Scripts } from './scope'
import { Screen } from './screen'
import { onHandlerError, onTemplateWarning, type SetData, usedComponents, View } from './view'
import { type Call, createWx, type Phone } from './wx'
import { Network } from './wx-network'

/** WeChat refuses to carry more than this in one setData. */
const SET_DATA_LIMIT = 256 * 1024
const ROOT = path.resolve(__dirname, '../../..')

export interface StartOptions {
  /** Address of a running door, such as `http://127.0.0.1:41234`; without it every request fails as if there were no network. */
  door?: string
  /** What the phone kept from an earlier start: `app.storage` of that app. */
  storage?: Map<string, string>
  /** Folder of the build; the product's own weapp build when left out. */
  root?: string
  /** Page of the launch, with query: a share card or a scanned code. */
  path?: string
  phone?: Partial<Phone>
  /** The app starts where there is no network. */
  offline?: boolean
}

const running = new Set<App>()

/** Starts the built mini-program as WeChat would: app.js, components, the first page, and its lifecycle. */
export async function startWeapp(options: StartOptions = {}): Promise<App> {
  const app = new App(options)
  running.add(app)
  await app.launch()
  return app
}

/** Stops every app that a test started and gives the problems that no test expected. */
export function stopAll(): string[] {
  const problems = [...running].flatMap((app) => app.stop())
  running.clear()
  return [...problems, ...uncaught().splice(0).map(String)]
}

/** So many turns of 5 ms without a request, a setData or a late timer mean that the app has come to rest. */
const QUIET_TURNS = 6

/** A running mini-program. */
export class App {
  readonly phone: Phone = {
    modal: { confirm: true },
    actionSheet: 0,
    photos: [],
    location: { latitude: 26.641, longitude: 118.178, name: '延平区', address: '福建省南平市延平区' },
    theme: 'light',
    loginCode: 'weapp-double-code',
    fontSizeSetting: 16,
  }
  readonly storage: Map<string, string>
  readonly network: Network
  /** The `wx` object that the scripts see. */
  readonly platform: Record<string, unknown>
  /** Every setData of every page and component since the start. */
  readonly payloads: SetData[] = []
  /** What the scripts printed, by `console.log` and its like. */
  readonly printed: string[] = []
  private readonly recorded: Call[] = []
  private problems: string[] = []
  private readonly root: string
  private readonly routes
  private readonly view: View
  private readonly scripts: Scripts
  private readonly navigation: Navigation
  private readonly stopListening: () => void
  private readonly hooks = new Map<string, Set<(...args: unknown[]) => void>>()
  private definition: Record<string, unknown> = {}
  private lastDefined: Record<string, unknown> | undefined
  private lastChange = 0
  private doing = 'launch'
  private stopped = false

  constructor(private readonly options: StartOptions) {
    this.root = options.root ?? path.join(ROOT, 'dist/weapp')
    if (!fs.existsSync(path.join(this.root, 'app.json'))) throw new Error(`no build in ${path.relative(ROOT, this.root)}: run npm run build:weapp`)
    Object.assign(this.phone, options.phone)
    this.storage = options.storage ?? new Map()
    this.network = new Network(options.door, builtInServer())
    if (options.offline) this.network.online = false
    this.routes = readRoutes(this.root)
    this.view = new View(this.root, (sent) => this.noteSetData(sent))
    this.navigation = new Navigation(this.routes, this.view, (route) => this.definePage(route), (doing, run) => this.guard(doing, run))
    const stopHandlers = onHandlerError((error) => this.report('error in a handler', error))
    const stopTemplates = onTemplateWarning((words) => this.report('template', words))
    this.stopListening = () => {
      stopHandlers()
      stopTemplates()
    }
    this.platform = this.createPlatform()
    this.scripts = new Scripts(this.root, this.given())
  }

  async launch(): Promise<void> {
    this.scripts.require('app')
    const url = this.options.path ?? `/${this.routes.first}`
    const [file = '', query = ''] = url.replace(/^\//, '').split('?')
    const launched = { path: file, query: Object.fromEntries(query.split('&').filter(Boolean).map((pair) => pair.split('='))), scene: 1001, shareTicket: '', referrerInfo: {} }
    this.callApp('onLaunch', launched)
    this.callApp('onShow', launched)
    this.navigation.launch(url)
    await this.settle()
  }

  /** Opens a page by its address, as a link inside the app would: a tab by switchTab, any other by navigateTo. */
  async open(url: string): Promise<Screen> {
    const route = url.replace(/^\//, '').split('?')[0] ?? ''
    const { navigateTo, switchTab } = this.navigation.api
    await (this.routes.tabs.includes(route) ? switchTab?.({ url }) : navigateTo?.({ url }))
    await this.settle()
    return this.current()
  }

  /** The page on top. */
  current(): Screen {
    return new Screen({ settle: () => this.settle(), payloads: this.payloads, phase: (what) => { this.doing = what } }, this.navigation.top)
  }

  /** The page on top once it is the one with this route: a tap that leads there returns before WeChat has opened it. */
  async arrive(route: string, seconds = 15): Promise<Screen> {
    const end = Date.now() + seconds * 1000
    while (this.navigation.top.route !== route) {
      if (Date.now() > end) throw new Error(`waited ${seconds} s for ${route}; open are ${this.stack.join(', ')}`)
      await this.settle()
    }
    return this.current()
  }

  /** Routes of the open pages, the top one last. */
  get stack(): string[] {
    return this.navigation.stack.map((page) => page.route)
  }

  /** The back arrow or the back gesture. */
  async back(): Promise<Screen> {
    await this.navigation.api.navigateBack?.({})
    await this.settle()
    return this.current()
  }

  /** The person leaves WeChat and comes back. */
  async sleepAndWake(): Promise<void> {
    this.navigation.hide()
    this.callApp('onHide', {})
    this.callApp('onShow', { path: this.navigation.top.route, query: {}, scene: 1001 })
    this.navigation.show()
    await this.settle()
  }

  async goOffline(): Promise<void> {
    this.network.switch(false)
    await this.settle()
  }

  async goOnline(): Promise<void> {
    this.network.switch(true)
    await this.settle()
  }

  /** Runs the listeners of one of the platform's `on…` hooks: `app.emit('onThemeChange', {theme: 'dark'})`. */
  async emit(hook: string, detail: object): Promise<void> {
    for (const listener of this.hooks.get(hook) ?? []) listener(detail)
    await this.settle()
  }

  /** What a platform function was called with, in order. */
  calls(name: string): Record<string, unknown>[] {
    return this.recorded.filter((each) => each.name === name).map((each) => each.options)
  }

  /** Titles of the toasts shown so far. */
  get toasts(): string[] {
    return this.calls('showToast').map((options) => String(options.title))
  }

  /** Takes the problems seen so far that match, so that they do not fail the test; fails itself when there is none. */
  expectProblem(pattern: RegExp): string {
    this.takeUncaught()
    const found = this.problems.find((problem) => pattern.test(problem))
    if (!found) throw new Error(`no problem matches ${pattern}; seen: ${this.problems.join('\n') || 'none'}`)
    this.problems = this.problems.filter((problem) => !pattern.test(problem))
    return found
  }

  /** Waits until nothing is on its way: no request in flight and no setData for 25 ms. Gives up after 8 s. */
  async settle(): Promise<void> {
    const end = Date.now() + 8000
    this.lastChange = Date.now()
    // On a busy machine 25 ms can pass without anybody having had a turn: only turns that came when they were due count as quiet.
    for (let quiet = 0; quiet < QUIET_TURNS && !this.stopped && Date.now() < end; ) {
      const began = Date.now()
      await new Promise((resolve) => setTimeout(resolve, 5))
      const isQuiet = this.network.inFlight === 0 && this.lastChange < began && !this.isBlank()
      quiet = isQuiet && Date.now() - began < 20 ? quiet + 1 : isQuiet ? quiet : 0
    }
  }

  /** A page of Taro (known by its one event handler) draws nothing before React has rendered it for the first time. */
  private isBlank(): boolean {
    const top = this.navigation.stack.at(-1)
    return typeof top?.instance.eh === 'function' && ![...top.host.querySelectorAll('*')].some((element) => element.tagName.startsWith('WX-'))
  }

  /** Closes all pages; gives the problems that nobody expected. */
  stop(): string[] {
    if (this.stopped) return []
    this.stopped = true
    this.takeUncaught()
    this.guard('unload', () => this.navigation.closeAll())
    this.takeUncaught()
    this.stopListening()
    return this.problems
  }

  private createPlatform() {
    return createWx({
      phone: this.phone,
      network: this.network,
      calls: this.recorded,
      storage: this.storage,
      navigation: this.navigation.api,
      hooks: this.listenerHooks(),
    })
  }

  private given(): Record<string, unknown> {
    return {
      wx: this.platform,
      console: this.console(),
      App: (definition: Record<string, unknown>) => {
        this.definition = definition
      },
      Page: (definition: Record<string, unknown>) => {
        this.lastDefined = definition
      },
      Component: (definition: Record<string, unknown>) => {
        this.lastDefined = definition
      },
      Behavior: (definition: object) => definition,
      getApp: () => this.definition,
      getCurrentPages: () => this.navigation.stack.map((page) => page.instance),
    }
  }

  private listenerHooks() {
    const names = ['AppShow', 'AppHide', 'Error', 'UnhandledRejection', 'PageNotFound', 'ThemeChange', 'WindowResize', 'MemoryWarning', 'KeyboardHeightChange', 'UserCaptureScreen']
    return Object.fromEntries(
      names.flatMap((name) => {
        const listeners = new Set<(...args: unknown[]) => void>()
        this.hooks.set(`on${name}`, listeners)
        return [
          [`on${name}`, (listener: () => void) => void listeners.add(listener)],
          [`off${name}`, (listener?: () => void) => (listener ? void listeners.delete(listener) : listeners.clear())],
        ]
      }),
    )
  }

  /** What the scripts print is kept; an error is a problem, since Taro prints what a render threw instead of throwing it. */
  private console() {
    const print = (...words: unknown[]) => void this.printed.push(words.map(String).join(' '))
    const error = (...words: unknown[]) => this.report('console.error', words.map((word) => (word instanceof Error ? (word.stack ?? word.message) : String(word))).join(' '))
    return { log: print, info: print, debug: print, warn: print, group: print, groupEnd: print, time: print, timeEnd: print, error, assert: (fine: unknown, ...words: unknown[]) => (fine ? undefined : error(...words)) }
  }

  private definePage(route: string): Record<string, unknown> {
    const registered = new Set<string>()
    const register = (file: string, tag: string) => {
      if (registered.has(file) || this.registeredComponents.has(file)) return
      registered.add(file)
      for (const [inner, target] of Object.entries(usedComponents(this.root, file))) if (target !== file) register(target, inner)
      this.view.registerComponent(file, this.defineBy(file, 'Component'), tag)
      this.registeredComponents.add(file)
    }
    for (const [tag, file] of Object.entries(usedComponents(this.root, route))) register(file, tag)
    const known = this.definedPages.get(route) ?? this.defineBy(route, 'Page')
    this.definedPages.set(route, known)
    return known
  }

  private readonly registeredComponents = new Set<string>()
  private readonly definedPages = new Map<string, Record<string, unknown>>()

  private defineBy(file: string, maker: string): Record<string, unknown> {
    this.lastDefined = undefined
    this.scripts.require(file)
    if (!this.lastDefined) throw new Error(`${file}.js did not call ${maker}()`)
    return this.lastDefined
  }

  private callApp(name: string, argument: object) {
    const method = this.definition[name]
    if (typeof method === 'function') method.call(this.definition, argument)
  }

  private noteSetData(sent: SetData) {
    this.payloads.push(sent)
    this.lastChange = Date.now()
    if (sent.bytes > SET_DATA_LIMIT) this.report('setData', `${sent.bytes} bytes at once (limit ${SET_DATA_LIMIT}): ${sent.keys.slice(0, 5).join(', ')}`)
  }

  private guard(doing: string, run: () => void) {
    this.doing = doing
    try {
      run()
    } catch (error) {
      this.report('thrown', error)
    }
  }

  private report(kind: string, error: unknown) {
    this.problems.push(`${kind} (${this.doing}): ${error instanceof Error ? error.stack : error}`)
  }

  private takeUncaught() {
    for (const reason of uncaught().splice(0)) this.report('uncaught', reason)
  }
}

/** Rejections and exceptions that nobody caught, as the test environment collects them. */
function uncaught(): unknown[] {
  return (globalThis as unknown as { weappUncaught: unknown[] }).weappUncaught
}

/** The address that the build asks when no CloudBase environment is configured. */
function builtInServer(): string {
  const kept = fs.readFileSync(path.join(ROOT, '.env'), 'utf8')
  return process.env.TARO_APP_SERVER || /^TARO_APP_SERVER=(.+)$/m.exec(kept)?.[1] || 'http://127.0.0.1:8080'
}
