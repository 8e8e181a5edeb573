import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { ClusterMap as BrowserMap } from '@/platform/map/ClusterMap.h5'
import { ClusterMap as WeChatMap } from '@/platform/map/ClusterMap.weapp'
import type { Look, Mark, Ring, View } from '@/platform/map/view'

const given: Record<string, unknown>[] = []
jest.mock('@tarojs/components', () => ({
  ...jest.requireActual<object>('@tarojs/components'),
  Map: (props: Record<string, unknown>) => {
    given.push(props)
    return null
  },
}))

const LOOK: Look = { west: 118.17, south: 26.63, east: 118.19, north: 26.65, turn: 0 }
const MARKS: Mark[] = [
  { id: 'c14.1.1', lng: 118.175, lat: 26.635, words: '42', tone: 'many' },
  { id: 'slope', lng: 118.18, lat: 26.64, words: '北<b>坡</b>', tone: 'active' },
]
const RINGS: Ring[] = [
  {
    id: 'yijing',
    name: '怡景嘉园',
    lng: 118.18,
    lat: 26.64,
    corners: [
      [118.179, 26.639],
      [118.181, 26.639],
      [118.18, 26.641],
    ],
  },
  { id: 'far', name: '远处小区', lng: 118.185, lat: 26.645, corners: [] },
]

/** jsdom lays nothing out and draws nothing: the map is told that it is as large as a phone's, and that there is SVG. */
beforeAll(() => {
  Object.assign(document.createElementNS('http://www.w3.org/2000/svg', 'svg').constructor.prototype, { createSVGRect: () => null })
  Object.defineProperties(HTMLElement.prototype, {
    clientWidth: { configurable: true, get: () => 375 },
    clientHeight: { configurable: true, get: () => 500 },
  })
})

describe('A map of many marks in a browser', () => {
  const open = (overrides: object = {}) => {
    const moves: View[] = []
    const taps: string[] = []
    const props = {
      marks: MARKS,
      rings: RINGS,
      look: LOOK,
      label: '空间地图',
      onMove: (view: View) => moves.push(view),
      onTap: (id: string) => taps.push(id),
    }
    const shown = render(<BrowserMap {...props} {...overrides} />)
    return { ...shown, moves, taps, again: (more: object) => shown.rerender(<BrowserMap {...props} {...overrides} {...more} />) }
  }

  it('shows every mark with its words as they were typed, on plain ground with a scale, and says that there is no picture below', async () => {
    const { container } = open()
    await screen.findByText('没有底图，只看相对位置')
    expect(screen.getByText('42')).toBeTruthy()
    expect(screen.getByText('北<b>坡</b>')).toBeTruthy()
    expect(container.querySelector('b')).toBeNull()
    expect(container.querySelector('.leaflet-control-scale')?.textContent).toMatch(/m$/)
    expect(screen.getByRole('group', { name: '空间地图' })).toBeTruthy()
  })

  it('draws the edges of estates, a dot where there is none, and writes their names', async () => {
    const { container } = open()
    await screen.findByText('怡景嘉园')
    expect(screen.getByText('远处小区')).toBeTruthy()
    expect(container.querySelectorAll('path.ring')).toHaveLength(2)
  })

  it('asks no host for tiles when none is named', async () => {
    const { container } = open()
    await screen.findByText('42')
    expect(container.querySelectorAll('img')).toHaveLength(0)
  })

  it('says at first what it shows: all it was told to look at', async () => {
    const { moves } = open()
    await waitFor(() => expect(moves.length).toBeGreaterThan(0))
    const [{ box, zoom } = { box: LOOK, zoom: 0 }] = moves
    expect([box.west <= LOOK.west, box.east >= LOOK.east, box.south <= LOOK.south, box.north >= LOOK.north]).toEqual([
      true,
      true,
      true,
      true,
    ])
    expect(zoom).toBe(14)
  })

  it('tells which mark was tapped', async () => {
    const { taps } = open()
    fireEvent.click(await screen.findByText('42'))
    fireEvent.click(screen.getByText('北<b>坡</b>'))
    expect(taps).toEqual(['c14.1.1', 'slope'])
  })

  it('looks elsewhere when it is told to, and only then', async () => {
    const { moves, again } = open()
    await waitFor(() => expect(moves.length).toBeGreaterThan(0))
    const before = moves.length
    again({ look: { ...LOOK, west: 110, east: 110.1 } })
    expect(moves.length).toBe(before)
    act(() => again({ look: { west: 110, south: 26, east: 110.1, north: 26.1, turn: 1 } }))
    await waitFor(() => expect(moves[moves.length - 1]?.box.west).toBeLessThan(110.01))
  })

  it('keeps the marks that stay and takes away those that are gone', async () => {
    const { container, again } = open()
    const many = (await screen.findByText('42')).closest('.mark')
    again({ marks: [MARKS[0]] })
    expect(container.querySelectorAll('.mark')).toHaveLength(1)
    expect(screen.getByText('42').closest('.mark')).toBe(many)
  })
})

