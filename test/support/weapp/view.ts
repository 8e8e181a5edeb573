import fs from 'node:fs'
import path from 'node:path'
import { createPatch, type ExparserNode } from './patch'

// None of these has types of its own that describe what is used here.
const compiler = require('miniprogram-compiler')
const exparser = require('miniprogram-exparser')
const simulate = require('miniprogram-simulate')
const diff = require('j-component/src/render/diff')
const render = require('j-component/src/render/render')

diff.diffVt = createPatch({
  diffAttrs: diff.diffAttrs,
  updateAttrs: render.updateAttrs,
  updateEvent: render.updateEvent,
  renderExparserNode: render.renderExparserNode,
  removeListener: exparser.removeListenerFromElement,
})
// Taro writes three tags that miniprogram-simulate does not know as WeChat's own.
for (const tag of ['root-portal', 'page-meta', 'navigation-bar', 'native-slot']) {
  simulate.load({ id: tag, tagName: `wx-${tag}`, template: '<slot/>' })
}

/** The caller object of a page or component: what its methods know as `this`. */
export type Instance = Record<string, unknown> & {
  data: Record<string, unknown>
  route: string
  options: Record<string, string>
  setData(data: Record<string, unknown>, callback?: () => void): void
  _exparserNode: ExparserNode
}

type Template = (data: object) => unknown
let registered = 0
const compiled = new Map<string, (file: string) => Template>()

/** Compiles all WXML below `root` with WeChat's own compiler; gives the template of each file by name. */
function templates(root: string) {
  const known = compiled.get(root)
  if (known) return known
  // The compiler's child answers with all templates in one piece: Node's default of 1 MB is too small for a real build.
  const source: string = compiler.wxmlToJs(root, { maxBuffer: 64 * 1024 * 1024 })
  Object.assign(window, { __webview_engine_version__: 0.02 })
  const gwx = new Function(source)()
  compiled.set(root, gwx)
  return gwx
}

/** One setData as the view layer received it. */
export interface SetData {
  bytes: number
  keys: string[]
}

/** Registers pages and components of one build with exparser and puts pages on screen. */
export class View {
  private readonly ids = new Map<string, string>()

  constructor(
    private readonly root: string,
    private readonly onSetData: (call: SetData) => void,
  ) {}

  /** Registers a `Component({…})` definition under its path. */
  registerComponent(file: string, definition: Record<string, unknown>, tagName: string): void {
    const lifetimes = { ...(definition.lifetimes as object) } as Record<string, (...args: unknown[]) => void>
    this.load(file, tagName, { ...definition, lifetimes: this.counting(lifetimes, definition.created) })
  }

  /** Turns a `Page({…})` definition into a component and puts it on screen; its lifecycle is left to the caller. */
  openPage(file: string, definition: Record<string, unknown>): { instance: Instance; host: HTMLElement; remove(): void } {
    const methods = Object.fromEntries(Object.entries(definition).filter(([, value]) => typeof value === 'function'))
    const rest = Object.fromEntries(Object.entries(definition).filter(([name, value]) => typeof value !== 'function' && name !== 'data'))
    const { options: _options, ...fields } = rest
    const id = this.load(file, 'page', { data: definition.data ?? {}, methods, lifetimes: this.counting({}) })
    const component = simulate.render(id)
    const instance = component.instance as Instance
    Object.assign(instance, fields, { route: file, is: file, __route__: file })
    const host = document.body.appendChild(document.createElement('div'))
    component.attach(host)
    return {
      instance,
      host,
      remove: () => {
        component.detach()
        host.remove()
      },
    }
  }

  private load(file: string, tagName: string, definition: Record<string, unknown>): string {
    const id = `weapp-${++registered}`
    this.ids.set(file, id) // before its template is read: Taro's component uses itself
    const usingComponents = Object.fromEntries(
      Object.entries(usedComponents(this.root, file)).map(([tag, target]) => [tag, this.ids.get(target) ?? tag]),
    )
    const template = templates(this.root)(`${file}.wxml`)
    if (!template) throw new Error(`no template ${file}.wxml`)
    return simulate.load({ ...definition, id, template, usingComponents, tagName, path: `/${file}` })
  }

