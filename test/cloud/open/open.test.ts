import { check } from '@placemarkio/check-geojson'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import gcoord from 'gcoord'
import { places } from '@/cloud/place/collections'
import { reports } from '@/cloud/repair/collections'
import { spaces } from '@/cloud/space/collections'
import type { Feature } from '@/domain/open/geojson'
import { SERVICES, type ServiceRequest } from '@/domain/open/georeport'
import type { Space } from '@/domain/space/space'
import { CENTRE, makeMapSpace } from '../../support/builders/map'
import { daysLater, MORNING } from '../../support/clock'
import { type RepairWorld, repairWorld } from '../../support/repair-world'
import { type Door, openDoor } from '../entry/door'

let world: RepairWorld
let door: Door
beforeEach(async () => {
  world = await repairWorld()
  door = await openDoor({ store: world.store, services: world.services })
  door.setNow(MORNING)
  await world.grant('district', 'admin@yanping')
})
afterEach(() => door.close())

const publish = (on = true) => world.as('district').do('open.publish', { on })
const get = (address: string, options: RequestInit = {}) => fetch(`${door.address}/open/${address}`, options)
const json = async <T>(address: string): Promise<T> => (await (await get(address)).json()) as T
const put = (id: string, overrides: Partial<Space> = {}) => world.store.insert(spaces, id, makeMapSpace(overrides))

async function xml(address: string): Promise<{ status: number; type: string | null; content: Record<string, Record<string, unknown>> }> {
  const response = await get(address)
  const text = await response.text()
  expect(XMLValidator.validate(text)).toBe(true)
  const parser = new XMLParser({ isArray: (name) => ['service', 'request', 'error'].includes(name), parseTagValue: false })
  return { status: response.status, type: response.headers.get('content-type'), content: parser.parse(text) }
}

describe('Open data', () => {
  test('are off until the admin of the district switches them on, and off again when they do', async () => {
    await put('s1')
    expect((await get('spaces.geojson')).status).toBe(404)
    expect(await json('311/v2/services.json')).toEqual([{ code: 404, description: 'this district does not publish open data' }])
    expect(await world.as('district').do('open.state', {})).toEqual({ on: false, since: null })
    expect(await publish()).toEqual({ on: true, since: world.clock.now() })
    expect((await get('spaces.geojson')).status).toBe(200)
    expect((await get('311/v2/services.json')).status).toBe(200)
    await publish(false)
    expect((await get('spaces.geojson')).status).toBe(404)
  })

  test.each(['secretary', 'community', 'street', 'zhang'] as const)('are nothing that %s decides', async (who) => {
    expect((await world.as(who).refused('open.publish', { on: true })).code).toBe('forbidden')
    expect((await world.as(who).refused('open.state', {})).code).toBe('forbidden')
  })

  test('may be read from any page, kept for a while, and written by nobody', async () => {
    await publish()
    const read = await get('311/v2/requests.json')
    expect(read.headers.get('access-control-allow-origin')).toBe('*')
    expect(read.headers.get('cache-control')).toBe('public, max-age=300')
    const written = await get('311/v2/requests.json', { method: 'POST', body: 'service_code=repair-leak' })
    expect([written.status, written.headers.get('allow')]).toEqual([405, 'GET'])
    expect(await written.json()).toEqual([{ code: 405, description: expect.stringContaining('read only') }])
  })

  test('count as any other reading, in their own form', async () => {
    await door.close()
    world = await repairWorld()
    door = await openDoor({ store: world.store, services: world.services, limits: { readsPerMinute: 1 } })
    await world.grant('district', 'admin@yanping')
    await publish()
    await get('311/v2/services.json')
    expect(await json('311/v2/services.json')).toEqual([{ code: 429, description: 'too many requests' }])
  })
})

