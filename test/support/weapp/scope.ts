import fs from 'node:fs'
import path from 'node:path'

/**
 * What the logic layer of WeChat offers a script besides the parameters of its module: ECMAScript as of 2018 without Intl,
 * timers and the console. Everything else that this process happens to have is hidden, so the list is what is allowed,
 * not what somebody remembered to forbid.
 */
const ALLOWED = new Set(
  `Object Array Number String Boolean Symbol Date Promise RegExp Error EvalError RangeError ReferenceError SyntaxError TypeError
  URIError JSON Math ArrayBuffer DataView Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array
  Float32Array Float64Array Map Set WeakMap WeakSet Proxy Reflect parseInt parseFloat isNaN isFinite NaN Infinity undefined
  decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape
  setTimeout clearTimeout setInterval clearInterval`.split(/\s+/),
)

/** Names of Node and of newer browsers that jsdom does not carry on its window, so that they cannot be found by looking there. */
const ALSO_HIDDEN = `process Buffer global globalThis window self document navigator location history localStorage sessionStorage
  fetch Headers Request Response XMLHttpRequest WebSocket Intl URL URLSearchParams Blob File FormData FileReader AbortController
  AbortSignal TextEncoder TextDecoder crypto performance atob btoa setImmediate clearImmediate queueMicrotask structuredClone
  requestAnimationFrame cancelAnimationFrame requestIdleCallback MutationObserver IntersectionObserver ResizeObserver WebAssembly
  SharedArrayBuffer Atomics BigInt BigInt64Array BigUint64Array WeakRef FinalizationRegistry MessageChannel BroadcastChannel Worker
  indexedDB caches Image Audio Event CustomEvent EventTarget Node Element HTMLElement alert confirm prompt open close print
  __dirname __filename`.split(/\s+/)

/** Every global name that a script of the mini-program must not see. */
export function hiddenNames(given: readonly string[]): string[] {
  const names = new Set(ALSO_HIDDEN)
  for (let object: object | null = globalThis; object; object = Object.getPrototypeOf(object)) {
    for (const name of Object.getOwnPropertyNames(object)) names.add(name)
  }
  return [...names].filter((name) => !ALLOWED.has(name) && !given.includes(name) && isParameterName(name))
}

/** Reads and runs the scripts of one build, each once, as WeChat does. */
export class Scripts {
  private readonly loaded = new Map<string, { exports: unknown }>()

  constructor(
    private readonly root: string,
    private readonly given: Record<string, unknown>,
  ) {}

  /** Runs a script by its path below the build's root (with or without `.js`) and gives what it exports. */
  require(file: string): unknown {
    const name = path.posix.normalize(file.endsWith('.js') ? file : `${file}.js`).replace(/^\/+/, '')
    const known = this.loaded.get(name)
    if (known) return known.exports
    const source = path.join(this.root, name)
    if (!fs.existsSync(source)) throw new Error(`module '${name}' is not defined`)
    const module: { exports: unknown } = { exports: {} }
    this.loaded.set(name, module)
    const scope: Record<string, unknown> = {
      ...this.given,
      module,
      exports: module.exports,
      require: (target: string) => this.require(path.posix.join(target.startsWith('/') ? '' : path.posix.dirname(name), target)),
      Function: withoutEvaluation(Function),
      eval: noEval,
    }
    const hidden = hiddenNames(Object.keys(scope))
    const names = [...Object.keys(scope), ...hidden]
    const values = [...Object.values(scope), ...hidden.map(() => undefined)]
    // The outer function is sloppy because `eval` cannot be the parameter of a strict one; the script itself runs strict.
    const body = `return function () { 'use strict';\n${fs.readFileSync(source, 'utf8')}\n}\n//# sourceURL=weapp/${name}`
    new Function(...names, body)(...values).call(undefined)
    return module.exports
  }
}

function noEval(): never {
  throw new Error('eval is not available in the mini-program')
}

/** `instanceof Function` keeps working; making code out of text does not. */
function withoutEvaluation(real: FunctionConstructor): FunctionConstructor {
  const refuse = (): never => {
    throw new Error('new Function is not available in the mini-program')
  }
  return new Proxy(real, { construct: refuse, apply: refuse })
}

function isParameterName(name: string): boolean {
  if (!/^[A-Za-z_$][\w$]*$/.test(name)) return false
  try {
    new Function(name, '')
    return name !== 'eval' && name !== 'arguments'
  } catch {
    return false
  }
}
