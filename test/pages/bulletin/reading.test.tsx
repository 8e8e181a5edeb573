import Taro from '@tarojs/taro'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { BulletinBoard } from '@/pages/bulletin/BulletinBoard'
import BulletinPage from '@/pages/bulletin/one/index'
import { bulletinIn } from '../../support/builders/bulletin'
import { actors } from '../../support/builders/report'
import { door } from './door'

jest.mock('@/client/transport/transport', () => ({
  call: jest.requireActual('./door').call,
  onBack: () => () => undefined,
  upload: jest.fn(),
  pictureAddress: (path: string) => path,
}))
jest.mock('@tarojs/taro', () => {
  const stub = jest.requireActual('../../components/support/taro')
  const more = { navigateTo: jest.fn(), setClipboardData: jest.fn() }
  return {
    ...stub,
    __esModule: true,
    useDidHide: () => undefined,
    useShareAppMessage: () => undefined,
    useRouter: () => ({ params: { id: 'b1' } }),
    default: { ...stub.default, ...more },
  }
})

const signIn = () => Taro.setStorageSync('session', { token: 't', me: { person: 'reporter', nickname: '张阿姨', hats: [], homes: [] } })

beforeEach(() => {
  signIn()
  Object.assign(door, {
    bulletins: { b1: bulletinIn('published'), b2: bulletinIn('ended', { title: '上周的事' }) },
    actor: actors.reporter,
    read: new Set(),
    online: true,
    asked: [],
    refusals: {},
  })
})

it('the board shows what is in force, says what was not read, and opens it', async () => {
  render(<BulletinBoard estate="yijing-garden" />)
  const row = await screen.findByRole('button', { name: /^未读，停水停电周四停水通知怡景嘉园 党支部书记/ })
  expect(screen.queryByText('上周的事')).toBeNull()
  expect(screen.getByText('1 条没看')).toBeTruthy()
  fireEvent.click(row)
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/bulletin/one/index?id=b1' })
})

it('whoever opens a bulletin has read it, and sees how many have', async () => {
  render(<BulletinPage />)
  await screen.findByText('周四停水通知')
  await screen.findByText('已有 5 户、8 人看过')
  expect(door.asked.filter(({ action }) => action === 'bulletin.read')).toHaveLength(1)
})

it('what was read before is not sent again', async () => {
  door.read.add('b1')
  render(<BulletinPage />)
  await screen.findByText('已有 4 户、7 人看过')
  expect(door.asked.map(({ action }) => action)).not.toContain('bulletin.read')
})

it('a bulletin that is gone says so and can be tried again', async () => {
  door.refusals['bulletin.get'] = { code: 'notFound', message: '这条公告已经撤回，或者不给这里看' }
  render(<BulletinPage />)
  await screen.findByText('这条公告已经撤回，或者不给这里看')
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
  await screen.findByText('周四停水通知')
})

it('a corrected one says so in words', async () => {
  door.bulletins.b1 = { ...bulletinIn('published'), correctedAt: '2026-11-23T02:00:00.000Z' }
  render(<BulletinPage />)
  await waitFor(() => expect(screen.getByText('已更正')).toBeTruthy())
  expect(screen.getByText(/11月23日 周一 10:00 改过内容/)).toBeTruthy()
})
