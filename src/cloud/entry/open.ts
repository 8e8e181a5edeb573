import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { type Fault, SERVICES, understand } from '../../domain/open/georeport'
import { featureCollection } from '../open/features'
import { publishes } from '../open/handlers'
import { requestsFor } from '../open/requests'
import { type Row, xmlOf, xmlOfOne } from '../open/xml'
import { actorOf, type Env, type Http, type HttpParts, overLimit } from './exchange'

const TYPES = { json: 'application/json; charset=utf-8', xml: 'application/xml; charset=utf-8' } as const
type Format = keyof typeof TYPES

const GEOJSON = 'application/geo+json'
/** Seconds for which others may keep what they got. */
const KEPT = 300

/**
 * Open data: `GET /open/spaces.geojson` (RFC 7946) and Open311 GeoReport v2 below `/open/311/v2`, for whoever asks. Off until an admin
 * switches it on; nothing can be written here.
 */
export function openRoutes(parts: HttpParts): Hono<Env> {
  const routes = new Hono<Env>()
  routes.use(compress())
  routes.use(async (http, next) => {
    http.header('access-control-allow-origin', '*')
    const format = formatOf(http.req.path) ?? 'json'
    const actor = await actorOf(parts, http)
    if (await overLimit(parts, http, 'read', actor)) return fault(http, format, { code: 429, description: 'too many requests' })
    if (http.req.method !== 'GET')
      return fault(http, format, { code: 405, description: 'this data can be read only; to report something use the mini-program' })
    if (!(await publishes(parts.store, actor.tenant)))
      return fault(http, format, { code: 404, description: 'this district does not publish open data' })
    const wanted = http.req.query('jurisdiction_id')
    if (wanted && wanted !== actor.tenant) return fault(http, format, { code: 404, description: 'jurisdiction_id was not found' })
    http.header('cache-control', `public, max-age=${KEPT}`)
    return next()
  })

  routes.get('/spaces.geojson', (http) => {
    const pieces = featureCollection(parts.store, http.get('actor').tenant)
    return http.body(streamOf(pieces), 200, { 'content-type': GEOJSON })
  })

  routes.get('/311/v2/:file{services\\.(json|xml)}', (http) => rows(http, 'services', 'service', SERVICES))
  routes.get('/311/v2/services/:file{.+\\.(json|xml)}', (http) => definition(http, nameOf(http.req.param('file'))))
  routes.get('/311/v2/:file{requests\\.(json|xml)}', async (http) => {
    const understood = understand(http.req.query(), parts.clock())
    if (!understood.ok) return fault(http, formatOf(http.req.path) ?? 'json', understood.fault)
    return rows(http, 'service_requests', 'request', await requestsFor(parts.store, http.get('actor').tenant, understood.asked))
  })
  routes.get('/311/v2/requests/:file{.+\\.(json|xml)}', async (http) => {
    const understood = understand({ service_request_id: nameOf(http.req.param('file')) }, parts.clock())
    const found = understood.ok ? await requestsFor(parts.store, http.get('actor').tenant, understood.asked) : []
    if (found.length !== 1)
      return fault(http, formatOf(http.req.path) ?? 'json', { code: 404, description: 'service_request_id was not found' })
    return rows(http, 'service_requests', 'request', found)
  })
  routes.all('*', (http) => fault(http, formatOf(http.req.path) ?? 'json', { code: 404, description: 'there is nothing at this address' }))
  return routes
}

function formatOf(path: string): Format | null {
  const ending = /\.(json|xml)$/.exec(path)?.[1]
  return ending === 'json' || ending === 'xml' ? ending : null
}

function nameOf(file: string): string {
  return file.replace(/\.(json|xml)$/, '')
}

function rows(http: Http, root: string, item: string, all: readonly object[]): Response {
  const format = formatOf(http.req.path) ?? 'json'
  return send(http, format, 200, format === 'json' ? JSON.stringify(all) : xmlOf(root, item, all as readonly Row[]))
}

/** No service asks for more than the standard does, so a definition has no attributes. */
function definition(http: Http, code: string): Response {
  const format = formatOf(http.req.path) ?? 'json'
  if (!SERVICES.some(({ service_code }) => service_code === code))
    return fault(http, format, { code: 404, description: 'service_code was not found' })
  const body =
    format === 'json'
      ? JSON.stringify({ service_code: code, attributes: [] })
      : xmlOfOne('service_definition', { service_code: code, attributes: null })
  return send(http, format, 200, body)
}

/** The standard's form of an error, with its code as the status. */
function fault(http: Http, format: Format, { code, description }: Fault): Response {
  if (code === 405) http.header('allow', 'GET')
  http.header('cache-control', 'no-store')
  const row = { code, description }
  return send(http, format, code, format === 'json' ? JSON.stringify([row]) : xmlOf('errors', 'error', [row]))
}

function send(http: Http, format: Format, status: 200 | Fault['code'], body: string): Response {
  return http.body(body, status, { 'content-type': TYPES[format] })
}

function streamOf(pieces: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const iterator = pieces[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await iterator.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await iterator.return?.()
    },
  })
}