describe('The spaces as GeoJSON', () => {
  const collection = () => json<{ features: Feature[] }>('spaces.geojson')

  test('pass a validator of RFC 7946, each with where it is in WGS-84, longitude first', async () => {
    await publish()
    await put('s1', { building: 'yijing-3' })
    await put('s2', { name: '“西”坡 <b>', survey: { cm2: 6_660_000_0, owner: 'common', hazards: [], words: '', photos: [], at: MORNING } })
    const response = await get('spaces.geojson')
    expect(response.headers.get('content-type')).toBe('application/geo+json')
    const text = await response.text()
    const { features } = check(text) as unknown as { features: Feature[] }
    const [lng, lat] = gcoord.transform([CENTRE.lng, CENTRE.lat], gcoord.GCJ02, gcoord.WGS84)
    expect(features[0]).toEqual({
      type: 'Feature',
      id: 's1',
      geometry: { type: 'Point', coordinates: [expect.closeTo(lng, 6), expect.closeTo(lat, 6)] },
      properties: {
        name: '北坡',
        kind: 'slope',
        kind_name: '坡地',
        state: 'suggested',
        state_name: '有人提议',
        estate: '怡景嘉园',
        community: '怡景社区',
        area: null,
        suggested_at: MORNING,
        moved_at: MORNING,
        precision: 'building',
      },
    })
    expect(features[1]?.properties).toMatchObject({ name: '“西”坡 <b>', area: 6_660, precision: '100m' })
    expect(JSON.parse(text)).not.toHaveProperty('crs')
  })

  test('tell a place only as its building, or as a square of 100 m', async () => {
    await publish()
    await put('s1', { lng: CENTRE.lng + 0.0001 })
    await put('s2', { lng: CENTRE.lng + 0.00012, lat: CENTRE.lat + 0.00001 })
    const [one, other] = (await collection()).features
    expect(one?.geometry).toEqual(other?.geometry)
    const exact = gcoord.transform([CENTRE.lng + 0.0001, CENTRE.lat], gcoord.GCJ02, gcoord.WGS84)
    expect(one?.geometry.coordinates).not.toEqual(exact)
  })

  test('leave out what is looked at, hidden or declined', async () => {
    await publish()
    await put('s1', { shown: 'checking' })
    await put('s2', { shown: 'hidden' })
    await put('s3', { state: 'declined' })
    await put('s4')
    expect((await collection()).features.map(({ id }) => id)).toEqual(['s4'])
  })

  test('say nobody’s name, number or words', async () => {
    await publish()
    await put('s1', {
      name: '找王阿姨 13900000000',
      words: '王阿姨的菜地',
      by: 'zhang',
      byName: '3栋张阿姨',
      steward: { name: '李师傅', person: 'li', adoption: null, since: MORNING },
      steps: [
        { action: 'suggest', at: MORNING, by: { party: 'suggester', person: 'zhang', name: '3栋张阿姨' }, words: '王阿姨说的', photos: [] },
      ],
    })
    const text = await (await get('spaces.geojson')).text()
    expect(text).not.toMatch(/13900000000|菜地|zhang|张阿姨|李师傅|王阿姨说的/)
  })

  test('are one valid collection when there are none, and when there are a thousand', async () => {
    await publish()
    expect(check(await (await get('spaces.geojson')).text())).toEqual({ type: 'FeatureCollection', features: [] })
    await world.store.insertMany(
      spaces,
      Array.from({ length: 1_100 }, (_, nth) => ({ id: `many${nth}`, data: makeMapSpace({ lng: CENTRE.lng + nth / 1e4 }) })),
    )
    expect((check(await (await get('spaces.geojson')).text()) as unknown as { features: unknown[] }).features).toHaveLength(1_100)
  })
})

