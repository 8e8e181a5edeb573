import { Hono } from 'hono'
import { refuse } from '../../domain/shared/refusal'
import { isGood } from '../calendar/address'
import { feedBehind } from '../calendar/feed'
import { bookingFile, feedFile } from '../calendar/file'
import { actorOf, answer, type Env, type Http, type HttpParts, overLimit } from './exchange'

const TYPE = 'text/calendar; charset=utf-8'

/** Calendars ask without a session: `GET /calendar/<secret>.ics` for a subscription, `GET /calendar/booking/<id>.ics` for one signed file. */
export function calendarRoutes(parts: HttpParts): Hono<Env> {
  const routes = new Hono<Env>()
  const gone = (http: Http) => answer(http, refuse('notFound', '没有这个日历，可能已经换了地址'))

  routes.get('/booking/:file', async (http) => {
    const booking = nameOf(http.req.param('file'))
    const { until = '', sig = '' } = http.req.query()
    const { store, services, clock } = parts
    if (booking === null || !isGood(services.secrets, booking, until, sig, clock())) return answer(http, refuse('forbidden', '地址不对或已过期，请回到报名页再加一次'))
    const file = await bookingFile(store, booking)
    if (!file) return gone(http)
    return http.body(file, 200, { 'content-type': TYPE, 'content-disposition': 'attachment; filename="event.ics"', 'cache-control': 'private, no-store' })
  })

  routes.get('/:file', async (http) => {
    // Counted, so that nobody tries addresses quickly.
    const refused = await overLimit(parts, http, 'read', await actorOf(parts, http))
    if (refused) return refused
    const secret = nameOf(http.req.param('file'))
    const { store, services, clock } = parts
    const feed = secret === null ? null : await feedBehind(store, services.secrets, secret)
    if (!feed) return gone(http)
    return http.body(await feedFile(store, feed.person, clock()), 200, { 'content-type': TYPE, 'cache-control': 'private, no-cache' })
  })
  return routes
}

function nameOf(file: string): string | null {
  return /^([A-Za-z0-9_-]{1,64})\.ics$/.exec(file)?.[1] ?? null
}
