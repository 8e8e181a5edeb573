import Taro from '@tarojs/taro'
import { act, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import type { Marker, SpaceLine } from '@/domain/map/schema'
import SpaceMap from '@/pages/map/index'
import { around, asked, countWords, marksOf, nearer } from '@/pages/map/marks'
import type { ClusterMapProps } from '@/platform/map/ClusterMap'

type Asked = { action: string; data: { box?: object; kinds?: string[]; states?: string[]; words?: string } }
const mockDoor = {
  asked: [] as Asked[],
  online: true,
  markers: [] as Marker[],
  lines: [] as SpaceLine[],
  /** Answers of the map that wait until they are let go. */
  held: null as (() => void)[] | null,
}
const mockMap = { now: null as ClusterMapProps | null }

jest.mock('@/client/transport/transport', () => ({
  call: async (envelope: Asked) => {
    mockDoor.asked.push(envelope)
    if (!mockDoor.online) return { kind: 'unreached' }
    const markers = mockDoor.markers
    if (mockDoor.held && envelope.action === 'map.viewport') await new Promise<void>((go) => mockDoor.held?.push(go))
    const box = { west: 118.17, south: 26.63, east: 118.18, north: 26.64 }
    const values: Record<string, unknown> = {
      'map.estates': { items: [{ id: 'yijing-garden', name: '怡景嘉园', community: '怡景社区', box }], more: false },
      'map.viewport': { markers, total: markers.reduce((sum, marker) => sum + ('count' in marker ? marker.count : 1), 0) },
      'map.outlines': { items: [] },
      'map.list': { items: mockDoor.lines, next: null },
      'map.card': { ...LINE, picture: { id: 'p', thumb: '/files/p?thumb', full: '/files/p' } },
    }
    return { kind: 'answer', body: { ok: true, value: values[envelope.action] } }
  },
  pictureAddress: (path: string) => `https://door${path}`,
  onBack: () => () => undefined,
  upload: jest.fn(),
}))
jest.mock('@tarojs/taro', () => {
  const stub = jest.requireActual('../../components/support/taro')
  return {
    ...stub,
    __esModule: true,
    useRouter: () => ({ params: {} }),
    useShareAppMessage: () => undefined,
    default: { ...stub.default, navigateTo: jest.fn(), removeStorageSync: jest.fn() },
  }
})
jest.mock('@/platform/map/ClusterMap', () => ({
  ClusterMap: (props: ClusterMapProps) => {
    mockMap.now = props
    return null
  },
}))

configure({ asyncUtilTimeout: 5_000 })

const LINE: SpaceLine = { id: 's1', name: '北坡', kind: 'slope', state: 'opened', estate: '怡景嘉园', movedAt: '2026-11-20T01:00:00.000Z' }
const PIN: Marker = { id: 's1', lng: 118.175, lat: 26.635, kind: 'slope', state: 'opened', name: '北坡' }
const HEAP: Marker = { id: 'c14.1.1', lng: 118.17, lat: 26.63, count: 42 }
const BOX = { west: 118.1, south: 26.6, east: 118.3, north: 26.7 }

beforeEach(() => {
  Taro.clearStorageSync()
  jest.clearAllMocks()
  Object.assign(mockDoor, { asked: [], online: true, markers: [PIN, HEAP], lines: [LINE], held: null })
  mockMap.now = null
})

const asking = (action: string) => mockDoor.asked.filter((one) => one.action === action)
/** The page with a map that lies still. */
async function open() {
  render(<SpaceMap />)
  await waitFor(() => expect(mockMap.now).not.toBeNull())
  move(BOX)
  await waitFor(() => expect(mockMap.now?.marks.length).toBeGreaterThan(0))
}
const move = (box: typeof BOX, zoom = 12) => act(() => mockMap.now?.onMove({ box, zoom }))
const choose = async (button: string, option: string) => {
  fireEvent.click(screen.getByRole('button', { name: button }))
  fireEvent.click(within(await screen.findByRole('dialog')).getByRole('radio', { name: option }))
}

describe('地图', () => {
  it('begins around the estates, and shows what the door says of the view: names, numbers, how it stands', async () => {
    await open()
    expect(mockMap.now?.look).toMatchObject({ west: expect.closeTo(118.167, 6), north: expect.closeTo(26.643, 6), turn: 0 })
    expect(mockMap.now?.marks).toEqual([
      { id: 's1', lng: 118.175, lat: 26.635, words: '✓ 北坡', tone: 'done' },
      { id: 'c14.1.1', lng: 118.17, lat: 26.63, words: '42', tone: 'many' },
    ])
    expect(mockMap.now?.label).toContain('这里有 43 处')
  })

  it('asks once for a finger that moves a long way, and says the same in a list that the keyboard reaches', async () => {
    await open()
    const before = asking('map.viewport').length
    for (let step = 1; step <= 10; step += 1) move({ ...BOX, east: 118.3 + step / 100 })
    await waitFor(() => expect(asking('map.viewport')).toHaveLength(before + 1))
    expect(asking('map.viewport')[before]?.data.box).toMatchObject({ east: 118.4 })
    fireEvent.click(await screen.findByRole('button', { name: /北坡/ }))
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/space/one/index?id=s1' })
  })

  it('filters map and list by kind and by state', async () => {
    await open()
    await choose('种类', '坡地')
    await choose('进展', '开放了')
    await waitFor(() => expect(asking('map.viewport').slice(-1)[0]?.data).toMatchObject({ kinds: ['slope'], states: ['opened'] }))
    expect(asking('map.list').slice(-1)[0]?.data).toMatchObject({ kinds: ['slope'], states: ['opened'] })
  })

  it('goes nearer at a tap on a number, and opens a card at a tap on a space', async () => {
    await open()
    act(() => mockMap.now?.onTap('c14.1.1'))
    expect(mockMap.now?.look).toMatchObject({ west: expect.closeTo(118.145, 6), east: expect.closeTo(118.195, 6), turn: 1 })
    act(() => mockMap.now?.onTap('s1'))
    expect(await screen.findByText('怡景嘉园 · 坡地')).toBeTruthy()
    expect(mockMap.now?.marks[0]).toMatchObject({ id: 's1', chosen: true })
    fireEvent.click(screen.getByRole('button', { name: '看看这里：北坡' }))
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/space/one/index?id=s1' })
    fireEvent.click(screen.getByRole('button', { name: '收起' }))
    expect(screen.queryByText('怡景嘉园 · 坡地')).toBeNull()
  })

  it('goes to an estate that is found by its name', async () => {
    await open()
    fireEvent.click(screen.getByRole('button', { name: '去小区' }))
    fireEvent.click(await screen.findByRole('button', { name: /怡景社区/ }))
    expect(mockMap.now?.look).toMatchObject({ east: expect.closeTo(118.183, 6), turn: 1 })
  })

  it('drops an answer that comes after the map has moved on', async () => {
    await open()
    mockDoor.held = []
    mockDoor.markers = [{ ...HEAP, count: 1 }]
    move({ ...BOX, east: 118.4 })
    await waitFor(() => expect(mockDoor.held).toHaveLength(1))
    mockDoor.markers = [{ ...HEAP, count: 2 }]
    move({ ...BOX, east: 118.5 })
    await waitFor(() => expect(mockDoor.held).toHaveLength(2))
    await act(async () => mockDoor.held?.[1]?.())
    await waitFor(() => expect(mockMap.now?.marks).toMatchObject([{ words: '2' }]))
    await act(async () => mockDoor.held?.[0]?.())
    expect(mockMap.now?.marks).toMatchObject([{ words: '2' }])
  })

  it('keeps what it shows when nothing comes, says so, and tries again', async () => {
    await open()
    mockDoor.online = false
    move({ ...BOX, east: 118.4 })
    expect(await screen.findByText('地图上的内容没有更新')).toBeTruthy()
    expect(mockMap.now?.marks).toHaveLength(2)
    expect(screen.getByText('北坡')).toBeTruthy()
    mockDoor.online = true
    mockDoor.markers = [PIN]
    fireEvent.click(screen.getAllByRole('button', { name: '再试一次' })[0] as HTMLElement)
    await waitFor(() => expect(mockMap.now?.marks).toHaveLength(1))
    expect(screen.queryByText('地图上的内容没有更新')).toBeNull()
  })

  it('says what one can do where there is nothing', async () => {
    mockDoor.lines = []
    await open()
    expect(await screen.findByText('这一带还没有人提过')).toBeTruthy()
    fireEvent.click(screen.getAllByRole('button', { name: '提一个' })[0] as HTMLElement)
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/session/signin/index?then=/pages/space/suggest/index' })
  })

  it('is a list alone for who does not want the map, and goes to an estate all the same', async () => {
    await open()
    fireEvent.click(screen.getByRole('tab', { name: '清单' }))
    expect(await screen.findByText('北坡')).toBeTruthy()
    const before = asking('map.list').length
    fireEvent.click(screen.getByRole('button', { name: '去小区' }))
    fireEvent.click(await screen.findByRole('button', { name: /怡景社区/ }))
    await waitFor(() => expect(asking('map.list').length).toBeGreaterThan(before))
    expect(asking('map.list').slice(-1)[0]?.data.box).toMatchObject({ west: 118.167 })
  })
})

describe('What is written on a mark', () => {
  it('is the kind with a sign where there is no room for names', () => {
    const { name: _, ...nameless } = PIN
    expect(marksOf([nameless], null)).toMatchObject([{ words: '✓ 坡地', tone: 'done' }])
  })

  it.each([
    [7, '7'],
    [9_999, '9999'],
    [12_345, '1.2万'],
    [100_000, '10万'],
  ])('%s is written as %s', (count, words) => expect(countWords(count)).toBe(words))
})

describe('Where the map looks', () => {
  it('is around all places, with what lies beside them', () => {
    expect(around([])).toBeNull()
    expect(
      around([
        { west: 1, south: 1, east: 2, north: 2 },
        { west: 3, south: 0, east: 4, north: 1 },
      ]),
    ).toEqual({ west: 0.997, south: -0.003, east: 4.003, north: 2.003 })
  })

  it('is four times as near around a number', () => {
    expect(nearer({ west: 0, south: 0, east: 8, north: 8 }, { lng: 2, lat: 6 })).toEqual({ west: 1, south: 5, east: 3, north: 7 })
  })

  it('is asked for by some 10 m, and never as nothing', () => {
    expect(asked({ west: 1.00004, south: 2, east: 1.5, north: 2.5 })).toEqual({ west: 1, south: 2, east: 1.5, north: 2.5 })
    const small = { west: 1.00001, south: 2, east: 1.00002, north: 2.5 }
    expect(asked(small)).toBe(small)
  })
})
