import { mapPoints, outlines } from '@/cloud/map/collections'
import { redrawOutlines } from '@/cloud/map/outlines'
import { rebuildMap } from '@/cloud/map/rebuild'
import { places } from '@/cloud/place/collections'
import { spaces } from '@/cloud/space/collections'
import { type Box, MOST_CELLS } from '@/domain/map/cell'
import { STATES } from '@/domain/space/states'
import { KINDS, type Space } from '@/domain/space/space'
import { CENTRE, makeMapSpace } from '../../support/builders/map'
import { makePlace } from '../../support/builders/place'
import { daysLater, MORNING } from '../../support/clock'
import { type RepairWorld, repairWorld } from '../../support/repair-world'

/** Around the middle of the tests, half a side in degrees. */
function around(half: number, { lng, lat } = CENTRE): Box {
  return { west: lng - half, south: lat - half, east: lng + half, north: lat + half }
}

let world: RepairWorld
beforeEach(async () => {
  world = await repairWorld()
})
afterEach(() => world.close())

async function putUp(all: readonly Partial<Space>[], idOf = (nth: number) => `s${nth}`) {
  await world.store.insertMany(
    spaces,
    all.map((overrides, nth) => ({ id: idOf(nth), data: makeMapSpace(overrides) })),
  )
  await rebuildMap(world.store, 'yanping')
}

/** So many spaces in a square, far enough apart that each is seen. */
function field(count: number, side: number): Partial<Space>[] {
  const across = Math.ceil(Math.sqrt(count))
  return Array.from({ length: count }, (_, nth) => ({
    lng: CENTRE.lng - side / 2 + ((nth % across) * side) / across,
    lat: CENTRE.lat - side / 2 + (Math.floor(nth / across) * side) / across,
    kind: KINDS[nth % KINDS.length] ?? 'slope',
    state: (['suggested', 'opened', 'dormant'] as const)[nth % 3] ?? 'opened',
  }))
}

const view = (input: Partial<{ box: Box; zoom: number; kinds: never[]; states: never[] }>) =>
  world.as(null).do('map.viewport', { box: around(0.01), zoom: 15, ...input })
const bytes = (answer: unknown) => Buffer.byteLength(JSON.stringify(answer))

