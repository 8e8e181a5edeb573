import Taro from '@tarojs/taro'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { contentOf, EMPTY, isOpen, problemsOf } from '@/pages/desk/bulletins/compose/draft'
import ComposePage from '@/pages/desk/bulletins/compose/index'
import { instantOf, wallOf } from '@/pages/desk/bulletins/when/wall'
import { bulletinIn } from '../../../support/builders/bulletin'
import { actors } from '../../../support/builders/report'
import { door } from '../../bulletin/door'

jest.mock('@/client/transport/transport', () => ({
  call: jest.requireActual('../../bulletin/door').call,
  onBack: () => () => undefined,
  upload: jest.fn(),
  pictureAddress: (path: string) => path,
}))
jest.mock('@tarojs/taro', () => {
  const stub = jest.requireActual('../../../components/support/taro')
  const more = {
    navigateTo: jest.fn(),
    redirectTo: jest.fn(),
    showToast: jest.fn(),
    showModal: jest.fn(() => Promise.resolve({ confirm: true })),
    removeStorageSync: jest.fn(),
  }
  return {
    ...stub,
    __esModule: true,
    useDidHide: () => undefined,
    useRouter: () => ({ params: {}, path: '/pages/desk/bulletins/compose/index' }),
    default: { ...stub.default, ...more },
  }
})

const hats = [{ role: 'secretary', place: 'yijing-garden', placeName: '怡景嘉园', level: 'estate' }]

beforeEach(() => {
  Taro.clearStorageSync()
  Taro.setStorageSync('session', { token: 't', me: { person: 'secretary', nickname: '林书记', hats, homes: [] } })
  Taro.setStorageSync('draft.bulletin.secretary', { title: '周四停水通知', words: '请提前储水。' })
  Object.assign(door, {
    bulletins: { b1: bulletinIn('published') },
    actor: actors.secretary,
    read: new Set(),
    online: true,
    asked: [],
    refusals: {},
  })
  jest.clearAllMocks()
})

const posts = () => door.asked.filter(({ action }) => action === 'bulletin.post')

it('what was begun is there again, shown as neighbours will see it, and goes out once however often one taps', async () => {
  render(<ComposePage />)
  fireEvent.click(await screen.findByRole('button', { name: '看邻居看到的样子' }))
  expect(screen.getAllByText('周四停水通知').length).toBeGreaterThan(0)
  const publish = screen.getByRole('button', { name: '发布' })
  fireEvent.click(publish)
  fireEvent.click(publish)
  await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/pages/desk/bulletins/one/index?id=b1' }))
  expect(posts()).toHaveLength(1)
  expect(posts()[0]?.data).toMatchObject({ place: 'yijing-garden', publish: true, title: '周四停水通知', open: true, photos: [] })
})

it('without network everything stays, and the second try is the same request', async () => {
  door.online = false
  render(<ComposePage />)
  // The places were asked for before the network went.
  await waitFor(() => expect(door.asked.length).toBeGreaterThan(0))
  door.online = true
  fireEvent.click(await screen.findByRole('button', { name: '再试一次' }))
  const publish = await screen.findByRole('button', { name: '发布' })
  door.online = false
  fireEvent.click(publish)
  await waitFor(() => expect(Taro.showModal).toHaveBeenCalledWith(expect.objectContaining({ content: expect.stringContaining('网络') })))
  door.online = true
  fireEvent.click(screen.getByRole('button', { name: '发布' }))
  await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalled())
  expect(posts()).toHaveLength(2)
  expect(posts()[0]?.requestId).toBe(posts()[1]?.requestId)
})

it('what the door does not accept is said, and nothing typed is lost', async () => {
  door.refusals['bulletin.post'] = { code: 'notAccepted', message: '有些话或图片不适合发出来，请换个说法' }
  render(<ComposePage />)
  fireEvent.click(await screen.findByRole('button', { name: '发布' }))
  await waitFor(() =>
    expect(Taro.showModal).toHaveBeenCalledWith(expect.objectContaining({ content: '有些话或图片不适合发出来，请换个说法' })),
  )
  expect(Taro.redirectTo).not.toHaveBeenCalled()
  expect(Taro.getStorageSync('draft.bulletin.secretary')).toMatchObject({ title: '周四停水通知' })
})

describe('what is wrong', () => {
  const wrong = (part: Partial<typeof EMPTY>, place: string | null = 'p') =>
    problemsOf(null, place, contentOf({ ...EMPTY, title: '标题', words: '内容', ...part }, false, []))
  it('nothing when it is complete', () => expect(wrong({})).toBeNull())
  it.each([
    ['no title', { title: ' ' }, { title: '请写标题' }],
    ['no words', { words: '' }, { words: '请写几句话' }],
    ['a template that is not filled in', { title: '关于＿＿的通知' }, { title: expect.stringContaining('＿') }],
    ['a wrong number', { phone: '12' }, { phone: '请检查电话号码' }],
    ['an end before the beginning', { from: '2026-11-23T02:00:00.000Z', until: '2026-11-23T01:00:00.000Z' }, { until: '结束要晚于开始' }],
  ])('%s is said beside its field', (_name, part, problems) => expect(wrong(part)).toEqual(problems))
  it('no place either', () => expect(wrong({}, null)).toMatchObject({ place: '请选发给谁看' }))
})

it('a building’s bulletin is closed, an estate’s open, until somebody says otherwise', () => {
  expect(isOpen({ open: null }, { level: 'building' })).toBe(false)
  expect(isOpen({ open: null }, { level: 'estate' })).toBe(true)
  expect(isOpen({ open: true }, { level: 'building' })).toBe(true)
})

it('times are typed by the wall clock of China', () => {
  expect(instantOf('2026-11-22T09:00')).toBe('2026-11-22T01:00:00.000Z')
  expect(wallOf('2026-11-22T01:00:00.000Z')).toBe('2026-11-22T09:00')
  expect(instantOf('')).toBeNull()
})
