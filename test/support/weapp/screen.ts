import { call, type OpenPage } from './navigation'
import type { ExparserNode } from './patch'
import { dispatch, dispatchRegion, type SetData } from './view'

type Shown = Element & { __wxElement?: ExparserNode }

export interface Where {
  /** Which of several equal matches, from 0; without it several matches are an error. */
  nth?: number
  /** Only inside the smallest node that contains this text too. */
  within?: string
}

const FIELDS = ['WX-INPUT', 'WX-TEXTAREA']

/** Attributes of a node as the template gave them. */
function attribute(element: Shown, name: string): unknown {
  const camel = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  return element.__wxElement?._vt?.attrs.find((attr) => attr.name === name || attr.name === camel)?.value
}

function truthy(value: unknown) {
  return value === true || value === 'true'
}

/** One page as its user meets it: words, labels, fields, and what can be tapped. */
export class Screen {
  constructor(
    private readonly app: { settle(): Promise<void>; payloads: SetData[]; phase: (what: string) => void },
    readonly open: OpenPage,
  ) {}

  get route() {
    return this.open.route
  }

  /** Everything visible, in reading order, one line per block; the value of a field stands where the field is. */
  text(): string {
    return lines(this.open.host).join('\n')
  }

  /** Whether a node with this text or aria-label is on the page. */
  has(words: string): boolean {
    return this.matches(words).length > 0
  }

  /** The value that a field shows. */
  value(label: string): string {
    return String(attribute(this.field(label), 'value') ?? '')
  }

  /** Whether what would be tapped refuses taps. */
  isDisabled(words: string, where: Where = {}): boolean {
    return this.disabled(this.one(words, where))
  }

  /** An attribute of the node with this text or label, or of the nearest node around it that has it. */
  attribute(words: string, name: string, where: Where = {}): unknown {
    for (let at: Shown | null = this.one(words, where); at && at !== this.open.host; at = at.parentElement) {
      const value = attribute(at, name)
      if (value !== undefined && value !== '') return value
    }
    return undefined
  }

  /** Addresses of all images shown. */
  images(): string[] {
    return this.all('WX-IMAGE').map((image) => String(attribute(image, 'src') ?? ''))
  }

  /** Taps the node with this visible text or aria-label; the tap climbs as it does on a phone. */
  async tap(words: string, where: Where = {}): Promise<void> {
    const target = this.one(words, where)
    if (this.disabled(target)) throw new Error(`“${words}” is disabled`)
    if (!climb(target, this.open.host).some((element) => element.__wxElement?._vt?.event.tap || attribute(element, 'open-type'))) {
      throw new Error(`“${words}” is not in anything that can be tapped`)
    }
    const share = climb(target, this.open.host).find((element) => attribute(element, 'open-type') === 'share')
    if (share) await this.share()
    await this.send(target, 'tap', { x: 0, y: 0 })
  }

  /** Types into the field with this label, placeholder, or nearest text before it. */
  async fill(label: string, value: string): Promise<void> {
    const field = this.field(label)
    if (truthy(attribute(field, 'disabled'))) throw new Error(`the field “${label}” is disabled`)
    const limit = Number(attribute(field, 'maxlength') ?? 140)
    const kept = limit >= 0 ? [...value].slice(0, limit).join('') : value
    await this.send(field, 'focus', { value: this.value(label), height: 0 })
    await this.send(field, 'input', { value: kept, cursor: kept.length, keyCode: 0 })
    await this.send(field, 'blur', { value: kept, cursor: kept.length })
  }

  /** Presses the key that confirms on the keyboard of a field. */
  async confirm(label: string): Promise<void> {
    await this.send(this.field(label), 'confirm', { value: this.value(label) })
  }

  /** Reports a change on the control with this text or label, with WeChat's `detail` for it: a picker's index, a switch's state. */
  async change(words: string, value: unknown, where: Where = {}): Promise<void> {
    const around = climb(this.one(words, where), this.open.host)
    const control = around.find((element) => element.__wxElement?._vt?.event.change)
    if (!control) throw new Error(`“${words}” is not in anything that reports a change`)
    await this.send(control, 'change', { value })
  }

  /** Sends any other event that WeChat documents to the node with this text or label. */
  async event(words: string, type: string, detail: object = {}, where: Where = {}): Promise<void> {
    const around = climb(this.one(words, where), this.open.host)
    const target = around.find((element) => element.__wxElement?._vt?.event[type])
    if (!target) throw new Error(`“${words}” is not in anything that listens to ${type}`)
    await this.send(target, type, detail)
  }

  /** Sends an event to the n-th built-in component of a kind: `page.eventOn('map', 'markertap', {markerId: 3})`. */
  async eventOn(tag: string, type: string, detail: object = {}, nth = 0): Promise<void> {
    const target = this.all(`WX-${tag.toUpperCase()}`)[nth]
    if (!target) throw new Error(`no ${tag} number ${nth} on ${this.route}`)
    await this.send(target, type, detail)
  }

  /** What the n-th built-in component of a kind was given under this name: `page.given('map', 'markers')`. */
  given(tag: string, name: string, nth = 0): unknown {
    const element = this.all(`WX-${tag.toUpperCase()}`)[nth]
    return element && attribute(element, name)
  }

  async pullDown(): Promise<void> {
    call(this.open, 'onPullDownRefresh')
    await this.app.settle()
  }

  async reachBottom(): Promise<void> {
    call(this.open, 'onReachBottom')
    await this.app.settle()
  }

  /** What a share of this page would send. */
  async share(): Promise<unknown> {
    return call(this.open, 'onShareAppMessage', { from: 'menu', target: {} })
  }