describe('A view of the map', () => {
  test('shows a visitor few spaces one by one, with kind, state and name', async () => {
    await putUp([{}, { lng: 118.184, kind: 'shed', state: 'opened', name: '柴火间' }])
    const { markers, total } = await view({})
    expect(total).toBe(2)
    expect([...markers].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual([
      { id: 's0', ...CENTRE, kind: 'slope', state: 'suggested', name: '北坡' },
      { id: 's1', lng: 118.184, lat: CENTRE.lat, kind: 'shed', state: 'opened', name: '柴火间' },
    ])
  })

  test('tells what would overlap as one, in its middle, until one looks near enough', async () => {
    await putUp([{}, { lng: 118.1802 }])
    expect((await view({})).markers).toEqual([{ id: 'hs0', lng: 118.1801, lat: CENTRE.lat, count: 2 }])
    expect((await view({ box: around(0.001), zoom: 18 })).markers).toHaveLength(2)
  })

  test('tells many by their number, no more than a phone can draw, and all of them', async () => {
    await putUp(field(400, 0.1))
    const { markers, total } = await view({ box: around(0.08), zoom: 13 })
    expect(total).toBe(400)
    expect(markers.length).toBeLessThanOrEqual(MOST_CELLS)
    expect(markers.reduce((sum, marker) => sum + ('count' in marker ? marker.count : 1), 0)).toBe(400)
  })

  test('gives the same thing the same id when one has moved a little', async () => {
    await putUp(field(400, 0.1))
    const ids = async (lng: number) => (await view({ box: around(0.05, { ...CENTRE, lng }), zoom: 13 })).markers.map(({ id }) => id)
    const [here, there] = [await ids(CENTRE.lng), await ids(CENTRE.lng + 0.01)]
    expect(new Set(here).size).toBe(here.length)
    expect(here.filter((id) => there.includes(id)).length).toBeGreaterThan(here.length / 2)
  })

  test.each([
    { kinds: ['slope'], states: [] },
    { kinds: [], states: ['opened', 'dormant'] },
    { kinds: ['slope', 'shed'], states: ['suggested'] },
  ] as const)('counts only what is wanted: $kinds $states', async ({ kinds, states }) => {
    const all = field(400, 0.1)
    await putUp(all)
    const wanted = all.filter(
      ({ kind, state }) =>
        (kinds.length === 0 || (kinds as readonly unknown[]).includes(kind)) &&
        (states.length === 0 || (states as readonly unknown[]).includes(state)),
    ).length
    const { total, markers } = await world
      .as(null)
      .do('map.viewport', { box: around(0.08), zoom: 13, kinds: [...kinds], states: [...states] })
    expect(total).toBe(wanted)
    for (const marker of markers)
      if ('kind' in marker) expect(kinds.length === 0 || (kinds as readonly string[]).includes(marker.kind)).toBe(true)
  })

  test('does not show what is looked at, hidden or declined', async () => {
    await putUp([{ shown: 'checking' }, { shown: 'hidden' }, { state: 'declined' }])
    expect(await view({})).toEqual({ markers: [], total: 0 })
    expect((await world.as(null).do('map.list', { box: around(1) })).items).toEqual([])
  })

  test('is refused when its edges are the wrong way round', async () => {
    const refusal = await world.as(null).refused('map.viewport', { box: { west: 2, south: 0, east: 1, north: 1 }, zoom: 3 })
    expect(refusal.code).toBe('invalid')
  })
})

describe('An answer of at most 16 KB', () => {
  const LONG = '北'.repeat(24)
  const longId = (nth: number) => `${'x'.repeat(60)}${String(nth).padStart(4, '0')}`

  test.each([24, 100])('%s spaces with the longest ids, names and words', async (count) => {
    await putUp(
      field(count, 0.9).map((space) => ({ ...space, kind: 'undercroft', state: 'deliberating', name: LONG })),
      longId,
    )
    const answer = await view({ box: around(0.5), zoom: 18 })
    expect(answer.markers).toHaveLength(count)
    expect(bytes(answer)).toBeLessThanOrEqual(16_384)
  })

  test('clusters in every cell of the view', async () => {
    await putUp(field(2_500, 0.9))
    for (let zoom = 3; zoom <= 18; zoom += 1) {
      const answer = await view({ box: around(0.5), zoom })
      expect(answer.markers.length).toBeLessThanOrEqual(MOST_CELLS)
      expect(bytes(answer)).toBeLessThanOrEqual(16_384)
    }
  })

  test('outlines of more estates than one sees', async () => {
    const ring = Array.from({ length: 12 }, (_, nth) => ({ lng: 118.123456 + nth / 1e5, lat: 26.123456 }))
    await world.store.insertMany(
      outlines,
      Array.from({ length: 80 }, (_, rank) => ({
        id: `estate-with-a-long-id-${rank}`,
        data: { tenant: 'yanping', name: '怡景嘉园二期', community: '怡景社区', rank, ...CENTRE, ...around(0.001), ring },
      })),
    )
    const answer = await world.as(null).do('map.outlines', { box: around(0.01) })
    expect(answer.items).toHaveLength(40)
    expect(bytes(answer)).toBeLessThanOrEqual(16_384)
  })
})

describe('The list beside the map', () => {
  test('has the same spaces, those that moved last first, twenty a page, each once', async () => {
    await putUp(field(45, 0.01).map((space, nth) => ({ ...space, name: `空间${nth}`, movedAt: daysLater(MORNING, nth) })))
    const names: string[] = []
    for (let after: [string, string] | null = null, more = true; more; ) {
      const page: { items: { name: string; estate: string }[]; next: [string, string] | null } = await world
        .as(null)
        .do('map.list', { box: around(0.02), after })
      names.push(...page.items.map(({ name }) => name))
      expect(page.items[0]?.estate).toBe('怡景嘉园')
      after = page.next
      more = after !== null
    }
    expect(names).toEqual(Array.from({ length: 45 }, (_, nth) => `空间${44 - nth}`))
  })

  test('is filtered as the map is', async () => {
    await putUp(field(45, 0.01))
    const { items } = await world.as(null).do('map.list', { box: around(0.02), kinds: ['slope'], states: ['opened'] })
    expect(items.length).toBeGreaterThan(0)
    for (const { kind, state } of items) expect([kind, state]).toEqual(['slope', 'opened'])
  })
})

describe('The card of a space', () => {
  test('says what and where it is, with its latest picture', async () => {
    await putUp([{ photos: ['before'], pairs: [{ before: 'before', after: 'after', at: MORNING }] }])
    const card = await world.as(null).do('map.card', { space: 's0' })
    expect(card).toMatchObject({ id: 's0', name: '北坡', kind: 'slope', state: 'suggested', estate: '怡景嘉园', picture: { id: 'after' } })
  })

  test('shows no picture that nobody has looked at yet', async () => {
    await putUp([{ photos: ['before'], photosShown: 'checking' }])
    expect(await world.as(null).do('map.card', { space: 's0' })).toMatchObject({ name: '北坡', picture: null })
  })

  test('is not there for what is not on the map', async () => {
    await putUp([{ shown: 'hidden' }])
    expect((await world.as(null).refused('map.card', { space: 's0' })).code).toBe('notFound')
    expect(await world.store.count(mapPoints, {})).toBe(0)
  })
})

describe('Estates on the map', () => {
  test('are drawn from the place tree, with a ring around their buildings, and anew only with another edition', async () => {
    const path = ['yanping', 'ziyun', 'yijing', 'square']
    const corners = [
      [0, 0],
      [0.001, 0],
      [0.001, 0.001],
      [0, 0.001],
    ] as const
    await world.store.insertMany(places, [
      makePlace(path, { tenant: 'yanping', name: '方园', point: CENTRE }),
      ...corners.map(([east, north], nth) =>
        makePlace([...path, `square-${nth}`], { tenant: 'yanping', point: { lng: CENTRE.lng + east, lat: CENTRE.lat + north } }),
      ),
    ])
    expect(await redrawOutlines(world.store, 'yanping')).toBe(3)
    expect(await redrawOutlines(world.store, 'yanping')).toBe(0)
    const { items } = await world.as(null).do('map.outlines', { box: around(0.01) })
    expect(items.find(({ id }) => id === 'square')?.ring).toHaveLength(4)
    expect(items.find(({ id }) => id === 'yijing-garden')?.ring).toEqual([])
    const far = { west: 10, south: 10, east: 10.1, north: 10.1 }
    expect((await world.as(null).do('map.outlines', { box: far })).items).toEqual([])
  })

  test('are found by a part of their name, and by their id', async () => {
    await redrawOutlines(world.store, 'yanping')
    const names = async (input: { words?: string; estate?: string }) =>
      (await world.as(null).do('map.estates', input)).items.map(({ name }) => name)
    expect(await names({})).toEqual(['怡景嘉园', '春晖小区'])
    expect(await names({ words: '春晖' })).toEqual(['春晖小区'])
    expect(await names({ words: '没有' })).toEqual([])
    expect(await names({ estate: 'chunhui' })).toEqual(['春晖小区'])
  })
})

test('Every kind and state can be told apart in what the map keeps', async () => {
  const all = KINDS.flatMap((kind) => STATES.filter((state) => state !== 'declined').map((state) => ({ kind, state })))
  await putUp(all)
  for (const { kind, state } of all) {
    const { total } = await world.as(null).do('map.viewport', { box: around(0.01), zoom: 12, kinds: [kind], states: [state] })
    expect(total).toBe(1)
  }
})