describe('A map of many marks on WeChat', () => {
  const contexts: { name: string; options: unknown }[] = []
  const region = { southwest: { longitude: 118.1, latitude: 26.6 }, northeast: { longitude: 118.2, latitude: 26.7 } }
  beforeEach(() => {
    given.length = 0
    contexts.length = 0
    Object.assign(Taro, {
      canIUse: () => true,
      getWindowInfo: () => ({ windowWidth: 375 }),
      createMapContext: () => ({
        includePoints: (options: unknown) => contexts.push({ name: 'includePoints', options }),
        getRegion: (options: { success(region: unknown): void }) => options.success(region),
      }),
    })
  })
  const open = () => {
    const moves: View[] = []
    const taps: string[] = []
    const props = {
      marks: MARKS,
      rings: RINGS,
      look: LOOK,
      label: '空间地图',
      onMove: (view: View) => moves.push(view),
      onTap: (id: string) => taps.push(id),
    }
    const shown = render(<WeChatMap {...props} />)
    const last = () =>
      given[given.length - 1] as { markers: { id: number; callout: { content: string } }[] } & Record<string, (event: unknown) => void>
    return { moves, taps, last, again: (more: object) => shown.rerender(<WeChatMap {...props} {...more} />) }
  }

  it('is the native one, in GCJ-02 as it is, and never asks where the reader is', () => {
    const { last } = open()
    expect(last()).toMatchObject({
      showLocation: false,
      includePoints: [
        { longitude: 118.17, latitude: 26.63 },
        { longitude: 118.19, latitude: 26.65 },
      ],
    })
    expect(last().markers).toMatchObject([
      { longitude: 118.175, latitude: 26.635, width: 1, callout: { content: '42', display: 'ALWAYS' } },
      { longitude: 118.18, latitude: 26.64, width: 16, callout: { content: '北<b>坡</b>' } },
    ])
    expect(last().polygons).toMatchObject([{ points: [{ longitude: 118.179, latitude: 26.639 }, {}, {}] }])
  })

  it('has a number of at most nine digits for each mark, the same as long as the map is open', () => {
    const { last, again } = open()
    const before = last().markers[1]?.id
    again({ marks: [{ ...MARKS[1], words: '南坡' }] })
    expect(last().markers).toMatchObject([{ id: before, callout: { content: '南坡' } }])
    expect(String(before)).toMatch(/^\d{1,9}$/)
  })

  it('tells by its id which mark or bubble was tapped', () => {
    const { taps, last } = open()
    const [many, slope] = last().markers.map(({ id }) => id)
    last().onMarkerTap?.({ detail: { markerId: many } })
    last().onCalloutTap?.({ detail: { markerId: slope } })
    last().onMarkerTap?.({ detail: { markerId: 999 } })
    expect(taps).toEqual(['c14.1.1', 'slope'])
  })

  it('says where it is: at first, and when a finger has let go, never while it moves', () => {
    const { moves, last } = open()
    expect(moves).toEqual([{ box: { west: 118.17, south: 26.63, east: 118.19, north: 26.65 }, zoom: expect.closeTo(14.7, 1) }])
    last().onRegionChange?.({ type: 'begin', detail: { type: 'begin', region } })
    expect(moves).toHaveLength(1)
    last().onRegionChange?.({ type: 'end', detail: { type: 'end', causedBy: 'drag', region } })
    expect(moves[1]?.box).toEqual({ west: 118.1, south: 26.6, east: 118.2, north: 26.7 })
  })

  it('asks an older WeChat, which does not say where it is', () => {
    const { moves, last } = open()
    last().onRegionChange?.({ type: 'end', detail: {} })
    expect(moves[1]?.box).toEqual({ west: 118.1, south: 26.6, east: 118.2, north: 26.7 })
  })

  it('looks elsewhere when it is told to', () => {
    const { again } = open()
    expect(contexts).toEqual([])
    again({ look: { west: 1, south: 2, east: 3, north: 4, turn: 1 } })
    expect(contexts).toMatchObject([
      {
        name: 'includePoints',
        options: {
          points: [
            { longitude: 1, latitude: 2 },
            { longitude: 3, latitude: 4 },
          ],
        },
      },
    ])
  })
})