  /** Waits until the words are on the page (or until the check is true), and says what was there instead when they never come. */
  async until(words: string | RegExp | (() => boolean), seconds = 15): Promise<void> {
    const there = () => (typeof words === 'function' ? words() : words instanceof RegExp ? words.test(this.text()) : this.text().includes(words) || this.has(words))
    const end = Date.now() + seconds * 1000
    while (!there()) {
      if (Date.now() > end) throw new Error(`waited ${seconds} s on ${this.route} for ${words}\nThe page shows:\n${this.text()}`)
      await this.app.settle()
      await new Promise((resolve) => setTimeout(resolve, 15))
    }
  }

  /** How many bytes and calls of setData the action took, whole app. */
  async payload(action: () => Promise<void>): Promise<{ bytes: number; calls: number; largest: number }> {
    const before = this.app.payloads.length
    await action()
    await this.app.settle()
    const sizes = this.app.payloads.slice(before).map((call) => call.bytes)
    return { bytes: sizes.reduce((sum, size) => sum + size, 0), calls: sizes.length, largest: Math.max(0, ...sizes) }
  }

  /** Nodes on the page and the depth of the deepest, as WeChat's own score counts them: WXML nodes, without the text in them. */
  nodes(): { count: number; depth: number } {
    let count = 0
    let deepest = 0
    const walk = (element: Element, depth: number) => {
      const counts = element.tagName.startsWith('WX-')
      if (counts) {
        count++
        deepest = Math.max(deepest, depth + 1)
      }
      for (const child of element.children) walk(child, counts ? depth + 1 : depth)
    }
    walk(this.open.host, 0)
    return { count, depth: deepest }
  }

  private async send(target: Shown, type: string, detail: object) {
    this.app.phase(`${type} on ${this.route}`)
    if (type === 'regionchange' && 'type' in detail) dispatchRegion(target, String(detail.type), detail)
    else dispatch(target, type, detail)
    await this.app.settle()
  }

  private all(tag: string): Shown[] {
    return [...this.open.host.querySelectorAll(tag.toLowerCase())]
  }

  private disabled(target: Shown) {
    return climb(target, this.open.host).some((element) => truthy(attribute(element, 'disabled')) || truthy(attribute(element, 'aria-disabled')))
  }

  private one(words: string, { nth, within }: Where): Shown {
    const found = this.matches(words, within)
    if (!found.length) throw new Error(`“${words}”${within ? ` beside “${within}”` : ''} is not on ${this.route}\nThe page shows:\n${this.text()}`)
    if (nth === undefined && found.length > 1) {
      throw new Error(`“${words}” is on ${this.route} ${found.length} times: say which with {nth} or {within}\nThe page shows:\n${this.text()}`)
    }
    const chosen = found[nth ?? 0]
    if (!chosen) throw new Error(`“${words}” is on ${this.route} only ${found.length} times`)
    return chosen
  }

  /** Best kind of match first: the whole label, the whole text, then a part of the text. */
  private matches(words: string, within?: string): Shown[] {
    const scope = within === undefined ? this.open.host : smallestAround(this.open.host, [words, within])
    if (!scope) return []
    const elements: Shown[] = [...scope.querySelectorAll('*')]
    const kinds = [
      (element: Shown) => attribute(element, 'aria-label') === words,
      (element: Shown) => lines(element).join('') === words,
      (element: Shown) => lines(element).join('').includes(words),
    ]
    for (const kind of kinds) {
      const found = elements.filter(kind)
      // Of nested matches the innermost is meant: the outer ones only contain it.
      const innermost = found.filter((element) => !found.some((other) => other !== element && element.contains(other)))
      if (innermost.length) return innermost
    }
    return []
  }

  private field(label: string): Shown {
    const fields = FIELDS.flatMap((tag) => this.all(tag))
    const named = fields.filter((field) => attribute(field, 'aria-label') === label || attribute(field, 'placeholder') === label)
    const found = named.length ? named : this.fieldsBeside(label, fields)
    if (found.length !== 1) throw new Error(`${found.length} fields are called “${label}” on ${this.route}\nThe page shows:\n${this.text()}`)
    return found[0] as Shown
  }

  /** Fields that share the smallest block with the words and are alone there. */
  private fieldsBeside(label: string, fields: Shown[]): Shown[] {
    for (const word of this.matches(label)) {
      for (let around: Element | null = word; around && around !== this.open.host; around = around.parentElement) {
        const inside = fields.filter((field) => around?.contains(field))
        if (inside.length) return inside
      }
    }
    return []
  }
}

function climb(from: Shown, host: Element): Shown[] {
  const path: Shown[] = []
  for (let at: Shown | null = from; at && at !== host; at = at.parentElement) path.push(at)
  return path
}

function smallestAround(host: Element, words: string[]): Element | undefined {
  const around = [host, ...host.querySelectorAll('*')].filter((element) => {
    const content = lines(element).join('')
    return words.every((word) => content.includes(word) || [...element.querySelectorAll('*')].some((inner) => attribute(inner, 'aria-label') === word))
  })
  return around.at(-1)
}

/** Visible text, a line for each block: WeChat's text nodes inside one `text` run together. */
function lines(element: Element): string[] {
  const found: string[] = []
  const walk = (node: Node, inline: boolean) => {
    if (node.nodeType === Node.TEXT_NODE) {
      const content = node.textContent?.trim()
      if (!content) return
      if (inline && found.length) found[found.length - 1] += content
      else found.push(content)
      return
    }
    const shown = node as Shown
    if (FIELDS.includes(shown.tagName)) {
      const value = String(attribute(shown, 'value') ?? '')
      if (value) found.push(value)
      return
    }
    const isText = shown.tagName === 'WX-TEXT'
    let first = true
    for (const child of node.childNodes) {
      walk(child, isText && !first)
      first = false
    }
  }
  walk(element, false)
  return found
}
