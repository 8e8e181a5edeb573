import Taro from '@tarojs/taro'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { FoundItem } from '@/domain/search/schema'
import { byKind } from '@/pages/search/find/groups'
import FindPage from '@/pages/search/find/index'
import { piecesOf } from '@/pages/search/find/marked'

const mockDoor = { asked: [] as { action: string; data: { words: string; kind: string | null } }[], items: [] as FoundItem[] }

jest.mock('@/client/transport/transport', () => ({
  call: async (envelope: (typeof mockDoor)['asked'][number]) => {
    mockDoor.asked.push(envelope)
    return { kind: 'answer', body: { ok: true, value: { items: mockDoor.items, next: null } } }
  },
  onBack: () => () => undefined,
  upload: jest.fn(),
}))
jest.mock('@tarojs/taro', () => {
  const stub = jest.requireActual('../../components/support/taro')
  return {
    ...stub,
    __esModule: true,
    useDidHide: () => undefined,
    useRouter: () => ({ params: {} }),
    default: { ...stub.default, navigateTo: jest.fn(), removeStorageSync: jest.fn() },
  }
})

const ITEM: FoundItem = {
  kind: 'bulletin',
  id: 'b1',
  title: '周四停水通知',
  titleHits: [[2, 4]],
  snippet: '请提前储水',
  snippetHits: [],
  note: '停水停电 · 怡景嘉园',
  at: '2026-11-23T01:00:00.000Z',
  estate: 'yijing-garden',
}

beforeEach(() => {
  Taro.clearStorageSync()
  mockDoor.asked = []
  mockDoor.items = [ITEM, { ...ITEM, kind: 'report', id: 'r1', title: '停水以后水管漏了', titleHits: [[0, 2]] }]
})

it('a word that others look for is one tap away; what is found stands by kind, marked, and opens; the question is kept on the phone', async () => {
  render(<FindPage />)
  fireEvent.click(screen.getByRole('button', { name: '搜 停水' }))
  const rows = await screen.findAllByRole('link')
  expect(rows.map((row) => row.textContent)).toEqual([expect.stringContaining('周四停水通知'), expect.stringContaining('停水以后水管漏了')])
  expect(screen.getAllByRole('heading').map((heading) => heading.textContent)).toEqual(['公告', '报修'])
  fireEvent.click(rows[1] as HTMLElement)
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/repair/matter/index?id=r1' })
  expect(Taro.getStorageSync('search.history')).toEqual(['停水'])
})

it('the door is asked once the letters stand still, and again for one kind alone', async () => {
  render(<FindPage />)
  fireEvent.click(screen.getByRole('button', { name: '搜 停电' }))
  await screen.findAllByRole('link')
  expect(mockDoor.asked.map(({ data }) => data)).toEqual([{ words: '停电', kind: null, after: null }])
  fireEvent.click(screen.getByRole('radio', { name: '公告' }))
  await waitFor(() => expect(mockDoor.asked.at(-1)?.data).toMatchObject({ words: '停电', kind: 'bulletin' }))
})

it('nothing found says what to try, and widens from one kind to all', async () => {
  mockDoor.items = []
  render(<FindPage />)
  fireEvent.click(screen.getByRole('radio', { name: '报修' }))
  fireEvent.click(screen.getByRole('button', { name: '搜 春联' }))
  fireEvent.click(await screen.findByRole('button', { name: '在全部里找' }))
  await waitFor(() => expect(mockDoor.asked.at(-1)?.data).toMatchObject({ words: '春联', kind: null }))
})

it('pieces put together are the text', () => {
  expect(piecesOf('周四停水通知', [[2, 4]])).toEqual([
    { text: '周四', hit: false },
    { text: '停水', hit: true },
    { text: '通知', hit: false },
  ])
  expect(piecesOf('停水', [[0, 2]])).toEqual([{ text: '停水', hit: true }])
})

it('kinds stand in the order in which they were found', () =>
  expect(byKind([ITEM, { ...ITEM, kind: 'place' }, ITEM]).map(({ kind, items }) => [kind, items.length])).toEqual([
    ['bulletin', 2],
    ['place', 1],
  ]))
