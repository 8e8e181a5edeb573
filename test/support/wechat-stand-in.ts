import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export const APPID = 'wx0123456789abcdef'
export const SECRET = '0123456789abcdef0123456789abcdef'

/** What the next call meets instead of an answer. */
type Accident = { errcode: number } | 'hangs' | 'html' | 'notAnObject' | 'serverError' | 'redirects' | 'drops'

/**
 * **A stand-in**, never WeChat itself: a real HTTP server on this machine that speaks as much of `api.weixin.qq.com` as we use, after its
 * documentation: code2Session with AppID, secret and codes that are good once.
 */
export async function startWechatStandIn() {
  const codes = new Map<string, { openid: string; used: boolean }>()
  const accidents: Accident[] = []
  const calls: URL[] = []
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://stand-in')
    calls.push(url)
    const say = (body: unknown, status = 200) => {
      // As WeChat does: JSON under the name of plain text, errors with status 200.
      response.writeHead(status, { 'content-type': 'text/plain' })
      response.end(typeof body === 'string' ? body : JSON.stringify(body))
    }
    const error = (errcode: number, errmsg: string) => say({ errcode, errmsg: `${errmsg}, rid: 65f0-stand-in` })
    const accident = accidents.shift()
    if (accident === 'hangs') return
    if (accident === 'drops') return void request.socket.destroy()
    if (accident === 'html') return say('<html><body>502 Bad Gateway</body></html>', 502)
    if (accident === 'serverError') return say('', 500)
    if (accident === 'notAnObject') return say('"ok"')
    if (accident === 'redirects') return void response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()
    if (accident) return error(accident.errcode, 'said by the test')

    const { appid, secret, js_code: code = '', grant_type: grant } = Object.fromEntries(url.searchParams)
    if (request.method !== 'GET' || url.pathname !== '/sns/jscode2session') return say('not found', 404)
    if (appid !== APPID) return error(40013, 'invalid appid')
    if (secret !== SECRET) return error(40125, 'invalid appsecret')
    if (grant !== 'authorization_code') return error(40002, 'invalid grant_type')
    const known = codes.get(code)
    if (!known) return error(40029, 'invalid code')
    if (known.used) return error(40163, 'code been used')
    known.used = true
    say({ session_key: SESSION_KEY, openid: known.openid, unionid: `union-${known.openid}` })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  let made = 0
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Every call that came in. */
    calls,
    /** What `wx.login` would give on the phone of this user. */
    codeOf(openid: string): string {
      const code = `0a1B2c-${++made}`
      codes.set(code, { openid, used: false })
      return code
    },
    /** The next calls meet these. */
    meet(...next: Accident[]) {
      accidents.push(...next)
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Planted: it must turn up nowhere. */
export const SESSION_KEY = 'tiihtNczf5v6AKRyjwEUhQ=='

export type WechatStandIn = Awaited<ReturnType<typeof startWechatStandIn>>