describe('Open311 GeoReport v2', () => {
  const list = (query = '') => json<ServiceRequest[]>(`311/v2/requests.json${query}`)
  const idsOf = (all: readonly ServiceRequest[]) => all.map(({ service_request_id }) => service_request_id)

  beforeEach(() => publish())

  test('lists its services alike in JSON and XML', async () => {
    expect(await json('311/v2/services.json')).toEqual(SERVICES)
    const { content, type } = await xml('311/v2/services.xml')
    expect(type).toBe('application/xml; charset=utf-8')
    expect(content.services?.service).toEqual(SERVICES)
  })

  test('defines a service, which asks for nothing of its own', async () => {
    expect(await json('311/v2/services/repair-leak.json')).toEqual({ service_code: 'repair-leak', attributes: [] })
    expect((await xml('311/v2/services/repair-leak.xml')).content).toMatchObject({
      service_definition: { service_code: 'repair-leak', attributes: '' },
    })
    expect(await json('311/v2/services/nothing.json')).toEqual([{ code: 404, description: 'service_code was not found' }])
    expect(await xml('311/v2/services/nothing.xml')).toMatchObject({
      status: 404,
      content: { errors: { error: [{ code: '404', description: 'service_code was not found' }] } },
    })
  })

  test('tells public repairs and spaces, newest first, with where and how, and nothing of anybody', async () => {
    const repair = await world.submit('zhang', { words: '张阿姨家门口的灯坏了', category: 'lighting' })
    await put('s1', { createdAt: daysLater(MORNING, -1), kind: 'plot', state: 'opened', building: 'yijing-3', byName: '3栋张阿姨' })
    door.setNow(world.clock.now())
    const all = await list()
    expect(idsOf(all)).toEqual([`r-${repair}`, 's-s1'])
    expect(all[0]).toMatchObject({
      status: 'open',
      status_notes: '等待受理',
      service_code: 'repair-lighting',
      service_name: '照明',
      description: '照明，怡景嘉园 3栋',
      agency_responsible: '怡景社区',
      address: '怡景嘉园 3栋',
      address_id: 'yijing-3',
      requested_datetime: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/),
    })
    expect(all[1]).toMatchObject({
      status: 'closed',
      service_code: 'space-plot',
      status_notes: '开放了',
      long: expect.any(Number),
      lat: expect.any(Number),
    })
    expect(JSON.stringify(all)).not.toMatch(/张阿姨|zhang|门口的灯/)
  })

  test('tells the same in XML, whatever stands in a name', async () => {
    await world.store.patch(places, 'yijing-garden', { set: { name: '“怡景” & <嘉园>\u0001' } })
    await put('s1')
    const [one] = await list()
    const { content } = await xml('311/v2/requests.xml')
    const [told] = (content.service_requests?.request ?? []) as Record<string, string>[]
    expect(told?.address).toBe('“怡景” & <嘉园>')
    for (const [field, value] of Object.entries({ ...one, address: undefined, description: undefined })) {
      if (value !== undefined) expect(told?.[field]).toBe(value === null ? '' : String(value))
    }
  })

  test('does not tell of homes, of what nobody has looked at, of what was withdrawn or merged', async () => {
    await world.submit('zhang', { scope: 'home' })
    const withdrawn = await world.submit('zhang')
    await world.store.patch(reports, withdrawn, { set: { state: 'withdrawn', open: false } })
    const merged = await world.submit('li')
    await world.store.patch(reports, merged, { set: { state: 'merged', open: false } })
    const unread = await world.submit('wang', { building: 'yijing-5' })
    await world.store.patch(reports, unread, { set: { wordsShown: 'checking' } })
    await put('s1', { shown: 'checking' })
    door.setNow(world.clock.now())
    expect(await list()).toEqual([])
    for (const id of [withdrawn, merged, unread]) expect((await get(`311/v2/requests/r-${id}.json`)).status).toBe(404)
    expect((await get('311/v2/requests/s-s1.json')).status).toBe(404)
  })

  test('finds one by its id, and several by theirs', async () => {
    for (const id of ['s1', 's2', 's3']) await put(id)
    expect(idsOf(await json('311/v2/requests/s-s2.json'))).toEqual(['s-s2'])
    expect((await xml('311/v2/requests/s-s2.xml')).content.service_requests?.request).toHaveLength(1)
    expect(idsOf(await list('?service_request_id=s-s3,s-s1,s-none&service_code=repair-leak'))).toEqual(['s-s3', 's-s1'])
    expect(await json('311/v2/requests/s-none.json')).toEqual([{ code: 404, description: 'service_request_id was not found' }])
    expect((await get('311/v2/requests/s-s1,s-s2.json')).status).toBe(404)
  })

  test('filters by service, status and time', async () => {
    await put('old', { createdAt: daysLater(MORNING, -60) })
    await put('older', { createdAt: daysLater(MORNING, -100) })
    await put('open', { kind: 'plot', createdAt: daysLater(MORNING, -2) })
    await put('done', { kind: 'plot', state: 'maintained', createdAt: daysLater(MORNING, -3) })
    const leak = await world.submit('zhang')
    door.setNow(world.clock.now())
    expect(idsOf(await list('?service_code=space-plot'))).toEqual(['s-open', 's-done'])
    expect(idsOf(await list('?service_code=repair-leak'))).toEqual([`r-${leak}`])
    expect(idsOf(await list('?status=closed'))).toEqual(['s-done'])
    expect(idsOf(await list('?status=open'))).toEqual([`r-${leak}`, 's-open', 's-old'])
    const day = (days: number) => encodeURIComponent(daysLater(MORNING, days))
    expect(idsOf(await list(`?start_date=${day(-110)}&end_date=${day(-50)}`))).toEqual(['s-old', 's-older'])
    expect(await list(`?start_date=${day(-200)}&end_date=${day(-50)}`)).toEqual([
      { code: 400, description: expect.stringContaining('90 days') },
    ])
  })

  test('pages, each request once', async () => {
    for (let nth = 0; nth < 25; nth += 1) await put(`s${nth}`, { createdAt: daysLater(MORNING, -nth) })
    const pages = await Promise.all([1, 2, 3, 4].map((page) => list(`?page_size=10&page=${page}`)))
    expect(pages.map(({ length }) => length)).toEqual([10, 10, 5, 0])
    expect(pages.flatMap(idsOf)).toEqual(Array.from({ length: 25 }, (_, nth) => `s-s${nth}`))
  })

  test('is this district’s alone', async () => {
    expect((await get('311/v2/services.json?jurisdiction_id=yanping')).status).toBe(200)
    expect(await json('311/v2/services.json?jurisdiction_id=elsewhere')).toEqual([
      { code: 404, description: 'jurisdiction_id was not found' },
    ])
    await world.store.insert(spaces, 'foreign', makeMapSpace({ tenant: 'elsewhere' }))
    expect(await list()).toEqual([])
    expect((await get('311/v2/requests/s-foreign.json')).status).toBe(404)
  })

  test('says in its own form that there is nothing else', async () => {
    expect(await json('311/v2/tokens.json')).toEqual([{ code: 404, description: 'there is nothing at this address' }])
    expect((await xml('311/v2/requests.xml?page=x')).content).toMatchObject({ errors: { error: [{ code: '400' }] } })
  })
})
