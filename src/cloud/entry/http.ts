import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { type Outcome, refuse } from '../../domain/shared/refusal'
import { REQUEST_ID } from '../api'
import { openApiOf } from '../openapi'
import { actorOf, answer, type Env, type Http, type HttpParts, overLimit } from './exchange'
import { calendarRoutes } from './calendars'
import { type Kind, SIGN_IN_ACTIONS } from './limits'
import { openRoutes } from './open'
import { pictureRoutes } from './pictures'
import { serveClient } from './statics'
import { workbookRoutes } from './workbooks'

/** Bytes of one `POST /api`; WeChat's own limit for a call is 100 KB of text. */
export const API_LIMIT = 128 * 1024

/** The door on HTTP, as architecture.md words it. */
export function createHttp(parts: HttpParts): Hono<Env> {
  const app = new Hono<Env>()
  const document = JSON.stringify(openApiOf(parts.contracts))
  const kinds = new Map(Object.entries(parts.contracts).map(([action, contract]) => [action, contract.kind]))

  app.use(async (http, next) => {
    const given = http.req.header('x-request-id')
    http.set('trace', given && REQUEST_ID.test(given) ? given : parts.newId())
    const began = performance.now()
    await next()
    http.header('x-request-id', http.get('trace'))
    http.header('x-content-type-options', 'nosniff')
    http.header('referrer-policy', 'same-origin')
    logLine(parts, http, performance.now() - began)
  })
  app.onError((error, http) => {
    parts.log.error({ trace: http.get('trace'), err: error }, 'surprise')
    return answer(http, { ok: false, trace: http.get('trace') })
  })
  app.notFound((http) => answer(http, refuse('notFound', '没有这个地址')))

  app.post(
    '/api',
    bodyLimit({ maxSize: API_LIMIT, onError: (http) => answer(http as Http, refuse('tooLarge', '内容太长，请分几次提交')) }),
    compress(),
    async (http) => {
      const actor = await actorOf(parts, http)
      const envelope = await readJson(http)
      const action = envelope.ok ? actionOf(envelope.value, kinds) : null
      if (action) http.set('action', action)
      const refused = await overLimit(parts, http, (action && kinds.get(action)) || 'read', actor)
      const refusedToo = !refused && action && SIGN_IN_ACTIONS.has(action) ? await overLimit(parts, http, 'signIn', actor) : refused
      if (refusedToo) return refusedToo
      return answer(http, envelope.ok ? await parts.api(envelope.value, actor, { trace: http.get('trace') }) : envelope)
    },
  )
  app.route('/files', pictureRoutes(parts))
  app.route('/workbooks', workbookRoutes(parts))
  app.route('/calendar', calendarRoutes(parts))
  app.route('/open', openRoutes(parts))
  app.get('/openapi.json', compress(), (http) =>
    http.body(document, 200, { 'content-type': 'application/json', 'cache-control': 'no-cache' }),
  )
  app.get('/healthz', async (http) => {
    const healthy = await parts.services.identity.personOf('healthz', parts.clock()).then(
      () => true,
      () => false,
    )
    return http.json({ ok: healthy }, healthy ? 200 : 503)
  })
  for (const [path, method] of [
    ['/api', 'POST'],
    ['/files', 'POST'],
    ['/files/:id', 'GET'],
    ['/workbooks', 'POST'],
    ['/workbooks/:id', 'GET'],
    ['/calendar/:file', 'GET'],
    ['/calendar/booking/:file', 'GET'],
    ['/openapi.json', 'GET'],
    ['/healthz', 'GET'],
  ] as const) {
    app.all(path, (http) => http.json(refuse('invalid', `这个地址只接受 ${method} 请求`), 405, { allow: method }))
  }
  if (parts.client) serveClient(app, parts.client)
  return app
}

async function readJson(http: Http): Promise<Outcome<unknown, 'invalid'>> {
  if (!/^application\/json\b/i.test(http.req.header('content-type') ?? '')) return refuse('invalid', '请求应为 application/json')
  try {
    return { ok: true, value: JSON.parse(await http.req.text()) as unknown }
  } catch {
    return refuse('invalid', '请求不是正确的 JSON')
  }
}

/** The name if it is an action of ours: nothing else of the caller's making reaches the log. */
function actionOf(envelope: unknown, kinds: ReadonlyMap<string, Kind>): string | null {
  const name = (envelope as { action?: unknown } | null)?.action
  return typeof name === 'string' && kinds.has(name) ? name : null
}

function logLine(parts: HttpParts, http: Http, took: number) {
  const actor = http.get('actor')
  const who = actor?.kind === 'person' ? parts.services.secrets.fingerprint(actor.person).slice(0, 12) : actor?.kind
  const route = http.req.path.split('/')[1] ?? ''
  const known = ['api', 'files', 'workbooks', 'calendar', 'open', 'openapi.json', 'healthz'].includes(route) ? route : 'client'
  const fields = {
    route: known,
    method: http.req.method,
    action: http.get('action'),
    status: http.res.status,
    ms: Math.round(took),
    trace: http.get('trace'),
    who,
  }
  if (known === 'client' && http.res.status < 400) return
  parts.log.info(fields, 'request')
}
