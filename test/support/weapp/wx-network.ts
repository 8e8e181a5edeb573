import fs from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { URL, URLSearchParams } from 'node:url'
import { localFile } from './wx-files'

type Answer = { statusCode: number; headers: http.IncomingHttpHeaders; body: Buffer }
type Callbacks = { success?(answer: object): void; fail?(answer: { errMsg: string }): void; complete?(answer: object): void }
type RequestOptions = Callbacks & { url: string; method?: string; data?: unknown; header?: Record<string, string>; dataType?: string; responseType?: string; timeout?: number }
type UploadOptions = Callbacks & { url: string; filePath: string; name: string; formData?: Record<string, string>; header?: Record<string, string> }

/** The phone's connection. Requests go to the door under test, whatever address was built into the mini-program. */
export class Network {
  online = true
  inFlight = 0
  /** Sent requests, in order, for tests that count them. */
  readonly requests: { method: string; path: string; body: unknown; statusCode?: number }[] = []
  private readonly listeners = new Set<(status: { isConnected: boolean; networkType: string }) => void>()

  constructor(
    private readonly door: string | undefined,
    /** The address built into the mini-program: the one domain that may be asked, as WeChat enforces it. */
    private readonly permitted: string,
  ) {}

  get status() {
    return { isConnected: this.online, networkType: this.online ? 'wifi' : 'none' }
  }

  switch(online: boolean) {
    if (this.online === online) return
    this.online = online
    for (const listener of this.listeners) listener(this.status)
  }

  listen(listener: (status: { isConnected: boolean; networkType: string }) => void) {
    this.listeners.add(listener)
  }

  unlisten(listener?: (status: { isConnected: boolean; networkType: string }) => void) {
    if (listener) this.listeners.delete(listener)
    else this.listeners.clear()
  }

  async send(url: string, method: string, headers: Record<string, string>, body: Buffer | undefined, noted: unknown, signal: AbortSignal): Promise<Answer> {
    const asked = new URL(url)
    if (asked.origin !== new URL(this.permitted).origin) throw new Error('url not in domain list')
    if (!this.online || !this.door) throw new Error('net::ERR_INTERNET_DISCONNECTED')
    const note: Network['requests'][number] = { method, path: asked.pathname + asked.search, body: noted }
    this.requests.push(note)
    this.inFlight++
    try {
      const answer = await exchange(new URL(note.path, this.door), method, headers, body, signal)
      note.statusCode = answer.statusCode
      // The answer to a phone that lost its network meanwhile never arrives.
      if (!this.online) throw new Error('net::ERR_NETWORK_CHANGED')
      return answer
    } finally {
      this.inFlight--
    }
  }
}

function exchange(url: URL, method: string, headers: Record<string, string>, body: Buffer | undefined, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request(url.href, { method, headers, signal, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk) => chunks.push(chunk))
      response.on('end', () => resolve({ statusCode: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }))
      response.on('error', reject)
    })
    request.on('error', (error) => reject(new Error(error.name === 'AbortError' ? 'abort' : error.message)))
    request.end(body)
  })
}

export function networkApi(network: Network): Record<string, unknown> {
  return {
    request: (options: RequestOptions) => {
      const method = (options.method ?? 'GET').toUpperCase()
      const headers = { 'content-type': 'application/json', ...lowercase(options.header) }
      let { url } = options
      let body: Buffer | undefined
      if (method === 'GET' && options.data && typeof options.data === 'object') {
        url += (url.includes('?') ? '&' : '?') + new URLSearchParams(options.data as Record<string, string>).toString()
      } else if (options.data !== undefined && method !== 'GET') {
        body = Buffer.from(typeof options.data === 'string' ? options.data : JSON.stringify(options.data))
      }
      return task('request', options, options.timeout ?? 60_000, async (signal) => {
        const answer = await network.send(url, method, headers, body, options.data, signal)
        const text = answer.body.toString('utf8')
        const data = options.responseType === 'arraybuffer' ? answer.body : options.dataType === 'text' ? text : jsonOrText(text)
        return { statusCode: answer.statusCode, header: answer.headers, cookies: [], data }
      })
    },

    uploadFile: (options: UploadOptions) =>
      task('uploadFile', options, 60_000, async (signal) => {
        const boundary = `----weapp${Date.now().toString(16)}`
        const file = localFile(options.filePath)
        const fields = Object.entries(options.formData ?? {}).map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
        const head = `--${boundary}\r\nContent-Disposition: form-data; name="${options.name}"; filename="${path.basename(file)}"\r\nContent-Type: image/jpeg\r\n\r\n`
        const body = Buffer.concat([Buffer.from(fields.join('') + head), fs.readFileSync(file), Buffer.from(`\r\n--${boundary}--\r\n`)])
        const headers = { ...lowercase(options.header), 'content-type': `multipart/form-data; boundary=${boundary}`, 'content-length': String(body.length) }
        const answer = await network.send(options.url, 'POST', headers, body, { file: options.filePath }, signal)
        return { statusCode: answer.statusCode, data: answer.body.toString('utf8') }
      }),

    getNetworkType: (options: Callbacks = {}) => task('getNetworkType', options, 60_000, async () => ({ networkType: network.status.networkType })),
    onNetworkStatusChange: (listener: Parameters<Network['listen']>[0]) => network.listen(listener),
    offNetworkStatusChange: (listener?: Parameters<Network['listen']>[0]) => network.unlisten(listener),
  }
}

/** A request in WeChat's manner: callbacks, and a task that can be aborted. */
function task(name: string, options: Callbacks, timeout: number, run: (signal: AbortSignal) => Promise<object>) {
  const control = new AbortController()
  let late = false
  const timer = setTimeout(() => {
    late = true
    control.abort()
  }, timeout)
  run(control.signal)
    .then(
      (answer) => {
        const complete = { errMsg: `${name}:ok`, ...answer }
        options.success?.(complete)
        return complete
      },
      (error: Error) => {
        const failed = { errMsg: `${name}:fail ${late ? 'timeout' : error.message}` }
        options.fail?.(failed)
        return failed
      },
    )
    .then((answer) => {
      clearTimeout(timer)
      options.complete?.(answer)
    })
  return { abort: () => control.abort(), onProgressUpdate() {}, offProgressUpdate() {}, onHeadersReceived() {}, offHeadersReceived() {}, onChunkReceived() {}, offChunkReceived() {} }
}

function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function lowercase(header: Record<string, string> = {}) {
  return Object.fromEntries(Object.entries(header).map(([name, value]) => [name.toLowerCase(), String(value)]))
}