  /** Wraps setData of every instance at birth: what crosses to the view is a copy, and its size is counted. */
  private counting(lifetimes: Record<string, (...args: unknown[]) => void>, created?: unknown) {
    const { onSetData } = this
    return {
      ...lifetimes,
      created(this: Instance, ...args: unknown[]) {
        const real = this.setData
        this.setData = (data, callback) => {
          const wire = JSON.stringify(data)
          onSetData({ bytes: Buffer.byteLength(wire), keys: Object.keys(data) })
          real.call(this, JSON.parse(wire), callback)
        }
        const own = lifetimes.created ?? (created as typeof lifetimes.created)
        own?.apply(this, args)
      },
    }
  }
}

/** Tag → path below the root, of the page's or component's own json and of app.json. */
export function usedComponents(root: string, file: string): Record<string, string> {
  const everywhere: Record<string, string> = readJson(path.join(root, 'app.json')).usingComponents ?? {}
  const own: Record<string, string> = readJson(path.join(root, `${file}.json`)).usingComponents ?? {}
  const below = (target: string, from: string) => path.posix.normalize(target.startsWith('/') ? target.slice(1) : path.posix.join(from, target))
  return {
    ...Object.fromEntries(Object.entries(everywhere).map(([tag, target]) => [tag, below(target, '')])),
    ...Object.fromEntries(Object.entries(own).map(([tag, target]) => [tag, below(target, path.posix.dirname(file))])),
  }
}

export function readJson(file: string) {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {}
}

/** Sends an event the way WeChat does: touches climb through the page, what a form control reports does not. */
export function dispatch(element: Element, type: string, detail: object = {}): void {
  const node = (element as Element & { __wxElement: unknown }).__wxElement
  const bubbles = ['tap', 'longpress', 'longtap', 'touchstart', 'touchmove', 'touchend', 'touchcancel'].includes(type)
  const touch = { identifier: 0, clientX: 0, clientY: 0, pageX: 0, pageY: 0, ...('clientX' in detail && { clientX: detail.clientX }) }
  exparser.Event.dispatchEvent(
    node,
    exparser.Event.create(type, detail, {
      bubbles,
      capturePhase: bubbles,
      composed: bubbles,
      extraFields: bubbles ? { touches: [touch], changedTouches: [touch] } : {},
    }),
  )
}

/** What happens to a map's region: one listens to `regionchange`, and WeChat tells of it as `begin` or `end`. */
export function dispatchRegion(element: Element, phase: string, detail: object): void {
  const node = (element as Element & { __wxElement: unknown }).__wxElement
  const rename = (event: { type: string }) => {
    event.type = phase
  }
  const id = exparser.addListenerToElement(node, 'regionchange', rename, { capture: true })
  exparser.Event.dispatchEvent(node, exparser.Event.create('regionchange', detail, { bubbles: false, capturePhase: true, composed: false }))
  exparser.removeListenerFromElement(node, 'regionchange', id, { capture: true })
}

/** Exceptions inside handlers, which exparser would only print. */
export function onHandlerError(report: (error: unknown) => void): () => void {
  const listener = (error: unknown) => {
    report(error)
    return false
  }
  exparser.addGlobalErrorListener(listener)
  return () => exparser.removeGlobalErrorListener(listener)
}

/**
 * What WeChat's compiled templates complain about while drawing, such as a template that is not there: on a phone the node is
 * simply missing, so it must not pass as a mere warning.
 */
export function onTemplateWarning(report: (words: string) => void): () => void {
  const real = console.warn
  console.warn = (...words: unknown[]) => {
    const text = words.map(String).join(' ')
    if (text.includes('WXMLRT_')) report(text)
    else real(...words)
  }
  return () => {
    console.warn = real
  }
}
